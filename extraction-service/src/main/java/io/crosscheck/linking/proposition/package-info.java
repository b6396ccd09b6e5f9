/** What claims assert in common: readings of their content, and the propositions these meet in. */
package io.crosscheck.linking.proposition;
