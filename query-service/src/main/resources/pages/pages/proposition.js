/** A proposition: where it stands and how it came there, on which origins, in whose words. */
import { html, nothing } from '../base/html.js';
import { address, get } from '../base/api.js';
import { moment } from '../base/time.js';
import { count, list, sentence } from '../base/words.js';
import { originsWords } from '../parts/origins.js';
import { outletOf, pathsOf, speakerOf } from '../parts/path.js';
import { key, quotation } from '../parts/quotation.js';
import { nothingYet } from '../parts/states.js';
import { stanceMark, statusMarks } from '../parts/status.js';

const AT_FIRST = 12;
const LONG = 90;
const STANCES = [
  ['ASSERTS', 'Who says so'],
  ['DENIES', 'Who denies it'],
  ['WITHHOLDS', 'Who would not say'],
  ['ASKS', 'Who asks'],
];
const RELATIONS = {
  CONTRADICTS: { MUTUAL: 'Cannot hold together with' },
  TENSION: { MUTUAL: 'Sits badly together with' },
  DIFFERS: { MUTUAL: 'Differs in wording or rounding from' },
  SUPPORTS: { MUTUAL: 'Supports, and is supported by' },
  REFINES: { TO_OTHER: 'Says more exactly', FROM_OTHER: 'Said more exactly by' },
  CORRECTS: { TO_OTHER: 'Corrects', FROM_OTHER: 'Corrected by' },
};

function reference(claim) {
  if (!claim) return nothing;
  return html`<a href="#${claim.id}">${speakerOf(claim)}${pathsOf(claim).length ? html` <span class="fine">in ${outletOf(claim)}</span>` : nothing}</a>`;
}

function history(proposition, claims) {
  if (!proposition.history.length) return nothing;
  return html`<section aria-labelledby="history">
    <h2 id="history">How it came to this</h2>
    <ol class="history">
      ${proposition.history.map(
        (step) => html`<li>
          <time datetime=${step.eventTime ?? nothing}>${moment(step.eventTime)}</time>
          <div>
            ${statusMarks(step.status)}
            <p class="fine">
              ${step.evidence.length
                ? html`${step.evidence.slice(0, 4).map((id, i) => html`${i ? ', ' : ''}${reference(claims.get(id))}`)}${step.evidence.length > 4
                    ? ` and ${step.evidence.length - 4} more`
                    : ''}`
                : nothing}
            </p>
          </div>
        </li>`,
      )}
    </ol>
  </section>`;
}

function origins({ origins: { lower, upper, groups } }, claims) {
  return html`<section aria-labelledby="origins">
    <h2 id="origins">Where it comes from</h2>
    <p>${sentence(originsWords(lower, upper))}.</p>
    <ol class="origins">
      ${groups.map((group) => {
        const members = group.claims.map((id) => claims.get(id)).filter(Boolean);
        return html`<li class=${group.raisesLower ? '' : 'weak'}>
          <p class="text">${sentence(group.reason)}.</p>
          <p class="fine">
            ${list([...new Set(members.map(outletOf))])}${group.raisesLower
              ? nothing
              : html`. Of unknown lineage: raises only the upper bound`}
          </p>
        </li>`;
      })}
    </ol>
  </section>`;
}

function relations(proposition) {
  if (!proposition.relations.length) return nothing;
  return html`<section aria-labelledby="relations">
    <h2 id="relations">Beside it</h2>
    <ul class="relations">
      ${proposition.relations.map(
        (relation) => html`<li class=${relation.type.toLowerCase()}>
          <p class="fine">${RELATIONS[relation.type]?.[relation.direction] || sentence(relation.type.toLowerCase())}</p>
          <p class="text"><a href=${address(`/propositions/${relation.other}`)}>${sentence(relation.otherText)}</a></p>
          <p class="fine">${sentence(relation.explanation)}</p>
        </li>`,
      )}
    </ul>
  </section>`;
}

function voices(proposition, visit) {
  return STANCES.map(([stance, words]) => {
    const some = proposition.claims.filter((claim) => claim.stance === stance);
    if (!some.length) return nothing;
    const counted = [...some].sort((a, b) => Number(b.counted) - Number(a.counted));
    const most = visit.state[stance] || (location.hash ? Infinity : AT_FIRST);
    return html`<section aria-labelledby="voices-${stance}" class="voices">
      <h2 id="voices-${stance}">${stanceMark(stance, { word: false })} ${words} <span class="fine">${some.length}</span></h2>
      ${counted.slice(0, most).map((claim) => quotation(claim))}
      ${counted.length > most
        ? html`<button
            type="button"
            @click=${() => {
              visit.state[stance] = Infinity;
              visit.update();
            }}
          >
            Show ${counted.length - most} more
          </button>`
        : nothing}
    </section>`;
  });
}

export default {
  title: ({ proposition }) => sentence(proposition.text),

  async load(visit) {
    const proposition = await get(`/v1/propositions/${encodeURIComponent(visit.values.id)}`, { signal: visit.signal });
    return { proposition };
  },

  concerns: (update, visit) => update.story === visit.data?.proposition.story,

  view({ proposition }, visit) {
    const claims = new Map(proposition.claims.map((claim) => [claim.id, claim]));
    return html`<header class="lede">
        <p class="crumb"><a href=${address(`/stories/${proposition.story}`)}>To the story</a></p>
        <h1 class=${proposition.text.length > LONG ? 'long' : ''}>${sentence(proposition.text)}</h1>
        <p class="summary">
          ${statusMarks(proposition.status)}
          ${sentence(originsWords(proposition.origins.lower, proposition.origins.upper))};
          ${count(proposition.claims.length, 'claim')}.
        </p>
      </header>
      <div class="columns">
        <div class="main">${key()} ${voices(proposition, visit)} ${proposition.claims.length ? nothing : nothingYet('No claim touches it any more.')}</div>
        <aside aria-label="Status, origins and relations">
          ${history(proposition, claims)} ${origins(proposition, claims)} ${relations(proposition)}
        </aside>
      </div>`;
  },
};
