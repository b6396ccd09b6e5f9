/** Whom and what a story names. */
import { html, nothing } from '../base/html.js';
import { address, collection, get } from '../base/api.js';
import { count } from '../base/words.js';
import { nothingYet } from '../parts/states.js';

const GROUPS = [
  ['PERSON', 'People'],
  ['ORGANIZATION', 'Organisations'],
  ['LOCATION', 'Places'],
  ['MISC', 'Other names'],
];

export default {
  load: (story, visit) =>
    get('/v1/entities', { query: { story: story.id, collection: collection(), limit: 200 }, signal: visit.signal }),

  view(story, { items }) {
    if (!items.length) return nothingYet('Nobody is named.');
    return html`<div class="cast">
      ${GROUPS.map(([type, words]) => {
        const some = items.filter((each) => each.type.startsWith(type));
        return some.length
          ? html`<section aria-labelledby="cast-${type}">
              <h2 id="cast-${type}">${words}</h2>
              <ul>
                ${some.map(
                  (each) => html`<li>
                    <a href=${address(`/people/${each.id}`)}>${each.name}</a>
                    <span class="fine"
                      >${count(each.mentions, 'mention')}${each.aliases.length
                        ? html`; also ${each.aliases.slice(0, 3).join(', ')}`
                        : nothing}</span
                    >
                  </li>`,
                )}
              </ul>
            </section>`
          : nothing;
      })}
    </div>`;
  },
};
