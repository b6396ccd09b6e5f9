/** What the services answer. */
import { credentials } from './credential.js';

/** An answer that is none: `status` 0 where no service was reached. */
export class Problem extends Error {
  constructor(status, title, detail) {
    super(detail || title);
    this.status = status;
    this.title = title;
  }
}

/** The collection that the pages show; the address says which. */
export function collection() {
  return new URLSearchParams(location.search).get('collection') || 'default';
}

/** An address of these pages, in the collection shown now. */
export function address(path, query = {}) {
  const parameters = new URLSearchParams();
  for (const [name, value] of Object.entries(query)) {
    if (value) parameters.set(name, value);
  }
  if (collection() !== 'default') parameters.set('collection', collection());
  const text = parameters.toString();
  return text ? `${path}?${text}` : path;
}

/** Reads from query-service. Parameters without a value are left out. */
export function get(path, { query = {}, signal } = {}) {
  const parameters = new URLSearchParams();
  for (const [name, value] of Object.entries(query)) {
    if (value !== undefined && value !== null && value !== '') parameters.set(name, value);
  }
  const text = parameters.toString();
  return ask(text ? `${path}?${text}` : path, { signal });
}

/** Hands JSON over. */
export function post(url, body, { signal } = {}) {
  return ask(url, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify(body),
    signal,
  });
}

/** Told of where a service asks who the reader is, with the problem. */
export const refusals = new EventTarget();

/** Asks a service and reads its JSON. */
export async function ask(url, options = {}) {
  let response;
  try {
    const headers = { Accept: 'application/json', ...options.headers, ...credentials() };
    response = await fetch(url, { ...options, headers });
  } catch (error) {
    if (error.name === 'AbortError') throw error;
    throw new Problem(0, 'No answer', 'The service could not be reached.');
  }
  if (!response.ok) {
    const failed = await problem(response);
    if (failed.status === 401 || failed.status === 403) refusals.dispatchEvent(new CustomEvent('refused', { detail: failed }));
    throw failed;
  }
  return response.json();
}

async function problem(response) {
  const body = await response.json().catch(() => ({}));
  return new Problem(response.status, body.title || response.statusText, body.detail);
}
