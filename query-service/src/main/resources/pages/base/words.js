/** Small matters of language. */

/** "1 document", "7 documents". */
export function count(number, one, many = `${one}s`) {
  return `${number.toLocaleString('en')} ${number === 1 ? one : many}`;
}

/** "7 documents from 6 outlets"; of outlets that are unknown nothing is said. */
export function reports({ documents, publishers }) {
  return publishers ? `${count(documents, 'document')} from ${count(publishers, 'outlet')}` : count(documents, 'document');
}

/** "a", "a and b", "a, b and c". */
export function list(words) {
  if (words.length < 2) return words.join('');
  return `${words.slice(0, -1).join(', ')} and ${words[words.length - 1]}`;
}

/** A statement as a sentence begins: its first letter large, blanks within made one. */
export function sentence(text) {
  const line = oneLine(text).replace(/^that (?=\S)/, '');
  return line.charAt(0).toLocaleUpperCase('en') + line.slice(1);
}

/** Without line breaks. */
export function oneLine(text) {
  return text.trim().replace(/\s+/g, ' ');
}

/** At most so many characters, cut between words. */
export function shortened(text, most) {
  const line = oneLine(text);
  if (line.length <= most) return line;
  const cut = line.lastIndexOf(' ', most - 1);
  return `${line.slice(0, cut > most / 2 ? cut : most - 1).replace(/[,;:.–-]+$/, '')} …`;
}

const TYPES = {
  PERSON: 'Person',
  ORGANIZATION: 'Organisation',
  LOCATION: 'Place',
  MISC: 'Name',
};

/** What an entity is, of its type. */
export function kindOfEntity(type) {
  return TYPES[(type || '').split('.')[0]] || 'Name';
}

const SOURCES = {
  ANONYMOUS: 'unnamed',
  DOCUMENT: 'document',
};

/** What to say of a source besides its name, if anything. */
export function kindOfSource(kind) {
  return SOURCES[kind];
}
