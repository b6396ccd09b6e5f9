/** The whole store in one file, for where there is no {@code pg_dump}. */
package io.crosscheck.store.backup;
