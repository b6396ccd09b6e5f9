/** Hears of changes as they come, and says how the connection is. */
import { collection } from './api.js';

const TELLING_MILLIS = 700;

/**
 * Listens to a collection's changes, until `close()`.
 *
 * @param told called with the updates that came together
 * @param connected called with true and false
 */
export function listen(told, connected) {
  const stream = new EventSource(`/v1/stream?collection=${encodeURIComponent(collection())}`);
  let waiting = [];
  let timer = 0;
  const add = (update) => {
    waiting.push(update);
    clearTimeout(timer);
    timer = setTimeout(() => {
      const updates = waiting;
      waiting = [];
      told(updates);
    }, TELLING_MILLIS);
  };
  stream.addEventListener('open', () => connected(true));
  stream.addEventListener('error', () => connected(false));
  stream.addEventListener('story-updated', (event) => add(JSON.parse(event.data)));
  // what was missed is unknown: everything may have changed
  stream.addEventListener('missed', () => add({ story: null, changes: [] }));
  return {
    close() {
      clearTimeout(timer);
      stream.close();
    },
  };
}
