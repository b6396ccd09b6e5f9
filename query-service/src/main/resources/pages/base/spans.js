/** Cuts a text where annotations start and end. */

/**
 * The text's pieces in order, each with the annotations that cover it.
 *
 * @param text to cut
 * @param offset of the text's start, in the offsets of the annotations
 * @param annotations {start, end, ...}; they may overlap
 */
export function pieces(text, offset, annotations) {
  const inside = annotations
    .map((annotation) => ({
      annotation,
      start: Math.max(0, annotation.start - offset),
      end: Math.min(text.length, annotation.end - offset),
    }))
    .filter(({ start, end }) => start < end);
  const cuts = new Set([0, text.length]);
  inside.forEach(({ start, end }) => cuts.add(start).add(end));
  const edges = [...cuts].sort((a, b) => a - b);
  const byStart = [...inside].sort((a, b) => a.start - b.start);
  const result = [];
  let open = [];
  let next = 0;
  for (let i = 0; i + 1 < edges.length; i++) {
    open = open.filter(({ end }) => end > edges[i]);
    while (next < byStart.length && byStart[next].start <= edges[i]) open.push(byStart[next++]);
    result.push({
      text: text.slice(edges[i], edges[i + 1]),
      start: offset + edges[i],
      annotations: open.map(({ annotation }) => annotation),
    });
  }
  return result;
}

/** What a claim marks in its text: content, cue and sources. */
export function annotationsOf(claim) {
  const of = (kind, passage) => (passage?.spans || []).map(([start, end]) => ({ kind, start, end, claim }));
  return [
    ...of('content', claim.content),
    ...of('cue', claim.cue),
    ...(claim.sources || []).flatMap((source) => of('source', source)),
  ];
}
