/** Something that a search found. */
import { html } from '../base/html.js';
import { address } from '../base/api.js';
import { pieces } from '../base/spans.js';

const KINDS = { PROPOSITION: 'Proposition', CLAIM: 'Claim', DOCUMENT: 'Document', ENTITY: 'Name', STORY: 'Story' };

/** What kind of thing it is. */
export function hitKind(hit) {
  return KINDS[hit.type] || 'Found';
}

/** Where it is shown. */
export function hitAddress(hit) {
  switch (hit.type) {
    case 'PROPOSITION':
      return address(`/propositions/${hit.id}`);
    case 'CLAIM':
      return `${address(`/documents/${hit.document}`)}#${hit.id}`;
    case 'DOCUMENT':
      return address(`/documents/${hit.id}`);
    case 'STORY':
      return address(`/stories/${hit.id}`);
    default:
      return address(`/people/${hit.id}`);
  }
}

/** Its text with the words found marked, cut around the first of them where it is long. */
export function hitText(hit, most = 400) {
  const first = hit.highlights?.[0]?.[0] ?? 0;
  const from = hit.text.length > most && first > most / 2 ? hit.text.lastIndexOf(' ', first - most / 3) + 1 : 0;
  const text = hit.text.slice(from, from + most);
  const marks = (hit.highlights || []).map(([start, end]) => ({ start, end }));
  return html`${from > 0 ? '… ' : ''}${pieces(text, from, marks).map((piece) =>
    piece.annotations.length ? html`<mark class="found">${piece.text}</mark>` : piece.text,
  )}${from + most < hit.text.length ? ' …' : ''}`;
}
