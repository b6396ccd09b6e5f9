/** A document: its text as stored, with what was found in it as layers to switch. */
import { html, nothing } from '../base/html.js';
import { address, get } from '../base/api.js';
import { annotationsOf, pieces } from '../base/spans.js';
import { moment } from '../base/time.js';
import { count, kindOfEntity, sentence, shortened } from '../base/words.js';
import { attribution, outletOf } from '../parts/path.js';
import { nothingYet } from '../parts/states.js';
import { stanceMark } from '../parts/status.js';

const ROLES = {
  HEADLINE: 'Headline',
  SUBHEAD: 'Subhead',
  BYLINE: 'Byline',
  DATELINE: 'Dateline',
  BODY: 'Article',
  CAPTION: 'Caption',
  CREDIT: 'Credit',
  UPDATE: 'Update',
  EMBEDDED_POST: 'Post inside',
  PASTED_ARTICLE: 'Pasted article',
  COMMENT: 'Comment',
  RELATED: 'Teaser',
  BOILERPLATE: 'Boilerplate',
};
const LAYERS = [
  ['claims', 'Claims'],
  ['mentions', 'Names'],
  ['segments', 'Parts'],
];
const KINDS = {
  DIRECT: 'quoted word for word',
  INDIRECT: 'in other words',
  MIXED: 'partly quoted',
  NARRATED: "in the outlet's own voice",
};

function has(visit, layer) {
  return visit.state.layers?.[layer] ?? layer !== 'mentions';
}

function toggles(visit) {
  return html`<fieldset class="choices">
    <legend>Show</legend>
    ${LAYERS.map(
      ([layer, words]) => html`<label
        ><input
          type="checkbox"
          .checked=${has(visit, layer)}
          @change=${(event) => {
            visit.state.layers = { ...visit.state.layers, [layer]: event.target.checked };
            visit.update();
          }}
        />
        ${words}</label
      >`,
    )}
  </fieldset>`;
}

/** The text cut where parts begin and end; each region in its innermost part. */
function regions({ text, segments }) {
  return pieces(text, 0, segments)
    .filter((piece) => piece.text.trim())
    .map((piece) => {
      const [inner] = [...piece.annotations].sort((a, b) => a.end - a.start - (b.end - b.start));
      return { ...piece, segment: inner, around: piece.annotations.filter((each) => each !== inner) };
    });
}

function regionName({ segment, around }) {
  if (!segment) return null;
  const outer = around.filter(({ role }) => role !== 'BODY' && role !== segment.role).map(({ role }) => ROLES[role]);
  const name = [...outer, ROLES[segment.role] || 'Part'].join(' › ');
  return segment.author ? `${name} by ${segment.author}` : name;
}

function chosen(visit) {
  const anchored = decodeURIComponent(location.hash.slice(1));
  return visit.state.claim ?? (visit.data.document.claims.some(({ id }) => id === anchored) ? anchored : null);
}

function choose(id, visit, scrollTo) {
  visit.state.claim = id;
  history.replaceState(null, '', id ? `#${id}` : location.pathname + location.search);
  visit.update();
  if (scrollTo) document.getElementById(scrollTo)?.scrollIntoView({ block: 'nearest' });
}

function inline(piece, document, visit) {
  const claims = has(visit, 'claims') ? document.claims.flatMap(annotationsOf) : [];
  const mentions = has(visit, 'mentions') ? document.mentions.map((each) => ({ ...each, kind: 'mention' })) : [];
  const active = chosen(visit);
  return pieces(piece.text, piece.start, [...claims, ...mentions]).map(({ text, annotations }) => {
    if (!annotations.length) return text;
    const own = annotations.filter(({ claim }) => claim);
    const shown = active ? own.filter(({ claim }) => claim.id === active) : own;
    const styles = new Set(shown.map(({ kind }) => kind));
    if (active && own.length && !shown.length) styles.add('other');
    const mention = annotations.find(({ kind }) => kind === 'mention');
    if (mention) styles.add('mention').add((mention.type || '').split('.')[0].toLowerCase());
    if (own.length && own.every(({ claim }) => !claim.counted)) styles.add('uncounted');
    const innermost = own.sort((a, b) => a.end - a.start - (b.end - b.start))[0]?.claim;
    return html`<span
      class=${[...styles].join(' ')}
      title=${mention ? kindOfEntity(mention.type) : nothing}
      @click=${innermost ? () => choose(innermost.id === active ? null : innermost.id, visit, `claim-${innermost.id}`) : null}
      >${text}</span
    >`;
  });
}

