/** The documents of a story, in order of publication. */
import { html, nothing } from '../base/html.js';
import { address } from '../base/api.js';
import { moment } from '../base/time.js';

export default {
  view(story) {
    const first = new Map(story.documents.map((document) => [document.id, document]));
    return html`<section aria-labelledby="documents">
      <h2 id="documents">Documents</h2>
      <ol class="documents">
        ${story.documents.map(
          (document) => html`<li>
            <h3><a href=${address(`/documents/${document.id}`)}>${document.title || 'Untitled'}</a></h3>
            <p class="fine">
              ${document.publisher || 'Unknown outlet'}, ${moment(document.publishedAt)}${document.duplicateOf
                ? html`; the same text as ${first.get(document.duplicateOf)?.publisher || 'another document'}`
                : nothing}
            </p>
          </li>`,
        )}
      </ol>
      ${story.counts.documents > story.documents.length
        ? html`<p class="fine">The first ${story.documents.length} of ${story.counts.documents}; search finds the others.</p>`
        : nothing}
    </section>`;
  },
};
