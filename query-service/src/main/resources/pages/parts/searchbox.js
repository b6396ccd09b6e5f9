/** Search from anywhere: results come as one types, arrow keys move through them. */
import { html, render } from '../base/html.js';
import { address, collection, get } from '../base/api.js';
import { go } from '../base/router.js';
import { hitAddress, hitKind, hitText } from './hit.js';

const PAUSE_MILLIS = 160;
const MOST = 7;

const box = { hits: [], words: '', active: -1, open: false, timer: 0, abort: null };

function redraw() {
  const list = document.getElementById('found');
  const field = document.getElementById('search-field');
  if (!list || !field) return;
  list.hidden = !box.open;
  field.setAttribute('aria-expanded', String(box.open));
  if (box.active >= 0) field.setAttribute('aria-activedescendant', `found-${box.active}`);
  else field.removeAttribute('aria-activedescendant');
  render(results(), list);
}

function results() {
  if (!box.hits.length) return html`<li class="none" role="option" aria-selected="false" aria-disabled="true">Nothing found for “${box.words}”</li>`;
  return box.hits.map(
    (hit, i) => html`<li
      id="found-${i}"
      role="option"
      aria-selected=${i === box.active ? 'true' : 'false'}
      @mousedown=${(event) => {
        event.preventDefault();
        choose(i);
      }}
    >
      <span class="kind">${hitKind(hit)}</span> <span class="text">${hitText(hit, 110)}</span>
    </li>`,
  );
}

async function find(words) {
  box.abort?.abort();
  box.abort = new AbortController();
  box.words = words;
  if (words.length < 2) {
    Object.assign(box, { hits: [], open: false, active: -1 });
    return redraw();
  }
  try {
    const { items } = await get('/v1/search', {
      query: { q: words, limit: MOST, collection: collection() },
      signal: box.abort.signal,
    });
    Object.assign(box, { hits: items, open: true, active: -1 });
    redraw();
  } catch (error) {
    if (error.name !== 'AbortError') close();
  }
}

function close() {
  Object.assign(box, { open: false, active: -1 });
  redraw();
}

function choose(i) {
  const hit = box.hits[i];
  close();
  go(hitAddress(hit));
}

function typed(event) {
  clearTimeout(box.timer);
  const words = event.target.value.trim();
  box.timer = setTimeout(() => find(words), PAUSE_MILLIS);
}

function pressed(event) {
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  if (step && box.hits.length) {
    event.preventDefault();
    box.open = true;
    box.active = (box.active + step + box.hits.length) % box.hits.length;
    redraw();
    document.getElementById(`found-${box.active}`)?.scrollIntoView({ block: 'nearest' });
  } else if (event.key === 'Escape' && box.open) {
    // the first press closes the list; only a second one empties the field
    event.preventDefault();
    close();
  } else if (event.key === 'Enter' && box.open && box.active >= 0) {
    event.preventDefault();
    choose(box.active);
  }
}

function submitted(event) {
  event.preventDefault();
  clearTimeout(box.timer);
  box.abort?.abort();
  const words = document.getElementById('search-field').value.trim();
  close();
  if (words) go(address('/search', { q: words }));
}

/** Puts the cursor into the search field when somebody presses the slash key. */
addEventListener('keydown', (event) => {
  const typing = /^(INPUT|TEXTAREA|SELECT)$/.test(document.activeElement?.tagName);
  if (event.key === '/' && !typing && !event.ctrlKey && !event.metaKey && !event.altKey) {
    event.preventDefault();
    document.getElementById('search-field')?.focus();
  }
});

/** The field. */
export function searchBox() {
  return html`<form class="search" role="search" @submit=${submitted}>
    <label class="hidden" for="search-field">Search</label>
    <input
      id="search-field"
      type="search"
      autocomplete="off"
      placeholder="Search (press /)"
      role="combobox"
      aria-expanded="false"
      aria-controls="found"
      aria-autocomplete="list"
      maxlength="200"
      @input=${typed}
      @keydown=${pressed}
      @blur=${close}
    />
    <ul id="found" role="listbox" aria-label="Found" hidden></ul>
  </form>`;
}