function body(document, visit) {
  const labels = has(visit, 'segments');
  return html`<div class="text ${labels ? 'labelled' : ''}">
    ${regions(document).map((region) => {
      const role = region.segment?.role.toLowerCase() ?? 'loose';
      return html`<div class="region ${labels ? role : ''}" id=${region.segment ? `s-${region.start}` : nothing}>
        ${labels ? html`<p class="role">${regionName(region) ?? ''}</p>` : nothing}
        <div class="verbatim">${inline(region, document, visit)}</div>
      </div>`;
    })}
  </div>`;
}

async function touched(claim, visit) {
  const { propositions = [] } = await get(`/v1/claims/${claim.id}`, { signal: visit.signal });
  visit.state.touched = { ...visit.state.touched, [claim.id]: propositions };
  visit.update();
}

function details(claim, document, visit) {
  const found = visit.state.touched?.[claim.id];
  if (!found) touched(claim, visit).catch(() => {});
  return html`<div class="details">
    ${attribution(claim, { outlet: outletOf(document) })}
    <p class="fine">
      ${stanceMark(claim.stance || 'ASSERTS')} ${sentence(KINDS[claim.kind] || '')}${claim.certainty && claim.certainty !== 'CERTAIN' ? `, ${claim.certainty.toLowerCase()}` : ''}${claim.counted ? '' : `. Not counted${claim.notCounted ? `: ${claim.notCounted}` : ''}`}
    </p>
    ${found?.length
      ? html`<p class="fine">
          ${found.map(({ id }, i) => html`${i ? ', ' : ''}<a href=${address(`/propositions/${id}`)}>${i ? 'another proposition' : 'What else is said of it'}</a>`)}
        </p>`
      : nothing}
  </div>`;
}

function claimList(document, visit) {
  const active = chosen(visit);
  if (!document.claims.length) return nothingYet(document.extractor ? 'No claim was found.' : 'It has not been read yet.');
  return html`<ol class="claims">
    ${document.claims.map(
      (claim) => html`<li id="claim-${claim.id}" class="${claim.id === active ? 'active' : ''} ${claim.counted ? '' : 'uncounted'}">
        <button
          type="button"
          aria-expanded=${claim.id === active ? 'true' : 'false'}
          @click=${() => choose(claim.id === active ? null : claim.id, visit)}
        >
          ${shortened(sentence(claim.content.text), 120)}
        </button>
        ${claim.id === active ? details(claim, document, visit) : nothing}
      </li>`,
    )}
  </ol>`;
}

function revisions(document) {
  if (document.revisions.length < 2) return nothing;
  return html`<p class="fine">
    Versions:
    ${document.revisions.map(
      ({ number, title }) => html`<a
        href=${address(`/documents/${document.id}`, { revision: String(number) })}
        aria-current=${number === document.revision ? 'true' : nothing}
        title=${title ?? nothing}
        >${number}</a
      > `,
    )}
  </p>`;
}

function web(url) {
  return /^https?:\/\//i.test(url || '');
}

export default {
  title: ({ document }) => document.title || 'Untitled document',

  keeps: (before, visit) => before.values.id === visit.values.id,

  async load(visit) {
    const document = await get(`/v1/documents/${encodeURIComponent(visit.values.id)}`, {
      query: { revision: visit.query.get('revision') },
      signal: visit.signal,
    });
    return { document };
  },

  concerns: (update, visit) => update.story === visit.data?.document.story,

  view({ document }, visit) {
    const uncounted = document.claims.filter(({ counted }) => !counted).length;
    return html`<header class="lede">
        ${document.story
          ? html`<p class="crumb"><a href=${address(`/stories/${document.story}`)}>To the story</a></p>`
          : nothing}
        <h1>${document.title || 'Untitled'}</h1>
        <p class="summary">
          ${document.publisher || 'Unknown outlet'}, ${moment(document.publishedAt)}${web(document.url)
            ? html`, <a href=${document.url} rel="noreferrer noopener nofollow">where it stood</a>`
            : nothing}.
          ${count(document.claims.length, 'claim')}${uncounted ? `, ${uncounted} not counted` : ''}.
        </p>
        ${revisions(document)}
        ${document.duplicateOf
          ? html`<p class="fine">The same text as <a href=${address(`/documents/${document.duplicateOf}`)}>another document</a>.</p>`
          : nothing}
      </header>
      ${toggles(visit)}
      <div class="columns">
        <article class="main" aria-label="Text of the document">${body(document, visit)}</article>
        <aside aria-labelledby="claims-title">
          <h2 id="claims-title">Claims</h2>
          ${has(visit, 'claims')
            ? html`<p class="key">
                <mark class="content">what is said</mark> <mark class="cue">cue</mark> <mark class="source">source</mark>
              </p>`
            : nothing}
          ${claimList(document, visit)}
        </aside>
      </div>`;
  },
};
