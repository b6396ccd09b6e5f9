/** For the tests of access control of each service. */
package io.crosscheck.access.testing;
