package io.crosscheck.benchmark.queries;

import java.util.Random;
import java.util.function.Function;

/**
 * A kind of query.
 *
 * @param path draws a path with its parameters
 */
record QueryKind(String name, Function<Random, String> path) {}
