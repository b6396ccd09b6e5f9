/** The key or token of the reader: in memory alone, so that closing or reloading the page forgets it. */

let bearer = null;

/** Takes a key or token for all that is asked from now on; empty: none. */
export function identify(text) {
  bearer = text.trim() || null;
}

/** What goes along with everything that is asked. It never becomes part of an address. */
export function credentials() {
  return bearer ? { Authorization: `Bearer ${bearer}` } : {};
}
