/** A person, an organisation, a place: what they said over time and where they reversed. */
import { html, nothing } from '../base/html.js';
import { address, get } from '../base/api.js';
import { day, moment } from '../base/time.js';
import { count, kindOfEntity, list, sentence, shortened } from '../base/words.js';
import { key, quotation } from '../parts/quotation.js';
import { nothingYet } from '../parts/states.js';
import { stanceMark, statusMark } from '../parts/status.js';

const PAGE = 40;

function speech(visit, cursor) {
  return get(`/v1/entities/${encodeURIComponent(visit.values.id)}/statements`, {
    query: { limit: PAGE, cursor },
    signal: visit.signal,
  });
}

function when({ from, precision, reportedAt }) {
  if (from) return moment(from, precision);
  return reportedAt ? `reported ${day(reportedAt)}` : 'undated';
}

function touched(each) {
  return html`<li>
    ${stanceMark(each.stance)}
    <a href=${address(`/propositions/${each.id}`)}>${shortened(sentence(each.text), 110)}</a>
    ${statusMark(each.status)}
  </li>`;
}

function utterance(each) {
  return html`<li class="utterance" id=${each.id}>
    <time datetime=${each.from || each.reportedAt || nothing}>${when(each)}</time>
    <div>
      ${each.quotations.slice(0, 1).map((claim) => quotation(claim))}
      ${each.quotations.length > 1 || each.reports > 1
        ? html`<details class="others">
            <summary>Reported in ${count(each.reports, 'claim')}</summary>
            ${each.quotations.slice(1).map((claim) => quotation(claim))}
          </details>`
        : nothing}
      ${each.propositions.length
        ? html`<ul class="touched">
            ${each.propositions.slice(0, 3).map(touched)}
          </ul>`
        : nothing}
    </div>
  </li>`;
}

function turn(side, words) {
  return html`<div class="side">
    <h4>${words}, ${side.at ? day(side.at) : 'undated'}</h4>
    ${quotation(side.quotation, { stance: true })}
    <p class="fine"><a href=${address(`/propositions/${side.proposition.id}`)}>What else is said of it</a></p>
  </div>`;
}

function reversals(all) {
  if (!all.length) return nothing;
  return html`<section aria-labelledby="reversals">
    <h2 id="reversals">Reversed</h2>
    ${all.map(
      (each) => html`<article class="dispute" aria-label="A reversal">
        ${each.explanation ? html`<p class="fine">${sentence(each.explanation)}</p>` : nothing}
        <div class="sides">${turn(each.before, 'First')} ${turn(each.after, 'Then')}</div>
      </article>`,
    )}
  </section>`;
}

async function more(visit) {
  const { items, next } = await speech(visit, visit.data.speech.next);
  visit.data.speech = { ...visit.data.speech, items: [...visit.data.speech.items, ...items], next };
  visit.update();
}

function reasons({ members }) {
  const known = members.filter(({ name }) => name);
  if (known.length < 2) return nothing;
  const reason = new Map();
  known.forEach((each) => {
    if (!reason.has(each.name)) reason.set(each.name, each.reason);
  });
  return html`<details class="reasons">
    <summary>Why these names are one</summary>
    <ul>
      ${[...reason].map(([name, why]) => html`<li><strong>${name}</strong> <span class="fine">${why}</span></li>`)}
    </ul>
  </details>`;
}

function stories(items) {
  const named = new Map(items.map(({ story }) => [story.id, story.title]));
  if (!named.size) return nothing;
  return html`<p class="fine">
    In ${[...named].map(([id, title], i) => html`${i ? '; ' : ''}<a href=${address(`/stories/${id}`)}>${title}</a>`)}
  </p>`;
}

export default {
  title: ({ entity }) => entity.name,

  async load(visit) {
    const [entity, said] = await Promise.all([
      get(`/v1/entities/${encodeURIComponent(visit.values.id)}`, { signal: visit.signal }),
      speech(visit),
    ]);
    if (entity.id !== visit.values.id) {
      // part of another: its address is the one to keep
      history.replaceState(null, '', location.href.replace(visit.values.id, entity.id));
      visit.values.id = entity.id;
      return { entity, speech: await speech(visit) };
    }
    return { entity, speech: said };
  },

  concerns: (update, visit) => visit.data?.entity.stories.includes(update.story),

  view({ entity, speech: { items, reversals: turns, next } }, visit) {
    return html`<header class="lede">
        <h1>${entity.name}</h1>
        <p class="summary">
          ${kindOfEntity(entity.type)}, ${count(entity.mentions, 'mention')}${entity.aliases.length
            ? html`. Also called ${list(entity.aliases.slice(0, 8))}`
            : nothing}.
        </p>
        ${stories(items)} ${reasons(entity)}
      </header>
      ${reversals(turns)}
      <section aria-labelledby="said">
        <h2 id="said">Said</h2>
        ${items.length
          ? html`${key()}
              <ol class="speech">
                ${items.map(utterance)}
              </ol>`
          : nothingYet('No statement is attributed to them.')}
        ${next ? html`<button type="button" @click=${() => more(visit)}>More</button>` : nothing}
      </section>`;
  },
};
