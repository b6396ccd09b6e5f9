/** The articles a run hands in: files that somebody names, or the samples. */
package io.crosscheck.launcher.articles;
