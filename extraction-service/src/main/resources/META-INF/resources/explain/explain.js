'use strict';
// Text from an article reaches the page through textContent only. Offsets are UTF-16 code units, as in JavaScript.

const LAYERS = [
  ['segments', 'Segments'], ['mentions', 'Names'], ['content', 'What is put forward'], ['cue', 'Cues'],
  ['source', 'Sources'], ['quantities', 'Quantities'], ['times', 'Times']];
const SHOWN_WORDS = 60;
const SAMPLE = {
  title: 'Port of Lorn to close north quay, memo says',
  published: '2026-03-03T08:00',
  text: `LORN, March 3 (Vessen Wire) - The port of Lorn will close its north quay on Friday, according to a memo seen by the Lorn Gazette.

"Forty crews may have to move to Westmark," Mayor Ana Tresk told reporters on Monday. She stopped short of saying that the quay was unsafe.

The Harbour Office denied that any crew would be dismissed. A port official, who asked not to be named, said Harbour Chief Jonas Varga had confirmed that the memo was genuine, but the ministry could not confirm its date.

"We do not think the port has the money," said union leader Mira Oldano, who demanded that the ministry pay 2.5 million crowns by June. The union will not return to work unless the money is paid, she said.

It is not clear whether the 300-metre quay, which was built in 1962, can be repaired.

Read more: Ten walks along the Lorn coast`,
};

const byId = id => document.getElementById(id);
const state = {answer: null, explanations: new Map(), open: null, pointed: null, layers: new Set(LAYERS.map(l => l[0]))};

/** An element with a class, text and children; text never becomes markup. */
function element(tag, className, ...children) {
  const made = document.createElement(tag);
  if (className) made.className = className;
  made.append(...children.filter(c => c !== null && c !== undefined));
  return made;
}

const textAt = ([start, end]) => state.answer.text.slice(start, end);
const short = text => text.length > SHOWN_WORDS ? text.slice(0, SHOWN_WORDS - 1) + '…' : text;

// ---- asking

async function read(event) {
  event.preventDefault();
  const submit = byId('form').querySelector('[type=submit]');
  submit.disabled = true;
  byId('problem').textContent = '';
  byId('status').textContent = 'Reading …';
  try {
    const body = {text: byId('text').value};
    if (byId('title').value.trim()) body.title = byId('title').value;
    if (byId('published').value) body.publishedAt = byId('published').value.slice(0, 16) + ':00Z';
    const headers = {'Content-Type': 'application/json'};
    // kept in this field alone
    if (byId('credential').value) headers.Authorization = 'Bearer ' + byId('credential').value.trim();
    const response = await fetch('/v1/extract?explain=true', {method: 'POST', headers, body: JSON.stringify(body)});
    const answer = await response.json();
    if (response.status === 401) byId('credential-field').hidden = false;
    if (!response.ok) throw new Error([answer.field, answer.detail || answer.title].filter(Boolean).join(' '));
    show(answer);
  } catch (error) {
    byId('status').textContent = '';
    byId('problem').textContent = 'This text could not be read: ' + error.message;
  } finally {
    submit.disabled = false;
  }
}

function show(answer) {
  state.answer = answer;
  state.explanations = new Map(answer.explanations.map(e => [e.claim, e]));
  state.open = state.pointed = null;
  byId('status').textContent = `${answer.claims.length} claims, ${answer.mentions.length} names, ` +
    `${answer.segments.length} segments; extractor ${answer.extractor.version}`;
  byId('json').textContent = JSON.stringify(answer, null, 2);
  byId('result').hidden = false;
  listClaims();
  drawText();
}

// ---- the text

/** Everything to be seen in the text, as [start, end, classes]. */
function marks() {
  const {answer, layers} = state;
  const found = [];
  const add = (layer, start, end, classes) => layers.has(layer) && found.push([start, end, classes]);
  const weightless = new Set(['COMMENT', 'RELATED', 'BOILERPLATE', 'CREDIT']);
  for (const s of answer.segments) if (weightless.has(s.role)) add('segments', s.start, s.end, ['uncounted']);
  for (const m of answer.mentions) add('mentions', m.start, m.end, ['mention', m.type.split('.')[0]]);
  for (const claim of answer.claims) {
    for (const [start, end] of claim.content.spans) add('content', start, end, ['content']);
    for (const source of claim.sources) for (const [start, end] of source.spans) add('source', start, end, ['source']);
    for (const [start, end] of claim.cue ? claim.cue.spans : []) add('cue', start, end, ['cue']);
    for (const q of claim.quantities) add('quantities', q.start, q.end, ['quantity']);
    for (const t of [...claim.about, claim.saidAt]) if (t) add('times', t.start, t.end, ['time']);
  }
  const open = state.open;
  if (open) {
    for (const [start, end] of parts(open)) found.push([start, end, ['chosen']]);
    for (const d of decided(open)) found.push([...d.span, ['deciding']]);
    if (state.pointed) found.push([...state.pointed, ['pointed']]);
  }
  return found;
}

