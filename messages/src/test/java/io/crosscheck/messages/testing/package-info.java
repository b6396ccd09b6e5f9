/** For tests that send what nobody should. */
package io.crosscheck.messages.testing;
