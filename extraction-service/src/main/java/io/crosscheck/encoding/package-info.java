/** How texts go into the trained models: words, word pieces, and the files that module {@code models} ships. */
package io.crosscheck.encoding;
