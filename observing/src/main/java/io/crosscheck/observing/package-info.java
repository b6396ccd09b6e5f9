/**
 * How every service is watched: buckets of its timers, readiness, traces across messages, ids in its logs, and what is
 * the matter when the store refuses.
 */
package io.crosscheck.observing;
