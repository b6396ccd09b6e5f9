/** What is moving: the stories of a collection. */
import { html, nothing } from '../base/html.js';
import { address, collection, get } from '../base/api.js';
import { lastVisit } from '../base/visits.js';
import { ago, range } from '../base/time.js';
import { count, reports } from '../base/words.js';
import { namedMark } from '../parts/status.js';

const PAGE = 30;

function figures({ id, counts }, moved) {
  const news = moved.get(id);
  return html`<ul class="figures">
    ${counts.contested
      ? html`<li class="strong">${namedMark('CONTESTED')} <span>${count(counts.contested, 'point')}</span></li>`
      : nothing}
    ${counts.corroborated
      ? html`<li>${namedMark('CORROBORATED')} <span>${count(counts.corroborated, 'proposition')}</span></li>`
      : nothing}
    <li>${count(counts.propositions, 'proposition')}</li>
    ${news ? html`<li class="news">${count(news.propositions, 'changed', 'changed')} ${ago(news.at)}</li>` : nothing}
  </ul>`;
}

function item(story, visit) {
  return html`<li class="story-item ${visit.state.fresh?.has(story.id) ? 'fresh' : ''}">
    <h2><a href=${address(`/stories/${story.id}`)}>${story.title}</a></h2>
    <p class="fine">
      ${range(story.from, story.to)} · ${reports(story.counts)}
    </p>
    ${figures(story, visit.data.moved)}
  </li>`;
}

function empty() {
  return html`<section class="welcome">
    <p class="lead">There is nothing to read yet.</p>
    <p>
      Crosscheck reads news articles and shows what every outlet says about the same happening, on whose word, and where
      they disagree. Give it two or more articles about one happening.
    </p>
    <p><a class="button" href=${address('/add')}>Add documents</a></p>
  </section>`;
}

async function more(visit) {
  const page = await get('/v1/stories', {
    query: { collection: collection(), limit: PAGE, cursor: visit.data.next },
    signal: visit.signal,
  });
  visit.data = { ...visit.data, items: [...visit.data.items, ...page.items], next: page.next };
  visit.update();
}

export default {
  title: () => 'Stories',

  async load(visit) {
    visit.state.since ??= lastVisit();
    const [{ items, next }, moves] = await Promise.all([
      get('/v1/stories', { query: { collection: collection(), limit: PAGE }, signal: visit.signal }),
      get('/v1/changes', { query: { collection: collection(), since: visit.state.since, limit: 500 }, signal: visit.signal }),
    ]);
    return { items, next, moved: new Map(moves.items.map((each) => [each.story, each])) };
  },

  concerns(update, visit) {
    if (update.story) visit.state.fresh = (visit.state.fresh || new Set()).add(update.story);
    return true;
  },

  view({ items, next }, visit) {
    return html`<header class="lede">
        <h1>Stories</h1>
        ${items.length
          ? html`<p class="lead">What every outlet says about the same happening, on whose word, and where they disagree.</p>`
          : nothing}
      </header>
      ${items.length
        ? html`<ol class="story-list">
              ${items.map((story) => item(story, visit))}
            </ol>
            ${next ? html`<p><button type="button" @click=${() => more(visit)}>Older stories</button></p>` : nothing}`
        : empty()}`;
  },
};
