/** The line at the top of every page. */
import { html, nothing } from '../base/html.js';
import { address, collection } from '../base/api.js';
import { searchBox } from './searchbox.js';

const PLACES = [
  ['stories', '/', 'Stories'],
  ['check', '/check', 'Check a sentence'],
  ['add', '/add', 'Add documents'],
];

/** The masthead, with where one is and whether changes come in. */
export function masthead({ page, connected }) {
  return html`<a class="brand" href=${address('/')}>Crosscheck</a>
    <nav aria-label="Main">
      <ul>
        ${PLACES.map(
          ([name, path, words]) =>
            html`<li><a href=${address(path)} aria-current=${page === name ? 'page' : nothing}>${words}</a></li>`,
        )}
      </ul>
    </nav>
    ${searchBox()}
    <p class="live ${connected ? 'on' : 'off'}">
      <span class="dot" aria-hidden="true"></span>${connected ? 'Live' : 'Not live'}<span class="hidden"
        >${connected ? ': changes show as they come' : ': connecting'}</span
      >${collection() === 'default' ? nothing : html` <span class="collection">${collection()}</span>`}
    </p>`;
}
