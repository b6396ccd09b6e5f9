/** A person, an organisation, a place: what they said over time and where they reversed. */
import { html, nothing } from '../base/html.js';
import { address, collection, get } from '../base/api.js';
import { count, kindOfEntity } from '../base/words.js';
import { quotation } from '../parts/quotation.js';
import { nothingYet } from '../parts/states.js';

export default {
  title: ({ entity }) => entity.name,

  async load(visit) {
    const id = encodeURIComponent(visit.values.id);
    const [entity, said] = await Promise.all([
      get(`/v1/entities/${id}`, { signal: visit.signal }),
      get('/v1/claims', { query: { speaker: visit.values.id, collection: collection(), limit: 50 }, signal: visit.signal }),
    ]);
    return { entity, said };
  },

  concerns: (update, visit) => visit.data?.entity.stories.includes(update.story),

  view({ entity, said }) {
    return html`<header class="lede">
        <h1>${entity.name}</h1>
        <p class="summary">
          ${kindOfEntity(entity.type)}, ${count(entity.mentions, 'mention')}${entity.aliases.length
            ? html`. Also called ${entity.aliases.join(', ')}`
            : nothing}.
        </p>
      </header>
      ${said.items.length ? said.items.map((claim) => quotation(claim, { stance: true })) : nothingYet('Not quoted.')}`;
  },
};
