/** A story at a glance: what is contested, side by side; what stands; what was taken back. */
import { html, nothing } from '../base/html.js';
import { address } from '../base/api.js';
import { day } from '../base/time.js';
import { count, sentence, shortened } from '../base/words.js';
import { carried } from '../parts/origins.js';
import { outletOf } from '../parts/path.js';
import { key, quotation } from '../parts/quotation.js';
import { nothingYet } from '../parts/states.js';
import { statusMark, statusMarks } from '../parts/status.js';

const LONG = 150;
const TENSE_SHOWN = 3;
const KINDS = {
  QUANTITY: 'They differ in a number.',
  ATTRIBUTE: 'They differ in what they say of it.',
  POLARITY: 'One says the opposite of the other.',
  REVERSAL: 'The same speaker says otherwise later.',
};

function propositionLink(card) {
  return html`<a href=${address(`/propositions/${card.id}`)}>${shortened(sentence(card.text), LONG)}</a>`;
}

function side(words, quotations, total, dates, more) {
  return html`<div class="side">
    <h4>${words}</h4>
    ${quotations.length
      ? quotations.map((claim) => quotation(claim, { publishedAt: dates.get(claim.document) }))
      : nothingYet('Nobody says so in the documents at hand.')}
    ${total > quotations.length
      ? html`<p class="fine"><a href=${more}>${count(total - quotations.length, 'more claim')}</a></p>`
      : nothing}
  </div>`;
}

function dispute(each, dates, fresh) {
  const { proposition, against, side: one, opposite, withheld } = each;
  const here = address(`/propositions/${proposition.id}`);
  const there = against && address(`/propositions/${against.id}`);
  return html`<article class="dispute ${fresh.has(proposition.id) ? 'fresh' : ''}" aria-label="Contested point">
    <header>
      ${statusMark(proposition.status)}
      <h3>${propositionLink(proposition)}</h3>
      ${against
        ? html`<p class="against"><span>against</span> ${propositionLink(against)}</p>`
        : nothing}
      ${each.explanation || each.kind
        ? html`<p class="fine">${each.explanation ? sentence(each.explanation) : KINDS[each.kind]}</p>`
        : nothing}
    </header>
    <div class="sides">
      ${side(against ? 'One side' : 'Says so', one.quotations, one.claims, dates, here)}
      ${side(against ? 'The other side' : 'Denies it', opposite.quotations, opposite.claims, dates, there || here)}
    </div>
    ${withheld
      ? html`<details class="withheld">
          <summary>${count(withheld.claims, 'source')} would not say</summary>
          ${withheld.quotations.map((claim) => quotation(claim, { publishedAt: dates.get(claim.document) }))}
        </details>`
      : nothing}
  </article>`;
}

function fact({ proposition, quotation: claim }, fresh) {
  return html`<li class="fact ${fresh.has(proposition.id) ? 'fresh' : ''}">
    <p class="text">${propositionLink(proposition)}</p>
    <p class="fine">${statusMarks(proposition.status)} ${carried(proposition)}</p>
    ${claim && proposition.publishers === 1 && claim.publisher ? html`<p class="fine">${claim.publisher}</p>` : nothing}
  </li>`;
}

function facts(title, id, list, fresh) {
  return list.length
    ? html`<section aria-labelledby=${id}>
        <h2 id=${id}>${title}</h2>
        <ol class="facts">
          ${list.map((each) => fact(each, fresh))}
        </ol>
      </section>`
    : nothing;
}

function outlets(story) {
  return html`<section aria-labelledby="reports">
    <h2 id="reports">Reports</h2>
    <ol class="reports">
      ${story.documents.slice(0, 12).map(
        (document) => html`<li>
          <a href=${address(`/documents/${document.id}`)}>${outletOf(document)}</a>
          <span class="fine">${day(document.publishedAt)}</span>
        </li>`,
      )}
    </ol>
    ${story.counts.documents > 12
      ? html`<p class="fine"><a href=${address(`/stories/${story.id}/documents`)}>All ${story.counts.documents} documents</a></p>`
      : nothing}
  </section>`;
}

const EXPORTS = [
  ['bundle', 'Evidence, to be checked without us (zip)'],
  ['csv', 'A table of claims (CSV)'],
  ['schema-org', 'Claims and reviews (schema.org)'],
  ['annotations', 'Web Annotations'],
  ['provenance', 'Provenance (PROV-O)'],
  ['followthemoney', 'FollowTheMoney'],
];

function exports(story) {
  return html`<section aria-labelledby="exports">
    <h2 id="exports">Take it with you</h2>
    <ul class="exports">
      ${EXPORTS.map(
        ([format, words]) => html`<li>
          <a href=${address(`/v1/export/${format}`, { story: story.id })} download>${words}</a>
        </li>`,
      )}
    </ul>
  </section>`;
}

function people(story) {
  if (!story.people.length) return nothing;
  return html`<section aria-labelledby="people">
    <h2 id="people">People</h2>
    <ul class="names">
      ${story.people.slice(0, 8).map((each) => html`<li><a href=${address(`/people/${each.id}`)}>${each.name}</a></li>`)}
    </ul>
  </section>`;
}

function disputes(story, visit) {
  const dates = new Map(story.documents.map(({ id, publishedAt }) => [id, publishedAt]));
  const open = story.disputes.filter(({ proposition }) => proposition.status.dispute !== 'TENSION');
  const tense = story.disputes.filter(({ proposition }) => proposition.status.dispute === 'TENSION');
  const tenseShown = visit.state.allTense ? tense : tense.slice(0, TENSE_SHOWN);
  return html`<section aria-labelledby="contested">
      <h2 id="contested">Contested</h2>
      ${open.length ? key() : nothingYet('Nothing is contested: no source denies what another says.')}
      ${open.map((each) => dispute(each, dates, visit.fresh))}
    </section>
    ${tense.length
      ? html`<section aria-labelledby="tension">
          <h2 id="tension">In tension</h2>
          <p class="help">These can both hold, but sit badly together.</p>
          ${tenseShown.map((each) => dispute(each, dates, visit.fresh))}
          ${tense.length > tenseShown.length
            ? html`<button
                type="button"
                @click=${() => {
                  visit.state.allTense = true;
                  visit.update();
                }}
              >
                Show ${tense.length - tenseShown.length} more
              </button>`
            : nothing}
        </section>`
      : nothing}`;
}

export default {
  view(story, _, visit) {
    return html`<div class="columns">
      <div class="main">${disputes(story, visit)}</div>
      <aside aria-label="What stands, and who reports">
        ${facts('What stands', 'stands', story.facts, visit.fresh)}
        ${facts('Taken back or corrected', 'changed', story.changed, visit.fresh)} ${people(story)} ${outlets(story)} ${exports(story)}
      </aside>
    </div>`;
  },
};
