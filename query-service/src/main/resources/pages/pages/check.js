/** Check a sentence against what is known. */
import { html, nothing } from '../base/html.js';
import { Problem, address, collection, post } from '../base/api.js';
import { sentence } from '../base/words.js';
import { originsWords } from '../parts/origins.js';
import { quotation } from '../parts/quotation.js';
import { statusMarks } from '../parts/status.js';

const EFFECTS = [
  ['CONTRADICTS', 'Speaks against it'],
  ['DISPUTES', 'Said by some and denied by others'],
  ['SUPPORTS', 'Speaks for it'],
  ['RELATES', 'Is about it, and neither for nor against it'],
];
const QUOTED = 2;

async function check(text, visit) {
  visit.asking?.abort();
  visit.asking = new AbortController();
  Object.assign(visit.state, { asking: true, problem: null, answer: null });
  visit.update();
  try {
    visit.state.answer = await post('/v1/check', { text, collection: collection() }, { signal: visit.asking.signal });
  } catch (error) {
    if (error.name === 'AbortError') return;
    visit.state.problem = error;
    if (!(error instanceof Problem)) throw error;
  } finally {
    visit.state.asking = false;
    visit.update();
  }
}

function submitted(event, visit) {
  event.preventDefault();
  const text = event.target.elements.text.value.trim();
  if (!text) return;
  history.replaceState(null, '', address('/check', { text }));
  visit.state.text = text;
  check(text, visit);
}

function absent(problem) {
  return problem.status === 404 || problem.status === 405;
}

function found({ proposition, explanation }) {
  const quoted = proposition.claims.filter(({ counted }) => counted).slice(0, QUOTED);
  return html`<li class="fact">
    <p class="text"><a href=${address(`/propositions/${proposition.id}`)}>${sentence(proposition.text)}</a></p>
    <p class="fine">
      ${statusMarks(proposition.status)} ${originsWords(proposition.origins.lower, proposition.origins.upper)}
    </p>
    ${explanation ? html`<p class="fine">${sentence(explanation)}</p>` : nothing}
    ${quoted.map((claim) => quotation(claim, { stance: true }))}
  </li>`;
}

function answer({ verdict, summary, items }) {
  return html`<p class="verdict ${verdict.toLowerCase()}">
      ${summary}.${verdict === 'NOTHING_KNOWN' ? ' That nobody said so does not make it wrong.' : ''}
    </p>
    ${EFFECTS.map(([effect, words]) => {
      const some = items.filter((item) => item.effect === effect);
      return some.length
        ? html`<section aria-labelledby=${effect.toLowerCase()}>
            <h2 id=${effect.toLowerCase()}>${words}</h2>
            <ol class="facts">
              ${some.map(found)}
            </ol>
          </section>`
        : nothing;
    })}`;
}

export default {
  title: () => 'Check a sentence',

  async load(visit) {
    visit.state.text = visit.query.get('text') || '';
    if (visit.state.text) queueMicrotask(() => check(visit.state.text, visit));
    return {};
  },

  leave: (visit) => visit.asking?.abort(),

  view(_, visit) {
    const { text, asking, problem, answer: result } = visit.state;
    return html`<header class="lede">
        <h1>Check a sentence</h1>
        <p class="lead">Which propositions support it, contradict it or say it more exactly, and in whose words.</p>
      </header>
      <form class="stack" @submit=${(event) => submitted(event, visit)}>
        <label for="sentence">A sentence</label>
        <textarea id="sentence" name="text" rows="3" maxlength="2000" required .value=${text}></textarea>
        <p><button class="button" type="submit" ?disabled=${asking}>${asking ? 'Checking …' : 'Check'}</button></p>
      </form>
      <div aria-live="polite">
        ${problem
          ? html`<p class="notice">
              ${absent(problem) ? 'This server cannot check sentences. Search finds propositions by their words.' : problem.message}
            </p>`
          : nothing}
        ${result ? answer(result) : nothing}
      </div>`;
  },
};
