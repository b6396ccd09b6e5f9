/** On whose word: the way from whoever said it to the outlet that printed it. */
import { html, nothing } from '../base/html.js';
import { address } from '../base/api.js';
import { kindOfSource, oneLine, shortened } from '../base/words.js';

const TITLE = 44;

/** The sources of a claim path by path, each in order of hops. */
export function pathsOf(claim) {
  const paths = new Map();
  for (const source of claim.sources || []) {
    if (!paths.has(source.path)) paths.set(source.path, []);
    paths.get(source.path).push(source);
  }
  return [...paths.values()].map((path) => path.sort((a, b) => a.hop - b.hop));
}

/** What to call a source: the name it resolves to, else its words. */
export function nameOf(source) {
  return oneLine(source.resolvedEntity?.name || source.text);
}

/** What to call who printed a claim: the outlet, or the article where that is unknown. */
export function outletOf({ publisher, title }) {
  return publisher || (title ? `“${shortened(title, TITLE)}”` : 'an unknown outlet');
}

/** Who says a claim, in words. */
export function speakerOf(claim, outlet = outletOf(claim)) {
  const first = pathsOf(claim).map(([source]) => nameOf(source));
  return first.length ? first.join(' and ') : outlet;
}

function stop(source) {
  const kind = kindOfSource(source.kind);
  const name = nameOf(source);
  const said = oneLine(source.text);
  const called = source.resolvedEntity && said !== name ? `in the text: ${said}` : undefined;
  return html`<li class="stop ${source.kind.toLowerCase()}" title=${called ?? nothing}>
    ${source.resolvedEntity
      ? html`<a href=${address(`/people/${source.resolvedEntity.id}`)}>${name}</a>`
      : html`<span>${name}</span>`}${kind ? html` <small>${kind}</small>` : nothing}
  </li>`;
}

/** The paths drawn: from the first source to the outlet. */
export function attribution(claim, { outlet = outletOf(claim) } = {}) {
  const paths = pathsOf(claim);
  if (!paths.length) {
    return html`<p class="path"><span class="stop outlet">${outlet}</span> <small>in its own voice</small></p>`;
  }
  return html`<div class="paths">
    ${paths.map(
      (path) => html`<ol class="path" aria-label="From the source to the outlet">
        ${path.map(stop)}
        <li class="stop outlet"><span>${outlet}</span></li>
      </ol>`,
    )}
  </div>`;
}
