/** Propositions by publishers: who says what, who denies it, who is silent. */
import { html, nothing } from '../base/html.js';
import { address, get } from '../base/api.js';
import { count, sentence, shortened } from '../base/words.js';
import { nothingYet } from '../parts/states.js';
import { leading, stanceMark, statusMark } from '../parts/status.js';

const AT_FIRST = 25;
const KEY = ['ASSERTS', 'DENIES', 'MIXED', 'WITHHOLDS', 'SILENT'];

const CHOICES = {
  shared: ['Said by several, or disputed', (row) => told(row) > 1 || leading(row.status) === 'CONTESTED' || row.status.dispute !== 'NONE'],
  disputed: ['Disputed only', (row) => row.status.dispute !== 'NONE'],
  all: ['Everything', () => true],
};

function told(row) {
  return row.cells.filter(({ stance }) => stance !== 'SILENT').length;
}

function choice(visit) {
  return Object.hasOwn(CHOICES, visit.state.rows) ? visit.state.rows : 'shared';
}

function chooser(matrix, visit) {
  return html`<fieldset class="choices">
    <legend class="hidden">Which propositions</legend>
    ${Object.entries(CHOICES).map(
      ([name, [words, holds]]) => html`<label
        ><input
          type="radio"
          name="rows"
          value=${name}
          .checked=${choice(visit) === name}
          @change=${() => {
            visit.state.rows = name;
            visit.state.most = AT_FIRST;
            visit.update();
          }}
        />
        ${words} <span class="fine">${matrix.rows.filter(holds).length}</span></label
      >`,
    )}
  </fieldset>`;
}

function columnName(column) {
  return column.publisher || shortened(column.title || 'Unknown outlet', 40);
}

function row(each, columns, fresh) {
  return html`<tr class=${fresh.has(each.proposition) ? 'fresh' : ''}>
    <th scope="row">
      ${statusMark(each.status)}
      <a href=${address(`/propositions/${each.proposition}`)}>${shortened(sentence(each.text), 130)}</a>
    </th>
    ${each.cells.map(
      (cell, i) => html`<td class=${cell.stance.toLowerCase()}>
        ${cell.stance === 'SILENT'
          ? stanceMark('SILENT', { word: false })
          : html`<a
              href=${`${address(`/propositions/${each.proposition}`)}#${cell.claims[0]}`}
              title=${`${columnName(columns[i])}: ${count(cell.claims.length, 'claim')}`}
              >${stanceMark(cell.stance, { word: false })}<span class="hidden">, ${columnName(columns[i])}</span></a
            >`}
      </td>`,
    )}
  </tr>`;
}

export default {
  load: (story, visit) => get(`/v1/stories/${story.id}/matrix`, { signal: visit.signal }),

  view(story, matrix, visit) {
    const rows = matrix.rows.filter(CHOICES[choice(visit)][1]);
    const most = visit.state.most || AT_FIRST;
    if (!matrix.rows.length) return nothingYet('No propositions were found yet.');
    return html`<section aria-labelledby="matrix-title">
      <h2 id="matrix-title">Who says what</h2>
      <p class="key">${KEY.map((stance) => stanceMark(stance))}</p>
      ${chooser(matrix, visit)}
      ${rows.length ? nothing : nothingYet('No proposition is said by more than one outlet.')}
      <div class="scroll" tabindex="0" role="region" aria-label="Propositions by outlets" ?hidden=${!rows.length}>
        <table class="matrix">
          <thead>
            <tr>
              <th scope="col">Proposition</th>
              ${matrix.columns.map((column) => html`<th scope="col"><span>${columnName(column)}</span></th>`)}
            </tr>
          </thead>
          <tbody>
            ${rows.slice(0, most).map((each) => row(each, matrix.columns, visit.fresh))}
          </tbody>
        </table>
      </div>
      ${rows.length > most
        ? html`<button
            type="button"
            @click=${() => {
              visit.state.most = most + 100;
              visit.update();
            }}
          >
            Show ${Math.min(100, rows.length - most)} more
          </button>`
        : nothing}
    </section>`;
  },
};
