/** When things were said and happened, as far as a story's dated reports tell. */
package io.crosscheck.linking.time;
