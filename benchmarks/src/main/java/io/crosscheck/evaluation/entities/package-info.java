/** How well entities are resolved across documents and stories. */
package io.crosscheck.evaluation.entities;
