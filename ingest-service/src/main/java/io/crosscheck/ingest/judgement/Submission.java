package io.crosscheck.ingest.judgement;

import io.crosscheck.ingest.judgement.Judgement.Relation;
import io.crosscheck.ingest.judgement.Judgement.Subject;
import io.crosscheck.ingest.judgement.Judgement.Verdict;

/** A judgement as it is sent, its fields checked. */
record Submission(
        String collection,
        Subject subject,
        Verdict verdict,
        Relation relation,
        Reference one,
        Reference other,
        String author,
        String reason) {}
