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
/** Claims that a change of status names. */
const NAMED = 4;
/** Of claims that stand under another proposition so many are asked for. */
const MOST_ELSEWHERE = 12;
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

// What brought a status may be said of another proposition, as where two exclude each other: then it stands in its document.
function reference(claim, here) {
  const place = here.has(claim.id) ? '' : address(`/documents/${claim.document}`);
  return html`<a href="${place}#${claim.id}">${speakerOf(claim)}${pathsOf(claim).length ? html` <span class="fine">in ${outletOf(claim)}</span>` : nothing}</a>`;
}

function history(proposition, claims, elsewhere) {
  if (!proposition.history.length) return nothing;
  const all = new Map([...claims, ...elsewhere.map((claim) => [claim.id, claim])]);
  return html`<section aria-labelledby="history">
    <h2 id="history">How it came to this</h2>
    <ol class="history">
      ${proposition.history.map(
        (step) => html`<li>
          <time datetime=${step.eventTime ?? nothing}>${moment(step.eventTime)}</time>
          <div>
            ${statusMarks(step.status)}
            <p class="fine">
              ${step.evidence
                .slice(0, NAMED)
                .filter((id) => all.has(id))
                .map((id, i) => html`${i ? ', ' : ''}${reference(all.get(id), claims)}`)}${step.evidence.length > NAMED
                ? ` and ${step.evidence.length - NAMED} more`
                : ''}
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
    const here = new Set(proposition.claims.map((claim) => claim.id));
    const named = new Set(proposition.history.flatMap((step) => step.evidence.slice(0, NAMED)));
    const answers = await Promise.allSettled(
      [...named]
        .filter((id) => !here.has(id))
        .slice(0, MOST_ELSEWHERE)
        .map((id) => get(`/v1/claims/${encodeURIComponent(id)}`, { signal: visit.signal })),
    );
    return { proposition, elsewhere: answers.filter(({ value }) => value).map(({ value }) => value) };
  },

  concerns: (update, visit) => update.story === visit.data?.proposition.story,

  view({ proposition, elsewhere }, visit) {
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
          ${history(proposition, claims, elsewhere)} ${origins(proposition, claims)} ${relations(proposition)}
        </aside>
      </div>`;
  },
};
