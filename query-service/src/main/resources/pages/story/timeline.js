/** How a story unfolded, drawn to scale: what is known only to the day is as wide as a day. */
import { html, nothing, svg } from '../base/html.js';
import { address, get } from '../base/api.js';
import { times } from '../base/draw.js';
import { day, moment } from '../base/time.js';
import { count, sentence, shortened } from '../base/words.js';
import { nothingYet } from '../parts/states.js';
import { leading, namedMark, shapeOf, statusMark } from '../parts/status.js';

const WIDTH = 1000;
const LEFT = 96;
const RIGHT = 16;
const STEP = 17;
const SIZE = 13;
const MOST_STACKED = 9;
const DAY_MILLIS = 86_400_000;
const APART = 4 * DAY_MILLIS;
const LENGTHS = { MINUTE: 0, HOUR: 3_600_000, DAY: DAY_MILLIS, MONTH: 30.4 * DAY_MILLIS, YEAR: 365 * DAY_MILLIS };
const UNDATED = 'Undated';
const LANES = [
  ['DOCUMENT', 'Reports'],
  ['STATEMENT', 'Statements'],
  ['TRANSITION', 'Status'],
];
const TICK = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'short', timeZone: 'UTC' });
const TICK_HOUR = new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit', timeZone: 'UTC' });

/** A proposition's first mention changes its status too, but tells nothing: it is shown where it does. */
function tells(item) {
  return item.kind !== 'TRANSITION' || !['SINGLE_ORIGIN', 'NONE'].includes(leading(item.status));
}

/** Whether its time is known well enough to make a scale of. */
function exact({ at, precision }) {
  return at && !['MONTH', 'YEAR'].includes(precision);
}

function interval(item) {
  const from = new Date(item.at).getTime();
  return { from, to: from + (LENGTHS[item.precision] || 0) };
}

/** The time in which most happens: what lies more than some days apart from it is left out, unless all is wanted. */
function window(items, whole) {
  const times = items
    .filter((item) => tells(item) && (whole ? item.at : exact(item)))
    .map(interval)
    .sort((a, b) => a.from - b.from);
  const groups = [];
  for (const time of times) {
    const group = groups[groups.length - 1];
    if (!group || (!whole && time.from - group.to > APART)) groups.push({ ...time, count: 1 });
    else Object.assign(group, { to: Math.max(group.to, time.to), count: group.count + 1 });
  }
  const { from, to } = groups.reduce((most, group) => (group.count >= most.count ? group : most), groups[0]);
  const margin = Math.max((to - from) * 0.04, 3_600_000);
  return { from: from - margin, to: to + margin };
}

function place(items, scale) {
  const rows = [];
  return items
    .map((item) => ({ item, ...interval(item) }))
    .sort((a, b) => a.from - b.from || b.to - a.to)
    .map((each) => {
      const x = scale(each.from);
      const width = Math.max(scale(each.to) - x, SIZE);
      let row = rows.findIndex((end) => end + 2 < x);
      if (row < 0) row = rows.length;
      rows[row] = x + width;
      return { ...each, x, width, row };
    });
}

function figure(each, top, visit) {
  const { item, x, width, row } = each;
  const status = item.kind === 'TRANSITION' && leading(item.status);
  const style = status ? `marked ${status.toLowerCase()}` : item.kind.toLowerCase();
  const y = top + row * STEP;
  const active = visit.state.moment === item;
  return svg`<g class="moment ${style} ${active ? 'active' : ''}"
      @mouseenter=${() => point(item, visit)} @click=${() => point(item, visit, true)}>
    <rect x=${x} y=${y} width=${width} height=${SIZE} rx="4" class=${width > SIZE ? 'stretch' : 'instant'}></rect>
    ${status
      ? svg`<svg class="shape" x=${x} y=${y} width=${SIZE} height=${SIZE} viewBox="0 0 16 16" fill="currentColor">${shapeOf(status)}</svg>`
      : nothing}
    <title>${moment(item.at, item.precision)}: ${words(item)}</title>
  </g>`;
}

function point(item, visit, scroll = false) {
  visit.state.moment = item;
  visit.update();
  if (scroll) document.getElementById(`moment-${visit.data.content.items.indexOf(item)}`)?.scrollIntoView({ block: 'center' });
}

