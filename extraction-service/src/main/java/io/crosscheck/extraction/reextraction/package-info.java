/** Jobs that have stored documents read once more: by another extractor, or because reading them failed. */
package io.crosscheck.extraction.reextraction;
