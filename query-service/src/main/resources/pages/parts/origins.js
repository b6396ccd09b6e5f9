/** How many independent origins a proposition has. */
import { html } from '../base/html.js';
import { count } from '../base/words.js';

/** "1 independent origin", "2 to 5 independent origins", "no independent origin". */
export function originsWords(lower, upper) {
  if (upper === 0) return 'no independent origin';
  if (lower === upper) return count(lower, 'independent origin');
  return lower === 0 ? `at most ${count(upper, 'independent origin')}` : `${lower} to ${upper} independent origins`;
}

/** A card's origins and outlets in a line. */
export function carried(card) {
  const outlets = card.publishers === 0 ? 'no outlet asserts it' : `in ${count(card.publishers, 'outlet')}`;
  return html`<span class="carried">${originsWords(card.lower, card.upper)}, ${outlets}</span>`;
}
