/** Speech acts: which claims report one utterance, who made it, in what document, and how its wording drifts. */
package io.crosscheck.linking.statement;
