/** Watches: whom to tell of which changes of status, by signed calls to an address of theirs. */
package io.crosscheck.query.watch;
