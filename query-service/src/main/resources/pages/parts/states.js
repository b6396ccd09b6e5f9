/** What a page shows while it has nothing else to show. */
import { html, nothing } from '../base/html.js';
import { address } from '../base/api.js';

/** Grey lines in the place of what comes. */
export function waiting() {
  return html`<div class="waiting" role="status">
    <span class="hidden">Loading</span>
    <div class="line wide"></div>
    <div class="line"></div>
    <div class="line"></div>
    <div class="line short"></div>
  </div>`;
}

/** Why there is no answer, and what can be done. */
export function failure(problem, again) {
  const gone = problem.status === 404;
  return html`<section class="failure">
    <h1>${gone ? 'There is nothing here' : 'That did not work'}</h1>
    <p>${gone ? 'It may have been merged into something else, or the address is mistyped.' : problem.message}</p>
    <p>
      ${gone ? nothing : html`<button type="button" @click=${again}>Try again</button> `}<a href=${address('/')}>All stories</a>
    </p>
  </section>`;
}

/** A part that has nothing in it. */
export function nothingYet(words) {
  return html`<p class="nothing">${words}</p>`;
}
