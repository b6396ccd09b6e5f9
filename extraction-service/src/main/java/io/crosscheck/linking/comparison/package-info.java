/**
 * How two texts stand to each other by the trained pair model: what follows from what, whether they say the same,
 * what a headline makes of a claim. What its scores come to is decided where they are used. The model and the scripts
 * that train it are in module {@code models}.
 */
package io.crosscheck.linking.comparison;
