/** Times for people. All of them are UTC, as the services give them. */

const DAY = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'short', year: 'numeric', timeZone: 'UTC' });
const SHORT_DAY = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'short', timeZone: 'UTC' });
const MONTH = new Intl.DateTimeFormat('en-GB', { month: 'long', year: 'numeric', timeZone: 'UTC' });
const YEAR = new Intl.DateTimeFormat('en-GB', { year: 'numeric', timeZone: 'UTC' });
const MINUTE = new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit', timeZone: 'UTC' });

/** "14 Oct 2024". */
export function day(text) {
  return text ? DAY.format(new Date(text)) : 'undated';
}

/** "14 Oct 2024, 12:40"; the hour is left out where only the day is known. */
export function moment(text, precision) {
  if (!text) return 'undated';
  const at = new Date(text);
  if (precision === 'MONTH') return MONTH.format(at);
  if (precision === 'YEAR') return YEAR.format(at);
  const daily = precision ? precision === 'DAY' : text.includes('T00:00:00');
  return daily ? DAY.format(at) : `${DAY.format(at)}, ${MINUTE.format(at)}`;
}

/** "9–16 Oct 2024", or less where less is known. */
export function range(from, to) {
  if (!from && !to) return 'undated';
  const first = day(from || to);
  const last = day(to || from);
  if (first === last) return first;
  const a = new Date(from);
  const b = new Date(to);
  if (a.getUTCFullYear() !== b.getUTCFullYear()) return `${first} – ${last}`;
  if (a.getUTCMonth() !== b.getUTCMonth()) return `${SHORT_DAY.format(a)} – ${last}`;
  return `${a.getUTCDate()}–${last}`;
}

/** "now", "4 minutes ago", "3 days ago". */
export function ago(text) {
  const seconds = Math.max(0, (Date.now() - new Date(text).getTime()) / 1000);
  const steps = [
    [60, 1, 'second'],
    [3600, 60, 'minute'],
    [86400, 3600, 'hour'],
    [Infinity, 86400, 'day'],
  ];
  if (seconds < 10) return 'just now';
  const [, unit, name] = steps.find(([limit]) => seconds < limit);
  const count = Math.floor(seconds / unit);
  return `${count} ${name}${count === 1 ? '' : 's'} ago`;
}
