/** Where a proposition stands: always a shape and a word, never a colour alone. */
import { html, svg, nothing } from '../base/html.js';

const MARKS = {
  CONTESTED: ['contested', 'Contested', svg`<path d="M1.5 3l5 5-5 5zM14.5 3l-5 5 5 5z"/>`],
  DENIED: [
    'denied',
    'Denied',
    svg`<circle cx="8" cy="8" r="6" fill="none" stroke="currentColor" stroke-width="2"/><path d="M4 12L12 4" stroke="currentColor" stroke-width="2"/>`,
  ],
  TENSION: [
    'tension',
    'In tension',
    svg`<path d="M1.5 6.5q3-4 6.5-1t6.5-1M1.5 11.5q3-4 6.5-1t6.5-1" fill="none" stroke="currentColor" stroke-width="2"/>`,
  ],
  CORROBORATED: [
    'corroborated',
    'Corroborated',
    svg`<circle cx="5.5" cy="8" r="4.5" fill="none" stroke="currentColor" stroke-width="2"/><circle cx="10.5" cy="8" r="4.5" fill="none" stroke="currentColor" stroke-width="2"/>`,
  ],
  SINGLE_ORIGIN: [
    'single',
    'One origin',
    svg`<circle cx="8" cy="8" r="5.5" fill="none" stroke="currentColor" stroke-width="2"/><circle cx="8" cy="8" r="1.8"/>`,
  ],
  NONE: [
    'nobody',
    'Nobody asserts it',
    svg`<circle cx="8" cy="8" r="5.5" fill="none" stroke="currentColor" stroke-width="1.8" stroke-dasharray="2.5 2.5"/>`,
  ],
  CORRECTED: [
    'corrected',
    'Corrected',
    svg`<path d="M2 13.5l1-3.5 7.5-7.5 2.5 2.5-7.5 7.5z" fill="none" stroke="currentColor" stroke-width="1.8"/>`,
  ],
  RETRACTED: [
    'retracted',
    'Retracted',
    svg`<path d="M13 12.5V8a4 4 0 0 0-4-4H3m0 0l3-3M3 4l3 3" fill="none" stroke="currentColor" stroke-width="1.9"/>`,
  ],
  SUPERSEDED: [
    'superseded',
    'Superseded',
    svg`<path d="M8 14V3M3.5 7.5L8 3l4.5 4.5" fill="none" stroke="currentColor" stroke-width="2"/>`,
  ],
};

const STANCES = {
  ASSERTS: ['asserts', 'Says so', svg`<path d="M2.5 8.5l3.5 4 7.5-9" fill="none" stroke="currentColor" stroke-width="2.4"/>`],
  DENIES: ['denies', 'Denies it', svg`<path d="M3 3l10 10M13 3L3 13" stroke="currentColor" stroke-width="2.4"/>`],
  WITHHOLDS: ['withholds', 'Would not say', svg`<path d="M5.5 3v10M10.5 3v10" stroke="currentColor" stroke-width="2.4"/>`],
  ASKS: [
    'asks',
    'Asks',
    svg`<path d="M5 5.5a3 3 0 1 1 4.2 2.7c-.9.4-1.2.9-1.2 2" fill="none" stroke="currentColor" stroke-width="2"/><circle cx="8" cy="13.3" r="1.2"/>`,
  ],
  MIXED: ['mixed', 'Says both', svg`<circle cx="8" cy="8" r="5.5" fill="none" stroke="currentColor" stroke-width="2"/><path d="M8 2.5a5.5 5.5 0 0 0 0 11z"/>`],
  SILENT: ['silent', 'Says nothing of it', svg`<circle cx="8" cy="8" r="1.3"/>`],
};

function icon(shape) {
  return html`<svg class="shape" viewBox="0 0 16 16" width="16" height="16" fill="currentColor" aria-hidden="true" focusable="false">${shape}</svg>`;
}

function mark(name) {
  const [style, word, shape] = MARKS[name];
  return html`<span class="mark ${style}">${icon(shape)}<span>${word}</span></span>`;
}

/** All that is to be said of a status. */
export function statusMarks(status) {
  return html`<span class="marks">
    ${status.dispute === 'NONE' ? nothing : mark(status.dispute)}${status.lifecycle === 'STANDING'
      ? nothing
      : mark(status.lifecycle)}${mark(status.support)}
  </span>`;
}

/** The shape that stands for a kind of status, to be drawn in a box of 16 by 16. */
export function shapeOf(name) {
  return MARKS[name][2];
}

/** What matters most of a status, for places with little room. */
export function statusMark(status) {
  return mark(leading(status));
}

/** Name of what matters most of a status. */
export function leading(status) {
  if (status.dispute === 'CONTESTED' || status.dispute === 'DENIED') return status.dispute;
  if (status.lifecycle !== 'STANDING') return status.lifecycle;
  return status.dispute === 'TENSION' ? 'TENSION' : status.support;
}

/** A status in words, for names and titles. */
export function statusWords(status) {
  return MARKS[leading(status)][1];
}

/** A kind of status by name, such as CONTESTED. */
export function namedMark(name) {
  return mark(name);
}

/** What a publisher or speaker makes of a proposition. */
export function stanceMark(stance, { word = true } = {}) {
  const [style, text, shape] = STANCES[stance] || STANCES.SILENT;
  return html`<span class="mark stance ${style}">${icon(shape)}<span class=${word ? '' : 'hidden'}>${text}</span></span>`;
}

/** A stance in words. */
export function stanceWords(stance) {
  return (STANCES[stance] || STANCES.SILENT)[1];
}
