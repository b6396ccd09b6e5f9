/** Alias lists: what goes by which names, with ids of the list's own; imported, exported, replaced as a whole. */
package io.crosscheck.ingest.alias;
