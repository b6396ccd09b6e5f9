/** Takes documents down: their words go, a line about it stays. */
package io.crosscheck.ingest.takedown;
