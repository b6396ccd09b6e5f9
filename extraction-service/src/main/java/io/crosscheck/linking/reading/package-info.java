/** The claims of a story as linking reads them: in one order, with their words, names and withdrawals. */
package io.crosscheck.linking.reading;
