/** What a search found, kind by kind. */
import { html, nothing } from '../base/html.js';
import { address, collection, get } from '../base/api.js';
import { hitAddress, hitKind, hitText } from '../parts/hit.js';
import { nothingYet } from '../parts/states.js';

const TYPES = [
  ['', 'Everything'],
  ['PROPOSITION', 'Propositions'],
  ['CLAIM', 'Claims'],
  ['DOCUMENT', 'Documents'],
  ['ENTITY', 'Names'],
];

function find(visit, cursor) {
  return get('/v1/search', {
    query: { q: visit.query.get('q'), type: visit.query.get('type'), collection: collection(), limit: 25, cursor },
    signal: visit.signal,
  });
}

export default {
  title: (data, visit) => (visit.query.get('q') ? `Search: ${visit.query.get('q')}` : 'Search'),

  load: (visit) => (visit.query.get('q')?.trim() ? find(visit) : Promise.resolve({ items: [], next: null })),

  view({ items, next }, visit) {
    const words = visit.query.get('q')?.trim();
    const type = visit.query.get('type') || '';
    return html`<header class="lede">
        <h1>${words ? html`Found for “${words}”` : 'Search'}</h1>
        ${words ? nothing : html`<p class="lead">Type into the field above: propositions, claims, documents and names.</p>`}
      </header>
      ${words
        ? html`<nav class="tabs" aria-label="Kinds of things found">
            <ul>
              ${TYPES.map(
                ([name, text]) => html`<li>
                  <a href=${address('/search', { q: words, type: name })} aria-current=${name === type ? 'page' : nothing}>${text}</a>
                </li>`,
              )}
            </ul>
          </nav>`
        : nothing}
      ${words && !items.length ? nothingYet('Nothing. Try fewer or other words.') : nothing}
      <ol class="hits">
        ${items.map(
          (hit) => html`<li>
            <span class="kind">${hitKind(hit)}</span>
            <div>
              ${hit.title && hit.title !== hit.text
                ? html`<p class="text"><a href=${hitAddress(hit)}>${hit.title}</a></p>
                    <p class="fine">${hitText(hit)}</p>`
                : html`<p class="text"><a href=${hitAddress(hit)}>${hitText(hit)}</a></p>`}
            </div>
          </li>`,
        )}
      </ol>
      ${next
        ? html`<button
            type="button"
            @click=${async () => {
              const page = await find(visit, next);
              visit.data = { items: [...visit.data.items, ...page.items], next: page.next };
              visit.update();
            }}
          >
            More
          </button>`
        : nothing}`;
  },
};
