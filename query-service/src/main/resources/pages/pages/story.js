/** A story: one address for each of its views. */
import { html, nothing } from '../base/html.js';
import { address, get } from '../base/api.js';
import { range } from '../base/time.js';
import { count, reports } from '../base/words.js';

const VIEWS = {
  overview: { words: 'At a glance', load: () => import('../story/overview.js') },
  matrix: { words: 'Who says what', load: () => import('../story/matrix.js') },
  timeline: { words: 'Timeline', load: () => import('../story/timeline.js') },
  sources: { words: 'Sources', load: () => import('../story/sources.js') },
  people: { words: 'People', load: () => import('../story/people.js') },
  documents: { words: 'Documents', load: () => import('../story/documents.js') },
};

function viewOf(visit) {
  return Object.hasOwn(VIEWS, visit.values.view) ? visit.values.view : 'overview';
}

function tabs(story, visit) {
  const shown = viewOf(visit);
  return html`<nav class="tabs" aria-label="Views of this story">
    <ul>
      ${Object.entries(VIEWS).map(
        ([name, { words }]) => html`<li>
          <a
            href=${address(name === 'overview' ? `/stories/${story.id}` : `/stories/${story.id}/${name}`)}
            aria-current=${name === shown ? 'page' : nothing}
            >${words}</a
          >
        </li>`,
      )}
    </ul>
  </nav>`;
}

function summary({ counts, from, to }) {
  return html`<p class="summary">
    ${range(from, to)}. ${reports(counts)};
    ${count(counts.propositions, 'proposition')},
    <strong>${counts.contested ? `${counts.contested} contested` : 'none contested'}</strong>,
    ${counts.corroborated ? `${counts.corroborated} corroborated` : 'none corroborated'}.
  </p>`;
}

export default {
  title: ({ story }) => story.title,

  keeps: (before, visit) => before.values.id === visit.values.id,

  async load(visit) {
    const name = viewOf(visit);
    const [story, view] = await Promise.all([
      get(`/v1/stories/${encodeURIComponent(visit.values.id)}/overview`, { signal: visit.signal }),
      VIEWS[name].load(),
    ]);
    if (story.id !== visit.values.id) {
      // merged into another: its address is the one to keep
      history.replaceState(null, '', location.href.replace(visit.values.id, story.id));
      visit.values.id = story.id;
    }
    const content = await view.default.load?.(story, visit);
    return { story, view: view.default, content };
  },

  concerns: (update, visit) => update.story === visit.values.id,

  view({ story, view, content }, visit) {
    return html`<header class="lede">
        <h1>${story.title}</h1>
        ${summary(story)}
      </header>
      ${tabs(story, visit)} ${view.view(story, content, visit)}`;
  },
};