function drawing({ items, d3 }, visit) {
  const { from, to } = window(items, visit.state.whole);
  const scale = (time) => LEFT + ((time - from) / (to - from)) * (WIDTH - LEFT - RIGHT);
  const inside = items.filter((item) => item.at && tells(item) && interval(item).to >= from && interval(item).from <= to);
  let top = 14;
  const lanes = LANES.map(([kind, words]) => {
    const placed = place(
      inside.filter((item) => item.kind === kind),
      (time) => Math.max(LEFT, Math.min(WIDTH - RIGHT, scale(time))),
    ).filter(({ row }) => row < MOST_STACKED);
    const height = Math.max(2, ...placed.map(({ row }) => row + 1)) * STEP + 14;
    const lane = { words, placed, top, height };
    top += height;
    return lane;
  });
  const ticks = d3.utcTicks(new Date(from), new Date(to), 8);
  return html`<svg class="timeline" viewBox="0 0 ${WIDTH} ${top + 26}" role="img" aria-label=${`From ${day(new Date(from).toISOString())} to ${day(new Date(to).toISOString())}, to scale; the list below says the same`}>
    ${ticks.map(
      (tick) => svg`<g class="tick"><line x1=${scale(tick)} x2=${scale(tick)} y1="6" y2=${top}></line>
      <text x=${scale(tick)} y=${top + 18} text-anchor="middle">${tick.getUTCHours() || tick.getUTCMinutes() ? TICK_HOUR.format(tick) : TICK.format(tick)}</text></g>`,
    )}
    ${lanes.map(
      (lane) => svg`<g class="lane"><text x="0" y=${lane.top + 10}>${lane.words}</text>
        ${lane.placed.map((each) => figure(each, lane.top, visit))}
        <line class="floor" x1="0" x2=${WIDTH} y1=${lane.top + lane.height - 8} y2=${lane.top + lane.height - 8}></line></g>`,
    )}
  </svg>`;
}

function target(item) {
  if (item.document) return address(`/documents/${item.document}`);
  return item.proposition ? `${address(`/propositions/${item.proposition}`)}${item.claim ? `#${item.claim}` : ''}` : null;
}

function words(item) {
  // the status is shown as a mark: its words need not stand before the text again
  const text = item.kind === 'TRANSITION' ? item.text.slice(item.text.indexOf(': ') + 2) : item.text;
  return shortened(item.kind === 'TRANSITION' ? sentence(text) : text, 190);
}

function entry(item, index, visit) {
  const link = target(item);
  return html`<li id="moment-${index}" class="entry ${item.kind.toLowerCase()} ${visit.state.moment === item ? 'active' : ''}">
    <time datetime=${item.at ?? nothing}>${item.precision === 'DAY' || !item.at ? '' : moment(item.at, item.precision).split(', ')[1] || moment(item.at, item.precision)}</time>
    <span class="what"
      >${item.kind === 'TRANSITION' ? statusMark(item.status) : html`<span class="kind">${item.kind === 'DOCUMENT' ? 'Report' : 'Statement'}</span>`}
      ${link ? html`<a href=${link}>${words(item)}</a>` : words(item)}</span
    >
  </li>`;
}

function byDay(items, visit) {
  const days = new Map();
  items.forEach((item, index) => {
    if (!tells(item)) return;
    const name = item.at ? (['MONTH', 'YEAR'].includes(item.precision) ? moment(item.at, item.precision) : day(item.at)) : UNDATED;
    if (!days.has(name)) days.set(name, []);
    days.get(name).push(entry(item, index, visit));
  });
  return [...days].map(([name, entries]) =>
    name === UNDATED
      ? html`<details class="day"><summary>${count(entries.length, 'event')} without a date</summary><ol>${entries}</ol></details>`
      : html`<section class="day"><h3>${name}</h3><ol>${entries}</ol></section>`,
  );
}

export default {
  async load(story, visit) {
    const [{ items }, d3] = await Promise.all([
      get(`/v1/stories/${story.id}/timeline`, { signal: visit.signal }),
      times(),
    ]);
    return { items, d3 };
  },

  view(story, content, visit) {
    const dated = content.items.filter((item) => tells(item) && exact(item));
    if (!content.items.length) return nothingYet('Nothing has happened yet.');
    const undated = content.items.filter((item) => !item.at && tells(item)).length;
    return html`<section aria-labelledby="timeline-title">
      <h2 id="timeline-title">How it unfolded</h2>
      <p class="key">${[...new Set(content.items.filter((item) => item.status && tells(item)).map((item) => leading(item.status)))].map(namedMark)}</p>
      ${dated.length
        ? html`<div class="scroll" tabindex="0" role="region" aria-label="Timeline, drawn to scale">${drawing(content, visit)}</div>
            <p class="fine controls">
              <label
                ><input
                  type="checkbox"
                  .checked=${Boolean(visit.state.whole)}
                  @change=${(event) => {
                    visit.state.whole = event.target.checked;
                    visit.update();
                  }}
                />
                Show everything that has a date, however early</label
              >
            </p>
            <p class="help">
              Bars are as long as the time is uncertain${undated ? `; ${count(undated, 'event')} without a date ${undated === 1 ? 'is' : 'are'} only in the list` : ''}.
            </p>`
        : nothing}
      <div class="days">${byDay(content.items, visit)}</div>
    </section>`;
  },
};
