/** Starts, watches and ends the database, the broker and the services. */
package io.crosscheck.launcher.running;
