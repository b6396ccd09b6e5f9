/** Templates: every value in them is text, never markup. */
export { html, svg, render, nothing } from '../lib/lit-html/lit-html.js';
