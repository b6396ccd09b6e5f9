/**
 * What the store holds, in forms that others read: JSON-LD, annotations, provenance, tables, and a bundle of evidence.
 */
package io.crosscheck.query.export;
