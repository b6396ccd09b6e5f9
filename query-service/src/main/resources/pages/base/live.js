/** Hears of changes as they come, and says how the connection is. */
import { collection } from './api.js';
import { credentials } from './credential.js';
import { Events } from './events.js';

const TELLING_MILLIS = 700;

/**
 * Listens to a collection's changes, until `close()`.
 *
 * @param told called with the changes that came together, {story, proposition, before, after}
 * @param connected called with true and false
 */
export function listen(told, connected) {
  const url = `/v1/stream?collection=${encodeURIComponent(collection())}`;
  const headers = credentials();
  const stream = headers.Authorization ? new Events(url, headers) : new EventSource(url);
  let waiting = [];
  let timer = 0;
  const add = (change) => {
    waiting.push(change);
    timer ||= setTimeout(() => {
      timer = 0;
      const changes = waiting;
      waiting = [];
      told(changes);
    }, TELLING_MILLIS);
  };
  stream.addEventListener('open', () => connected(true));
  stream.addEventListener('error', () => connected(false));
  stream.addEventListener('status-changed', (event) => add(JSON.parse(event.data)));
  // what was missed is unknown: everything may have changed
  stream.addEventListener('missed', () => add({ story: null }));
  return {
    close() {
      clearTimeout(timer);
      stream.close();
    },
  };
}
