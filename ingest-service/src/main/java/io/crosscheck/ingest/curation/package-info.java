/** What users change about the graph, announced to the linker: alias lists and judgements. */
package io.crosscheck.ingest.curation;
