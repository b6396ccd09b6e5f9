"""A pair as the network sees it: [CLS] A [SEP] B [SEP], and for every piece what kind of word it is of.

The kind says which text a word is in, whether it has digits, and whether the other text has the same word: what a
small network would otherwise have to learn from few pairs. The same rules as PairPieces in extraction-service.
"""
from dataclasses import dataclass

from tagger import pieces

LONGEST = 160
SHARED, DIGITS, SECOND = 1, 2, 4
KINDS = 8


@dataclass(frozen=True)
class Cut:
    ids: list
    kinds: list


def words(text, vocabulary):
    """(pieces, has digits) of each word."""
    return [(vocabulary.pieces(text[s:e]), pieces.shape(text[s:e]) == pieces.DIGITS) for s, e in pieces.words(text)]


def cut(a, b, vocabulary):
    """Where both are too long together, words are taken off the end of the longer one."""
    texts = [words(a, vocabulary), words(b, vocabulary)]
    sizes = [sum(len(p) for p, _ in text) for text in texts]
    while sum(sizes) > LONGEST - 3:
        longer = 0 if sizes[0] >= sizes[1] else 1
        sizes[longer] -= len(texts[longer].pop()[0])
    ids, kinds = [pieces.CLS], [0]
    for number, text in enumerate(texts):
        others = {p for p, _ in texts[1 - number]}
        for found, digits in text:
            kind = SECOND * number + DIGITS * digits + SHARED * (found in others)
            ids += found
            kinds += [kind] * len(found)
        ids.append(pieces.SEP)
        kinds.append(SECOND * number)
    return Cut(ids, kinds)
