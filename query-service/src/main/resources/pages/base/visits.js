/** When this browser looked at the stories last: what changed since then is news to its reader. */
import { collection } from './api.js';

const SESSION_MILLIS = 30 * 60_000;
const FIRST_MILLIS = 24 * 3_600_000;

/**
 * The time of the visit before this one; a day ago for a reader who was never here. Loading a page again within half an
 * hour belongs to the same visit.
 */
export function lastVisit() {
  const name = `crosscheck.visits.${collection()}`;
  const now = Date.now();
  const known = read(name);
  const visit = {
    since: known ? (now - known.seen > SESSION_MILLIS ? known.seen : known.since) : now - FIRST_MILLIS,
    seen: now,
  };
  try {
    localStorage.setItem(name, JSON.stringify(visit));
  } catch {
    // a browser that keeps nothing tells the news of the last day
  }
  return new Date(visit.since).toISOString();
}

function read(name) {
  try {
    const known = JSON.parse(localStorage.getItem(name));
    return Number.isFinite(known?.since) && Number.isFinite(known?.seen) ? known : null;
  } catch {
    return null;
  }
}
