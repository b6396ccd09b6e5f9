"""Words and word pieces: the same rules as extraction-service's WordPieces, so that labels fit raw text.

A word is a run of letters, digits and combining marks; every other sign that is not space is a word by itself. Words
are lower-cased and stripped of accents for look-up in BERT's uncased vocabulary; what casing said goes in as a shape.
"""
import unicodedata
from functools import lru_cache

CLS, SEP, UNKNOWN, PAD = 101, 102, 100, 0
LOWER, OTHER, TITLE, CAPITALS, MIXED, DIGITS = range(6)
SHAPES = 6
LONGEST_WORD = 100


def words(text):
    """(start, end) of the words of a text."""
    out, start = [], None
    for i, c in enumerate(text):
        category = unicodedata.category(c)
        if category[0] in "LNM":
            if start is None:
                start = i
            continue
        if start is not None:
            out.append((start, i))
            start = None
        if not c.isspace() and category[0] != "C":
            out.append((i, i + 1))
    if start is not None:
        out.append((start, len(text)))
    return out


def shape(word):
    """Which of the six shapes a word has."""
    if any(unicodedata.category(c) == "Nd" for c in word):
        return DIGITS
    letters = [c for c in word if c.isalpha()]
    if not letters:
        return OTHER
    upper = [c.isupper() for c in letters]
    if not any(upper):
        return LOWER
    if all(upper):
        return TITLE if len(letters) == 1 else CAPITALS
    return TITLE if upper[0] and not any(upper[1:]) else MIXED


class Vocabulary:
    """Greedy longest-match-first word pieces (Wu et al. 2016) over a vocabulary file, one piece a line."""

    def __init__(self, path):
        with open(path, encoding="utf-8") as file:
            self.ids = {line.rstrip("\n"): i for i, line in enumerate(file)}
        self.pieces = lru_cache(1 << 18)(self._pieces)

    def _pieces(self, word):
        if len(word) > LONGEST_WORD:
            return (UNKNOWN,)
        word = "".join(c for c in unicodedata.normalize("NFD", word.lower()) if unicodedata.category(c) != "Mn")
        out, start = [], 0
        while start < len(word):
            end = len(word)
            while end > start and (("##" if start else "") + word[start:end]) not in self.ids:
                end -= 1
            if end == start:
                return (UNKNOWN,)
            out.append(self.ids[("##" if start else "") + word[start:end]])
            start = end
        return tuple(out) or (UNKNOWN,)
