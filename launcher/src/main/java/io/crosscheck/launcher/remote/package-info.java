/** The services' HTTP interfaces, as far as the launcher uses them. */
package io.crosscheck.launcher.remote;
