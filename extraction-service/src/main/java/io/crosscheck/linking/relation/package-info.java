/** How propositions stand to each other, with explanations and the spans they rest on. */
package io.crosscheck.linking.relation;
