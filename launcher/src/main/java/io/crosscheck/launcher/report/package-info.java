/** Turns what query-service answers into text for people at a terminal; pure, without any network. */
package io.crosscheck.launcher.report;
