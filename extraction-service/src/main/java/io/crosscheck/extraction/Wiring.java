package io.crosscheck.extraction;

import java.time.Clock;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

import io.crosscheck.extraction.pipeline.ExtractionPipeline;
import io.crosscheck.linking.StoryLinker;
import io.crosscheck.linking.check.SecondReader;
import io.crosscheck.linking.check.SentenceCheck;
import io.crosscheck.linking.comparison.PairJudge;
import io.crosscheck.linking.comparison.PairModel;
import io.crosscheck.linking.comparison.RememberedPairs;
import io.crosscheck.linking.work.Linking;
import io.crosscheck.linking.work.PairSettings;
import io.crosscheck.messages.outbox.Outbox;
import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.Startup;

/** Makes the objects that know nothing of the framework. */
class Wiring {

    @Produces
    @Singleton
    Clock clock() {
        return Clock.systemUTC();
    }

    @Produces
    @Singleton
    Outbox outbox(Clock clock) {
        return new Outbox("knowledge", clock);
    }

    // Loads models, so it is made once and at the start.
    @Produces
    @Singleton
    @Startup
    ExtractionPipeline pipeline() {
        return ExtractionPipeline.standard();
    }

    // The pair model is loaded when the first pair is asked about.
    @Produces
    @Singleton
    PairJudge judge(PairSettings settings, MeterRegistry metrics) {
        if (!settings.enabled()) {
            return PairJudge.NONE;
        }
        RememberedPairs pairs = new RememberedPairs(pair -> PairModel.standard().compare(pair), settings.remembered());
        FunctionCounter.builder(Linking.PAIRS_ASKED, pairs, RememberedPairs::asked)
                .register(metrics);
        FunctionCounter.builder(Linking.PAIRS_SCORED, pairs, RememberedPairs::scored)
                .register(metrics);
        return pairs;
    }

    @Produces
    @Singleton
    StoryLinker linker(PairJudge judge) {
        return new StoryLinker(judge);
    }

    @Produces
    @Singleton
    SentenceCheck sentenceCheck(ExtractionPipeline pipeline, StoryLinker linker, PairJudge judge) {
        return new SentenceCheck(pipeline, linker, new SecondReader(judge));
    }
}
