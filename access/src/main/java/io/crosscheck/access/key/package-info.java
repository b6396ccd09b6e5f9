/** API keys: random, shown once, stored as a hash. */
package io.crosscheck.access.key;
