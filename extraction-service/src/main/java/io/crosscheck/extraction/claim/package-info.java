/** Puts claims together from what attribution and factuality found, and adds the outlet's own. */
package io.crosscheck.extraction.claim;
