/** What the store takes on disk. */
package io.crosscheck.store.size;
