package io.crosscheck.extraction.pipeline;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** Gives the services' classes the one pipeline: it loads models, so it is made once. */
@ApplicationScoped
class PipelineProducer {

    @Produces
    @Singleton
    ExtractionPipeline pipeline() {
        return ExtractionPipeline.standard();
    }
}
