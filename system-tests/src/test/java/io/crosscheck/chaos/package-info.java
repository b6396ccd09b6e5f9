/**
 * The system under kills, pauses, cut connections and the loss of the broker's disk, drawn from a seed: what it has
 * accepted is linked once, and the graph is that of an undisturbed run.
 */
package io.crosscheck.chaos;
