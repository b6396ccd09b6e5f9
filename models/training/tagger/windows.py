"""Cuts documents into windows of word pieces with a label for the first piece of each word.

A window holds consecutive lines of up to 256 pieces, so that a source in the sentence before is seen; line breaks
(headline, paragraph) become [SEP]. extraction-service cuts in the same way.
"""
import bisect
import re
from dataclasses import dataclass, field

import numpy

from . import corpora, pieces

MAX_PIECES = 256
NAMES = ["O"] + [mark + "-" + t for t in corpora.NAME_TYPES for mark in "BI"]
SPANS = ["O", "B", "I"]
HEADS = {"names": NAMES, "source": SPANS, "cue": SPANS, "content": SPANS, "hedge": SPANS}
IGNORED = -1

# Gold labels of names are sets of tagger labels: a corpus' LOC is a location or a facility.
NAME_GOLD = ["O"] + [mark + "-" + label for label in corpora.NAME_LABELS for mark in "BI"]
_GOLD_ID = {label: i for i, label in enumerate(NAME_GOLD)}


def name_gold_matrix():
    """[gold label, tagger label] true where the gold label allows the tagger's."""
    allowed = numpy.zeros((len(NAME_GOLD), len(NAMES)), dtype=bool)
    allowed[0, 0] = True
    for label, types in corpora.NAME_LABELS.items():
        for mark in "BI":
            for t in types:
                allowed[_GOLD_ID[mark + "-" + label], NAMES.index(mark + "-" + t)] = True
    return allowed


@dataclass
class Window:
    """Piece ids and shapes; for each word its first piece; labels by head, one a word."""
    ids: list[int]
    shapes: list[int]
    words: list[int]
    spans: list[tuple[int, int]]
    labels: dict[str, list[int]] = field(default_factory=dict)


def word_labels(document, words):
    """Labels by head for the words of a document; heads the corpus does not annotate are absent."""
    labels = {}
    index = _Index(words)
    if document.names is not None:
        row = [0] * len(words)
        for s, e, label in document.names:
            for n, i in enumerate(index.touched(s, e)):
                row[i] = IGNORED if not corpora.NAME_LABELS[label] else _GOLD_ID[("I-" if n else "B-") + label]
        labels["names"] = row
    if document.attributions is not None:
        for head in ("source", "cue", "content"):
            labels[head] = index.bio(sorted({span for a in document.attributions for span in a[head]}))
    if document.hedges is not None:
        labels["hedge"] = index.bio(sorted(document.hedges))
    return labels


class _Index:
    """The words a span touches, found by bisection."""

    def __init__(self, words):
        self.count = len(words)
        self.starts, self.ends = [s for s, _ in words], [e for _, e in words]

    def touched(self, s, e):
        return range(bisect.bisect_right(self.ends, s), bisect.bisect_left(self.starts, e))

    def bio(self, spans):
        row = [0] * self.count
        for s, e in spans:
            first = True
            for i in self.touched(s, e):
                if not row[i]:
                    row[i] = 1 if first else 2
                    first = False
        return row


SENTENCE_END = re.compile(r"[.!?][\"”’')\]]*$")


def units(document, words):
    """(first word, last word + 1, begins a line) of the parts that are not torn apart: sentences, roughly."""
    out, start = [], 0
    text = document.text
    begins_line = True
    for i in range(len(words)):
        last = i + 1 == len(words)
        gap = "" if last else text[words[i][1]:words[i + 1][0]]
        line_ends = "\n" in gap
        sentence_ends = (gap and gap[0].isspace() and SENTENCE_END.search(text[max(0, words[i][1] - 4):words[i][1]])
                         and not text[words[i + 1][0]].islower())
        if last or line_ends or sentence_ends:
            out.append((start, i + 1, begins_line))
            start, begins_line = i + 1, line_ends
    return out


def windows(document, vocabulary, skip=0):
    """Windows of a document; `skip` pieces less go into the first one, so that epochs cut in different places."""
    words = pieces.words(document.text)
    labels = word_labels(document, words)
    ids = [vocabulary.pieces(document.text[s:e]) for s, e in words]
    shapes = [pieces.shape(document.text[s:e]) for s, e in words]
    out, current = [], None

    def begin(room):
        nonlocal current
        current = Window([pieces.CLS], [pieces.OTHER], [], [], {head: [] for head in labels})
        current.room = room

    def finish():
        if current.words:
            current.ids.append(pieces.SEP)
            current.shapes.append(pieces.OTHER)
            out.append(current)

    def add(i):
        current.words.append(len(current.ids))
        current.spans.append(words[i])
        current.ids.extend(ids[i])
        current.shapes.extend([shapes[i]] * len(ids[i]))
        for head, row in labels.items():
            current.labels[head].append(row[i])

    begin(MAX_PIECES - 1 - skip)
    for first, last, begins_line in units(document, words):
        size = sum(len(ids[i]) for i in range(first, last)) + begins_line
        if current.words and len(current.ids) + size > current.room:
            finish()
            begin(MAX_PIECES - 1)
        if begins_line and current.words:
            current.ids.append(pieces.SEP)
            current.shapes.append(pieces.OTHER)
        for i in range(first, last):
            if current.words and len(current.ids) + len(ids[i]) > MAX_PIECES - 1:
                finish()
                begin(MAX_PIECES - 1)
            add(i)
    finish()
    return out

