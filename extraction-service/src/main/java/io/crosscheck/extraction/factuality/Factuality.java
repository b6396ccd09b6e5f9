package io.crosscheck.extraction.factuality;

import io.crosscheck.extraction.annotation.Certainty;
import io.crosscheck.extraction.annotation.Modality;
import io.crosscheck.extraction.annotation.Polarity;
import io.crosscheck.extraction.annotation.Stance;
import io.crosscheck.extraction.annotation.Tense;

/** How one content is put forward. */
public record Factuality(Stance stance, Certainty certainty, Polarity polarity, Tense tense, Modality modality) {}
