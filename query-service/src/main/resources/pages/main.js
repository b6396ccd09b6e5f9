/** Starts the pages: shows what the address says, and keeps it true. */
import { Problem, collection, refusals } from './base/api.js';
import { identify } from './base/credential.js';
import { html, nothing, render } from './base/html.js';
import { listen } from './base/live.js';
import { follow, route } from './base/router.js';
import { count } from './base/words.js';
import { masthead } from './parts/masthead.js';
import { signIn } from './parts/signin.js';
import { failure, waiting } from './parts/states.js';

const PAGES = {
  stories: () => import('./pages/stories.js'),
  story: () => import('./pages/story.js'),
  proposition: () => import('./pages/proposition.js'),
  document: () => import('./pages/document.js'),
  person: () => import('./pages/person.js'),
  search: () => import('./pages/search.js'),
  check: () => import('./pages/check.js'),
  add: () => import('./pages/add.js'),
};
const PATIENCE_MILLIS = 150;

const content = document.getElementById('content');
const announcements = document.getElementById('announcements');

let shown = null;
let connected = false;
let stream = null;
let streamed = null;

function drawMasthead() {
  render(masthead({ page: shown?.name, connected }), document.getElementById('masthead'));
}

function announce(words) {
  announcements.textContent = words;
}

/** One visit of a page: its data, what the reader did on it, and how to draw it. */
class Visit {
  constructor(name, values) {
    this.name = name;
    this.values = values;
    this.query = new URLSearchParams(location.search);
    this.state = {};
    this.fresh = new Set();
    this.abort = new AbortController();
    this.update = this.update.bind(this);
    this.reload = this.reload.bind(this);
    this.announce = announce;
  }

  get signal() {
    return this.abort.signal;
  }

  async open() {
    this.page = (await PAGES[this.name]()).default;
    this.data = await this.page.load(this);
  }

  /** Draws anew what the data and the state say. */
  update() {
    if (shown === this) render(html`<div class="page ${this.name}">${this.page.view(this.data, this)}</div>`, content);
  }

  /** Reads the data again, without a word where that fails: what is shown stays. */
  async reload() {
    try {
      this.data = await this.page.load(this);
      this.update();
    } catch (error) {
      if (!(error instanceof Problem) && error.name !== 'AbortError') throw error;
    }
  }

  close() {
    this.abort.abort();
    this.page?.leave?.(this);
  }
}

async function show({ back = false, first = false } = {}) {
  const before = shown;
  const found = route(location.pathname);
  const visit = new Visit(found?.page, found?.values ?? {});
  before?.close();
  shown = visit;
  drawMasthead();
  const timer = setTimeout(() => render(waiting(), content), first ? 0 : PATIENCE_MILLIS);
  try {
    if (!found) throw new Problem(404, 'Not Found');
    // a part of the page shown before: what is there need not go
    if (before?.name === visit.name && before.page?.keeps?.(before, visit)) visit.state = before.state;
    await visit.open();
    if (shown !== visit) return;
    clearTimeout(timer);
    visit.update();
    performance.mark('crosscheck:shown');
    document.title = `${visit.page.title(visit.data, visit)} · Crosscheck`;
  } catch (error) {
    if (shown !== visit || error.name === 'AbortError') return;
    clearTimeout(timer);
    if (!(error instanceof Problem)) console.error(error);
    render(failure(error, () => show()), content);
    document.title = 'Crosscheck';
  }
  settle(visit, { back, first });
  hear();
}

/** Where a reader expects to be after a page has come: at its start, or at the part that the address names. */
function settle(visit, { back, first }) {
  const part = location.hash && document.getElementById(decodeURIComponent(location.hash.slice(1)));
  if (part) {
    part.scrollIntoView({ block: 'center' });
    part.classList.add('pointed');
  } else if (!back && !first && !visit.query.has('stay')) {
    scrollTo(0, 0);
  }
  if (!first && !content.contains(document.activeElement)) content.focus({ preventScroll: true });
  if (!first) announce(document.title);
}

function hear() {
  if (streamed === collection() && stream) return;
  stream?.close();
  streamed = collection();
  stream = listen(changed, (now) => {
    connected = now;
    drawMasthead();
  });
}

async function changed(updates) {
  const visit = shown;
  if (!visit?.page?.concerns || !updates.some((update) => update.story === null || visit.page.concerns(update, visit))) return;
  visit.fresh = new Set(updates.map(({ proposition }) => proposition).filter(Boolean));
  await visit.reload();
  const moved = visit.fresh.size;
  announce(moved ? `Updated: ${count(moved, 'proposition')} changed` : 'Updated');
}

/** A service asks who the reader is, or for another role: a form for a key, and then the page once more. */
function ask({ detail: { status } }) {
  const place = document.getElementById('signin');
  const words = status === 401 ? 'This needs a key or token that is good.' : 'This needs a key or token with another role.';
  const given = (credential) => {
    identify(credential);
    render(nothing, place);
    stream?.close();
    stream = null;
    show();
  };
  render(signIn(words, given), place);
  place.querySelector('input').focus();
}

refusals.addEventListener('refused', ask);
addEventListener('pagehide', () => {
  stream?.close();
  stream = null;
});
addEventListener('pageshow', (event) => event.persisted && hear());
follow(show);
for (const id of ['masthead', 'content']) document.getElementById(id).textContent = '';
render(
  html`<p>Every finding points at the words it rests on. <a href="/openapi">API description</a></p>`,
  document.getElementById('colophon'),
);
show({ first: true });