const parts = claim => [
  ...claim.content.spans, ...(claim.cue ? claim.cue.spans : []), ...claim.sources.flatMap(s => s.spans)];

/** The decisions that rest on words rather than on where the claim stands. */
const decided = claim => state.explanations.get(claim.id).decisions
  .filter(d => d.span && d.what !== 'kind' && d.what !== 'counted');

function drawText() {
  const {text, segments} = state.answer;
  const found = marks();
  const starts = new Map();
  if (state.layers.has('segments')) {
    for (const s of segments) starts.set(s.start, [...(starts.get(s.start) || []), s.role]);
  }
  const borders = [...new Set([0, text.length, ...starts.keys(), ...found.flatMap(m => [m[0], m[1]])])].sort((a, b) => a - b);
  const drawn = document.createDocumentFragment();
  found.sort((a, b) => a[0] - b[0]);
  let next = 0;
  let active = [];
  for (let i = 0; i + 1 < borders.length; i++) {
    const at = borders[i];
    for (const role of starts.get(at) || []) {
      drawn.append(element('span', 'role', role.replaceAll('_', ' ')));
    }
    active = active.filter(m => m[1] > at);
    while (next < found.length && found[next][0] <= at) active.push(found[next++]);
    const classes = new Set(active.flatMap(m => m[2]));
    if (state.open && !classes.has('chosen') && !classes.has('deciding')) classes.add('muted');
    const piece = element('span', [...classes].join(' '), text.slice(at, borders[i + 1]));
    piece.dataset.start = at;
    drawn.append(piece);
  }
  byId('article').replaceChildren(drawn);
}

/** Opens the claim with the shortest part at the clicked words. */
function pick(event) {
  const at = Number(event.target.dataset.start);
  if (Number.isNaN(at)) return;
  let best = null;
  let length = Infinity;
  for (const claim of state.answer.claims) {
    for (const [start, end] of parts(claim)) {
      if (start <= at && at < end && end - start < length) [best, length] = [claim, end - start];
    }
  }
  if (best) {
    choose(best);
    byId('claim-' + best.id).scrollIntoView({block: 'nearest'});
  }
}

// ---- the claims

function listClaims() {
  const items = state.answer.claims.map(claim => {
    const button = element('button', 'claim',
      element('span', 'words', claim.content.text), element('span', 'who', who(claim)));
    button.id = 'claim-' + claim.id;
    button.type = 'button';
    button.setAttribute('aria-expanded', 'false');
    button.setAttribute('aria-controls', 'detail-' + claim.id);
    button.addEventListener('click', () => choose(state.open === claim ? null : claim));
    const detail = element('div', 'detail');
    detail.id = 'detail-' + claim.id;
    detail.hidden = true;
    return element('li', claim.parent ? 'nested' : '', button, detail);
  });
  byId('claims').replaceChildren(...items);
}

function who(claim) {
  const sources = claim.sources.filter(s => s.hop === 0).map(s => s.text).join(' & ');
  const by = sources || (claim.kind === 'NARRATED' ? 'the text itself' : 'nobody named');
  return `${claim.kind} · ${by} · ${claim.stance}${claim.counted ? '' : ' · not counted'}`;
}

function choose(claim) {
  state.open = claim;
  state.pointed = null;
  for (const other of state.answer.claims) {
    const open = other === claim;
    byId('claim-' + other.id).setAttribute('aria-expanded', String(open));
    const detail = byId('detail-' + other.id);
    detail.hidden = !open;
    detail.replaceChildren(...(open ? details(claim) : []));
  }
  drawText();
}

