/**
 * The infrastructure inside this process, for machines without Docker: a real PostgreSQL and a real single-node
 * Kafka, on loopback, keeping their data in a directory. The launcher and the tests use them; a deployment does not.
 */
package io.crosscheck.embedded;
