/** Whom and what the documents of a story name in common. */
package io.crosscheck.linking.entity;
