/** Hand in documents: paste a text, or choose files; then watch them being read. */
import { html, nothing } from '../base/html.js';
import { Problem, address, ask, collection, get } from '../base/api.js';
import { count } from '../base/words.js';

const POLL_MILLIS = 700;

/** Where documents are handed in; empty: nowhere. */
function ingest() {
  return document.querySelector('meta[name=ingest]').content;
}

async function hand(entries, visit) {
  const { state } = visit;
  state.handed = [...(state.handed || []), ...entries];
  visit.update();
  for (const entry of entries) {
    try {
      const { id } = await ask(`${ingest()}/v1/documents`, {
        method: 'POST',
        headers: { 'Content-Type': 'application/json' },
        body: JSON.stringify({ ...(await entry.read()), collection: collection() }),
        signal: visit.signal,
      });
      Object.assign(entry, { id, step: 'RECEIVED' });
    } catch (error) {
      if (error.name === 'AbortError') return;
      entry.problem = error instanceof Problem && error.status === 0 ? 'ingest-service could not be reached' : error.message;
      if (!(error instanceof Problem)) throw error;
    } finally {
      visit.update();
    }
  }
  follow(visit);
}

/** Asks how far each document is, until all are done. */
function follow(visit) {
  clearTimeout(visit.timer);
  const open = visit.state.handed.filter((entry) => entry.id && !done(entry));
  if (!open.length) return;
  visit.timer = setTimeout(async () => {
    await Promise.all(open.map((entry) => look(entry, visit)));
    visit.update();
    follow(visit);
  }, POLL_MILLIS);
}

async function look(entry, visit) {
  try {
    const { status, reason } = await ask(`${ingest()}/v1/documents/${entry.id}/status`, { signal: visit.signal });
    entry.step = status;
    if (status === 'FAILED') entry.problem = reason || 'it could not be read';
    if (status === 'LINKED') entry.story = (await get(`/v1/documents/${entry.id}`, { signal: visit.signal })).story;
  } catch (error) {
    if (!(error instanceof Problem) && error.name !== 'AbortError') throw error;
  }
}

function done({ step, problem }) {
  return step === 'LINKED' || Boolean(problem);
}

function ofFile(file) {
  const html = /\.html?$/i.test(file.name) || file.type === 'text/html';
  return {
    name: file.name,
    async read() {
      const text = await file.text();
      return html ? { html: text, externalId: file.name } : { text, externalId: file.name };
    },
  };
}

function ofForm(elements) {
  const value = (name) => elements[name].value.trim() || undefined;
  const publisher = value('publisher');
  const published = value('published');
  return {
    name: value('title') || 'Pasted text',
    read: async () => ({
      text: elements.text.value,
      title: value('title'),
      url: value('url'),
      publisher: publisher && { name: publisher },
      publishedAt: published && `${published}:00Z`,
    }),
  };
}

const STEPS = [
  ['RECEIVED', 'received'],
  ['EXTRACTED', 'read'],
  ['LINKED', 'linked'],
];

function progress(entry) {
  const at = STEPS.findIndex(([step]) => step === entry.step) + 1;
  return html`<li>
    <p class="text">
      ${entry.step === 'LINKED'
        ? html`<a href=${address(`/documents/${entry.id}`)}>${entry.name}</a>`
        : entry.name}${entry.story ? html` · <a href=${address(`/stories/${entry.story}`)}>its story</a>` : nothing}
    </p>
    ${entry.problem
      ? html`<p class="notice">${entry.problem}</p>`
      : html`<p class="fine">
          <progress max="3" value=${at} aria-label=${entry.name}></progress>
          ${at ? STEPS[at - 1][1] : 'sending'}
        </p>`}
  </li>`;
}

function received({ state: { handed = [] } }) {
  if (!handed.length) return nothing;
  const ready = handed.filter(done).length;
  return html`<section aria-labelledby="progress">
    <h2 id="progress">Progress</h2>
    <p role="status">${ready} of ${count(handed.length, 'document')} done.</p>
    <ol class="progress">
      ${handed.map(progress)}
    </ol>
  </section>`;
}

function forms(visit) {
  return html`<div class="two">
    <form
      class="stack drop ${visit.state.over ? 'over' : ''}"
      @dragover=${(event) => {
        event.preventDefault();
        if (!visit.state.over) {
          visit.state.over = true;
          visit.update();
        }
      }}
      @dragleave=${() => {
        visit.state.over = false;
        visit.update();
      }}
      @drop=${(event) => {
        event.preventDefault();
        visit.state.over = false;
        hand([...event.dataTransfer.files].map(ofFile), visit);
      }}
    >
      <h2>Files</h2>
      <label for="files">Plain text or HTML, one article a file; drop them here or choose them</label>
      <input
        id="files"
        type="file"
        multiple
        accept=".txt,.html,.htm,text/plain,text/html"
        @change=${(event) => {
          hand([...event.target.files].map(ofFile), visit);
          event.target.value = '';
        }}
      />
    </form>
    <form
      class="stack"
      @submit=${(event) => {
        event.preventDefault();
        hand([ofForm(event.target.elements)], visit);
        event.target.reset();
      }}
    >
      <h2>A text</h2>
      <label for="text">The article</label>
      <textarea id="text" name="text" rows="9" required></textarea>
      <label for="title">Title <small>optional</small></label>
      <input id="title" name="title" autocomplete="off" />
      <label for="publisher">Outlet <small>optional</small></label>
      <input id="publisher" name="publisher" autocomplete="off" />
      <label for="published">Published, UTC <small>optional</small></label>
      <input id="published" name="published" type="datetime-local" />
      <label for="url">Address <small>optional</small></label>
      <input id="url" name="url" type="url" autocomplete="off" />
      <p><button class="button" type="submit">Add it</button></p>
    </form>
  </div>`;
}

export default {
  title: () => 'Add documents',

  load: async () => ({}),

  leave: (visit) => clearTimeout(visit.timer),

  view(_, visit) {
    return html`<header class="lede">
        <h1>Add documents</h1>
        <p class="lead">News articles about one happening, from two outlets or more: then there is something to compare.</p>
      </header>
      ${ingest()
        ? html`${received(visit)} ${forms(visit)}`
        : html`<p class="notice">
            This server only reads. Documents go to ingest-service, at POST /v1/documents; an operator can name it to these
            pages.
          </p>`}`;
  },
};
