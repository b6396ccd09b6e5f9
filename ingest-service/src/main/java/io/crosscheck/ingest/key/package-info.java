/** Where operators give out and revoke API keys. */
package io.crosscheck.ingest.key;
