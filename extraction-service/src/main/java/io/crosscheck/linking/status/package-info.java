/** Where a proposition stands, and how it came to. */
package io.crosscheck.linking.status;
