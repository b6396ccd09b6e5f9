/** Shows operators who did what. */
package io.crosscheck.ingest.audit;
