/**
 * The {@code crosscheck} command: everything on one machine, without Docker. It starts PostgreSQL and Kafka in its own
 * process and each service as a process of its own, feeds them articles, and prints what they found.
 */
package io.crosscheck.launcher;
