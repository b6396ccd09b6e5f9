/** Where readers show who they are, when the service asks. */
import { html } from '../base/html.js';

/**
 * A form for a key or token.
 *
 * @param words why it is asked for
 * @param given called with what was entered
 */
export function signIn(words, given) {
  const submit = (event) => {
    event.preventDefault();
    given(new FormData(event.target).get('credential'));
  };
  return html`<form class="signin stack" @submit=${submit} aria-labelledby="signin-title">
    <h2 id="signin-title">Who are you?</h2>
    <p>${words} It is kept in this page alone, and forgotten when the page is closed or loaded again.</p>
    <label>API key or token <input type="password" name="credential" autocomplete="off" spellcheck="false" required /></label>
    <button type="submit">Go on</button>
  </form>`;
}
