/** Bundles of evidence, as query-service exports them, and whether they hold what they say. */
package io.crosscheck.launcher.bundle;
