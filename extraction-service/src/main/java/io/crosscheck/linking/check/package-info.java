/** Holds a sentence against claims of the store: what linking would make of it if somebody reported it. */
package io.crosscheck.linking.check;
