/** What is left to do in the graph when a document is taken down. */
package io.crosscheck.linking.takedown;
