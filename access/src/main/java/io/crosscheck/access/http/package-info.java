/** What every answer carries, and what no request may be. */
package io.crosscheck.access.http;
