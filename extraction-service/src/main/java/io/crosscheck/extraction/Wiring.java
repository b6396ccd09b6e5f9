package io.crosscheck.extraction;

import java.time.Clock;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

import io.crosscheck.extraction.pipeline.ExtractionPipeline;
import io.crosscheck.linking.StoryLinker;
import io.crosscheck.messages.outbox.Outbox;
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

    @Produces
    @Singleton
    StoryLinker linker() {
        return new StoryLinker();
    }
}
