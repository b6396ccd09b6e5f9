/** A claim in its sentence: content, cue and source marked in the words of the document. */
import { html, nothing } from '../base/html.js';
import { address } from '../base/api.js';
import { annotationsOf, pieces } from '../base/spans.js';
import { moment } from '../base/time.js';
import { attribution, outletOf } from './path.js';
import { stanceMark } from './status.js';

const NAMES = { content: 'what is said', cue: 'cue', source: 'source' };

/** The passage with its parts marked. */
export function passage(claim) {
  const { context, start } = claim.evidence;
  return pieces(context, start, annotationsOf(claim)).map(({ text, annotations }) => {
    const kinds = [...new Set(annotations.map(({ kind }) => kind))];
    if (!kinds.length) return text;
    return html`<mark class=${kinds.join(' ')} title=${kinds.map((kind) => NAMES[kind]).join(', ')}>${text}</mark>`;
  });
}

/** The key to the marks. */
export function key() {
  return html`<p class="key">
    <mark class="content">what is said</mark> <mark class="cue">the word that says so</mark>
    <mark class="source">on whose word</mark>
  </p>`;
}

/**
 * A quotation with where it is from.
 *
 * @param publishedAt of its document, where it is known
 * @param stance whether to say how it stands to the proposition
 */
export function quotation(claim, { publishedAt, stance = false } = {}) {
  const outlet = outletOf(claim);
  return html`<figure class="quotation ${claim.counted ? '' : 'uncounted'}" id=${claim.id}>
    <blockquote><p>${passage(claim)}</p></blockquote>
    <figcaption>
      ${stance ? stanceMark(claim.stance) : nothing} ${attribution(claim, { outlet })}
      <p class="fine">
        <a href=${`${address(`/documents/${claim.document}`)}#${claim.id}`}
          >Read it in the document<span class="hidden">, ${outlet}</span></a
        >${publishedAt ? html`, ${moment(publishedAt)}` : nothing}${claim.counted ? nothing : html`, not counted${claim.notCounted ? `: ${claim.notCounted}` : ''}`}${claim.current ? nothing : ', in an earlier version'}${claim.statement?.drift ? html`. Worded differently: ${claim.statement.drift}` : nothing}
      </p>
    </figcaption>
  </figure>`;
}
