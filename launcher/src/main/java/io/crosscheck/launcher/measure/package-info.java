/** Measures the running system: how long from handing in a document to finding it in a story, and how much memory. */
package io.crosscheck.launcher.measure;
