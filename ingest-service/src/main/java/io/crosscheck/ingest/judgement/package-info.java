/** Judgements: what users say for or against the machine; appended and withdrawn, never changed. */
package io.crosscheck.ingest.judgement;