function details(claim) {
  const explanation = state.explanations.get(claim.id);
  const shown = [
    element('h3', '', 'On whose word'), ...paths(claim),
    element('h3', '', 'How it was found'),
    element('p', 'because', `${explanation.because}; rule ${explanation.rule}, score ${explanation.score.toFixed(2)}`),
    element('h3', '', 'What decided'), decisionTable(explanation.decisions)];
  const facts = [
    ...claim.recipients.map(r => `to ${r.text}`),
    claim.saidAt ? 'said ' + time(claim.saidAt) : null,
    ...claim.about.map(t => 'about ' + time(t)),
    ...claim.quantities.map(quantity),
    claim.notCounted ? 'not counted: ' + claim.notCounted : null].filter(Boolean);
  if (facts.length) {
    shown.push(element('h3', '', 'Also read'), element('ul', 'facts', ...facts.map(f => element('li', '', f))));
  }
  return shown;
}

/** One line a path, from the content outwards. */
function paths(claim) {
  const count = claim.sources.length ? Math.max(...claim.sources.map(s => s.path)) + 1 : 1;
  return Array.from({length: count}, (_, path) => {
    const step = (kind, ...words) => element('li', '', element('span', 'step ' + kind, ...words));
    const steps = [step('content', short(claim.content.text))];
    if (claim.cue) steps.push(step('cue', claim.cue.text));
    for (const s of claim.sources.filter(s => s.path === path).sort((a, b) => a.hop - b.hop)) {
      steps.push(step('source', s.text + ' ', element('span', 'kind', s.kind)));
    }
    steps.push(step('', 'this text'));
    return element('ol', 'path', ...steps);
  });
}

function decisionTable(decisions) {
  const head = element('tr', '', ...['what', 'value and rule', 'words'].map(h => {
    const cell = element('th', '', h);
    cell.scope = 'col';
    return cell;
  }));
  const rows = decisions.map(d => {
    const name = element('th', '', d.what);
    name.scope = 'row';
    return element('tr', '', name,
      element('td', '', element('span', 'value', d.value), element('span', 'rule', d.rule)),
      element('td', '', d.span ? pointer(d.span) : '–'));
  });
  return element('table', 'decisions', element('thead', '', head), element('tbody', '', ...rows));
}

/** A button that shows its words in the text. */
function pointer(span) {
  const button = element('button', 'go', short(textAt(span)));
  button.type = 'button';
  button.addEventListener('click', () => {
    state.pointed = span;
    drawText();
    document.querySelector('#article .pointed').scrollIntoView({block: 'center'});
  });
  return button;
}

function time(t) {
  const resolved = t.from ? ` (${t.from} to ${t.to}, by ${t.anchor})` : ' (unresolved)';
  return t.text + resolved;
}

function quantity(q) {
  const range = q.low !== undefined || q.high !== undefined ? `, from ${q.low ?? '…'} to ${q.high ?? '…'}` : '';
  return `${textAt([q.start, q.end])}: ${q.value} ${q.unit ?? ''}${range}${q.approximate ? ', approximately' : ''}`;
}

function move(event) {
  if (event.key === 'Escape' && state.open) {
    byId('claim-' + state.open.id).focus();
    choose(null);
    return;
  }
  const step = {ArrowDown: 1, ArrowUp: -1}[event.key];
  if (!step || !event.target.classList.contains('claim')) return;
  const buttons = [...byId('claims').querySelectorAll('.claim')];
  const next = buttons[buttons.indexOf(event.target) + step];
  if (next) {
    event.preventDefault();
    next.focus();
  }
}

// ---- set up

for (const [layer, name] of LAYERS) {
  const box = element('input');
  box.type = 'checkbox';
  box.checked = true;
  box.addEventListener('change', () => {
    if (box.checked) state.layers.add(layer);
    else state.layers.delete(layer);
    drawText();
  });
  const example = {content: 'content', cue: 'cue', source: 'source', quantities: 'quantity', times: 'time', mentions: 'mention PERSON'};
  byId('layers').append(element('label', '', box, element('span', example[layer] || '', name)));
}
const types = element('span', 'help', 'Names: ');
for (const type of ['PERSON', 'ORGANIZATION', 'LOCATION', 'MISC']) {
  types.append(element('span', 'mention ' + type, type.toLowerCase()), ' ');
}
byId('layers').append(types);
byId('form').addEventListener('submit', read);
byId('article').addEventListener('click', pick);
byId('claims').addEventListener('keydown', move);
byId('sample').addEventListener('click', () => {
  for (const field of ['title', 'published', 'text']) byId(field).value = SAMPLE[field];
});
