/** How every service is watched: buckets of its timers, readiness, traces across messages, ids in its logs. */
package io.crosscheck.observing;
