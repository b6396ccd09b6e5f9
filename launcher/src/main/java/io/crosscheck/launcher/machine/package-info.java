/** What the launcher needs of the machine: the built project, free ports, a folder for the data. */
package io.crosscheck.launcher.machine;
