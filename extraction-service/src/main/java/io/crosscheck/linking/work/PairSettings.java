package io.crosscheck.linking.work;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** Whether and how the trained pair model takes part in linking. */
@ConfigMapping(prefix = "crosscheck.link.pairs")
public interface PairSettings {

    /** Whether propositions are compared by the model on top of explicit comparison. */
    @WithDefault("true")
    boolean enabled();

    /** So many pairs' scores are kept in memory; about half a kilobyte each. */
    @WithDefault("20000")
    int remembered();
}
