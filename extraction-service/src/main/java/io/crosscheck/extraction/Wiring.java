package io.crosscheck.extraction;

import java.time.Clock;
import java.util.concurrent.TimeUnit;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

import org.eclipse.microprofile.config.inject.ConfigProperty;

import io.crosscheck.encoding.ModelTime;
import io.crosscheck.extraction.pipeline.ExtractionPipeline;
import io.crosscheck.extraction.tagging.Tagger;
import io.crosscheck.linking.StoryLinker;
import io.crosscheck.linking.check.SecondReader;
import io.crosscheck.linking.check.SentenceCheck;
import io.crosscheck.linking.comparison.PairJudge;
import io.crosscheck.linking.comparison.PairModel;
import io.crosscheck.linking.comparison.RememberedPairs;
import io.crosscheck.linking.work.Linking;
import io.crosscheck.linking.work.PairSettings;
import io.crosscheck.messages.outbox.Outbox;
import io.crosscheck.observing.TraceContext;
import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.FunctionTimer;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.Startup;

/** Makes the objects that know nothing of the framework. */
class Wiring {

    /** Timer by model: runs of a trained model, on one core each. */
    static final String MODEL_TIME = "crosscheck.model.time";

    @Produces
    @Singleton
    Clock clock() {
        return Clock.systemUTC();
    }

    @Produces
    @Singleton
    Outbox outbox(Clock clock) {
        return new Outbox("knowledge", clock, TraceContext::current);
    }

    // Loads models, so it is made once and at the start.
    @Produces
    @Singleton
    @Startup
    ExtractionPipeline pipeline(MeterRegistry metrics) {
        watch("tagger", Tagger.standard().time(), metrics);
        return ExtractionPipeline.standard();
    }

    // A linker is ready once it has loaded the pair model; without that role it is loaded when a pair is asked about.
    @Produces
    @Singleton
    @Startup
    PairJudge judge(
            PairSettings settings,
            @ConfigProperty(name = "crosscheck.link.enabled") boolean linking,
            MeterRegistry metrics) {
        if (!settings.enabled()) {
            return PairJudge.NONE;
        }
        if (linking) {
            watch("pairs", PairModel.standard().time(), metrics);
        }
        RememberedPairs pairs = new RememberedPairs(pair -> PairModel.standard().compare(pair), settings.remembered());
        FunctionCounter.builder(Linking.PAIRS_ASKED, pairs, RememberedPairs::asked)
                .register(metrics);
        FunctionCounter.builder(Linking.PAIRS_SCORED, pairs, RememberedPairs::scored)
                .register(metrics);
        return pairs;
    }

    private static void watch(String model, ModelTime time, MeterRegistry metrics) {
        FunctionTimer.builder(MODEL_TIME, time, ModelTime::runs, ModelTime::nanos, TimeUnit.NANOSECONDS)
                .tag("model", model)
                .register(metrics);
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
