/** What callers are told who may not do what they ask (RFC 9457, RFC 6750). */
package io.crosscheck.access.refusal;
