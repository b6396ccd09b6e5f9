/** What users say for or against the machine: it outranks what the machine finds. */
package io.crosscheck.linking.judgement;
