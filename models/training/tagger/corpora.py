"""Readers of the corpora: each yields documents of raw text with labelled character spans.

Offsets are code points of the text, end-exclusive. Texts of tokenised corpora are put together again with ordinary
spacing, since the tagger reads raw news and never a corpus' tokens. A document says only what its corpus annotates:
None stands for "not annotated here", an empty list for "nothing here".
"""
import hashlib
import random
import re
import xml.etree.ElementTree as ElementTree
from dataclasses import dataclass
from pathlib import Path
from typing import Optional

Span = tuple[int, int]


@dataclass
class Document:
    """A text and what its corpus says of it.

    names: (start, end, label of NAME_LABELS); attributions: {"source", "cue", "content": spans}; hedges: spans.
    """
    id: str
    corpus: str
    text: str
    names: Optional[list[tuple[int, int, str]]] = None
    attributions: Optional[list[dict[str, list[Span]]]] = None
    hedges: Optional[list[Span]] = None


# Name types the tagger tells apart, and what a corpus' coarser label may stand for.
NAME_TYPES = ("PERSON", "ORGANIZATION", "LOCATION", "FACILITY", "NORP", "PRODUCT", "MISC")
NAME_LABELS = {
    "PER": ("PERSON",), "ORG": ("ORGANIZATION",), "LOC": ("LOCATION", "FACILITY"), "MISC": ("NORP", "PRODUCT", "MISC"),
    "Person": ("PERSON",), "Organization": ("ORGANIZATION",), "Organisation": ("ORGANIZATION",),
    "Location": ("LOCATION",), "Facility": ("FACILITY",), "NORP": ("NORP",), "Nationality": ("NORP",),
    "Product": ("PRODUCT",), "Misc": ("MISC",),
    # neither names nor the lack of one: not learned from
    "Weapon": (), "MilitaryPlatform": (), "DocumentReference": (),
}
# Read as ordinary text: other components find these.
NOT_NAMES = {"Date", "Money", "Temporal", "Quantity"}


# ---------------------------------------------------------------- tokenised corpora

NO_SPACE_BEFORE = set(".,;:!?%)]}…") | {"'s", "’s", "n't", "n’t", "'re", "'ve", "'ll", "'d", "'m", "’re", "’ve", "’ll", "’d", "’m", "”"}
NO_SPACE_AFTER = set("([{$£€#“‘")
BRACKETS = {"-LRB-": "(", "-RRB-": ")", "-LSB-": "[", "-RSB-": "]", "``": '"', "''": '"'}


def detokenise(tokens, split_hyphens):
    """Text of a tokenised sentence and the span of each token; split_hyphens rejoins "English - speaking"."""
    text, spans, glue, open_quote = "", [], True, False
    for i, token in enumerate(tokens):
        token = BRACKETS.get(token, token)
        before = not glue
        glue = False
        if token == '"':
            before, glue = before and not open_quote, not open_quote
            open_quote = not open_quote
        elif token in ("'", "’"):
            before, glue = False, i + 1 < len(tokens) and tokens[i + 1] in ("s", "d", "ll", "ve", "re", "m", "t")
        elif token in NO_SPACE_BEFORE:
            before = False
        elif token in NO_SPACE_AFTER:
            glue = True
        elif token in ("-", "/") and split_hyphens and 0 < i < len(tokens) - 1:
            before, glue = False, True
        if before:
            text += " "
        spans.append((len(text), len(text) + len(token)))
        text += token
    return text, spans


def chunks(tags):
    """(first, last, type) of the chunks of IOB1 or IOB2 tags."""
    out, start, kind = [], None, None
    for i, tag in enumerate(list(tags) + ["O"]):
        mark, _, label = tag.partition("-")
        if kind is not None and not (mark == "I" and label == kind):
            out.append((start, i - 1, kind))
            kind = None
        if kind is None and mark in "BI" and label:
            start, kind = i, label
    return out


def column_documents(path, corpus, split_hyphens=False, size=None):
    """Documents of a column file: first column token, last tag; -DOCSTART- or every `size` sentences begins one."""
    documents, sentences = [], []

    def finish():
        if sentences:
            documents.append(from_sentences("%s-%04d" % (corpus, len(documents)), corpus, list(sentences), split_hyphens))
        sentences.clear()

    for sentence in read_sentences(path):
        if sentence is None or size and len(sentences) == size:
            finish()
        if sentence:
            sentences.append(sentence)
    finish()
    return documents


def read_sentences(path):
    """Sentences of (token, tag) of a column file; None at each document's start."""
    sentence = []
    for line in path.read_text(encoding="utf-8").split("\n"):
        if line.startswith("-DOCSTART-"):
            yield None
        elif not line.strip():
            if sentence:
                yield sentence
            sentence = []
        else:
            sentence.append(columns(line))
    if sentence:
        yield sentence


def columns(line):
    """Token and tag of a line; in tab-separated files tokens may hold spaces and further columns nest."""
    if "\t" in line:
        parts = line.split("\t")
        return " ".join(parts[0].split()) or "\ufffd", parts[1].strip() or "O"
    parts = line.split()
    return (parts[0], parts[-1]) if len(parts) > 1 else (parts[0], "O")


def from_sentences(id, corpus, sentences, split_hyphens):
    text, names = "", []
    for sentence in sentences:
        line, spans = detokenise([t for t, _ in sentence], split_hyphens)
        for first, last, label in chunks([tag for _, tag in sentence]):
            if label not in NOT_NAMES:
                names.append((len(text) + spans[first][0], len(text) + spans[last][1], label))
        text += line + "\n"
    return Document(id, corpus, text, names=names)


def conll(root, part):
    return column_documents(root / "conll2003/corpus/CoNLL-2003" / ("eng." + part), "conll-" + part)


def worldwide_kept_out(name):
    """Whether an article's source belongs to the third that is for measuring only (by hash of the file's prefix)."""
    prefix = re.sub(r"[_-]?\d+\..*$", "", name)
    return int(hashlib.sha256(prefix.encode()).hexdigest(), 16) % 3 == 0


def worldwide(root, kept_out):
    documents = []
    for path in sorted((root / "worldwide-newswire").glob("*.tsv")):
        if worldwide_kept_out(path.name) != kept_out:
            continue
        sentences = [s for s in read_sentences(path) if s]
        if sentences and re.match(r"(?:https?:|www)", sentences[0][0][0]):
            sentences = sentences[1:]
        documents.append(from_sentences(path.name, "worldwide", sentences, True))
    return documents


def wikigold(root):
    return column_documents(root / "juand-r/data/wikigold/CONLL-format/data/wikigold.conll.txt", "wikigold")


def re3d(root):
    """re3d marks articles, common nouns and pronouns too, which no other set does: they are taken off and left out."""
    documents = column_documents(root / "juand-r/data/re3d/CONLL-format/data/train/re3d-train.conll", "re3d", True, 10)
    for d in documents:
        bare = [(s + len(m.group()) if (m := re.match(r"(?:the|an?) ", d.text[s:e], re.I)) else s, e, label)
                for s, e, label in d.names]
        d.names = [(s, e, label) for s, e, label in bare
                   if any(c.isupper() or c.isdigit() for c in d.text[s:e]) and d.text[s:e] not in PRONOUNS]
    return documents


PRONOUNS = {"I", "He", "She", "It", "We", "They", "You", "His", "Her", "Its", "Our", "Their", "My", "This", "These", "Who"}


# ---------------------------------------------------------------- attribution and hedges

def polnear(root, part):
    """PolNeAR (Newell et al., LREC 2018); where several people annotated an article, the first by file name."""
    notes = {}
    for path in sorted((root / "polnear/data" / part / "attributions").glob("*.ann")):
        notes.setdefault(path.stem.rsplit("_", 1)[0], path)
    documents = []
    for id, path in sorted(notes.items()):
        with open(root / "polnear/data" / part / "text" / (id + ".txt"), encoding="utf-8", newline="") as file:
            text = file.read()
        attributions = brat_attributions(path)
        if attributions:
            documents.append(Document(id, "polnear-" + part, text, attributions=attributions))
    return documents


def brat_attributions(path):
    """Attributions of a brat file; some lines are broken and events may come before the spans they name."""
    lines = [l for l in path.read_text(encoding="utf-8").split("\n") if re.match(r"[TE]\d+\t", l)]
    spans = {}
    for line in lines:
        if line[0] == "T":
            key, spec = line.split("\t")[:2]
            spans[key] = [tuple(map(int, piece.split())) for piece in spec.split(" ", 1)[1].split(";")]
    out = []
    for line in lines:
        if line[0] == "E":
            attribution = {"source": [], "cue": [], "content": []}
            for part in line.split("\t")[1].split():
                role, _, key = part.partition(":")
                role = re.sub(r"\d+$", "", role).lower()
                if role in attribution:
                    attribution[role] += spans[key]
            if attribution["content"]:
                out.append({k: sorted(v) for k, v in attribution.items()})
    return out


def szeged(root, part):
    """Szeged Uncertainty Corpus (Szarvas et al. 2012): part "factbank" is news, "wiki" encyclopaedia text."""
    documents = []
    tree = ElementTree.parse(root / "szeged-uncertainty" / (part + ".xml"))
    for number, document in enumerate(tree.iter("Document")):
        text, hedges = "", []
        for sentence in document.iter("Sentence"):
            line, found = sentence_hedges(sentence)
            hedges += [(len(text) + s, len(text) + e) for s, e in found]
            text += line + "\n"
        documents.append(Document("%s-%d" % (part, number), "szeged-" + part, text, hedges=hedges))
    return documents


def sentence_hedges(sentence):
    """Text of a sentence with runs of spaces closed, and the spans of its cues."""
    text, hedges = "", []

    def add(piece):
        nonlocal text
        piece = re.sub(r"\s+", " ", piece or "")
        text += piece[1:] if piece.startswith(" ") and (not text or text.endswith(" ")) else piece

    def walk(node):
        start = len(text)
        add(node.text)
        for child in node:
            walk(child)
            add(child.tail)
        if node.tag == "ccue":
            s, e = start, len(text)
            while s < e and text[s] == " ":
                s += 1
            while e > s and text[e - 1] == " ":
                e -= 1
            hedges.append((s, e))

    walk(sentence)
    return text, hedges


# ---------------------------------------------------------------- parts

def held(documents, share, salt):
    """(kept, held): a fixed share of the documents, drawn by hash of the id, is held out for tuning."""
    chosen = lambda d: int(hashlib.sha256((salt + d.id).encode()).hexdigest(), 16) % 1000 < share * 1000
    return [d for d in documents if not chosen(d)], [d for d in documents if chosen(d)]


def tuning_parts(root: Path):
    """(training, tuning) documents. Nothing here touches a set that results are reported on."""
    polnear_train, polnear_tune = held(polnear(root, "train"), 0.06, "polnear")
    worldwide_train, worldwide_tune = held(worldwide(root, kept_out=False), 0.06, "worldwide")
    wiki = szeged(root, "wiki")
    random.Random(7).shuffle(wiki)
    training = {
        "attribution": polnear_train,
        "worldwide": worldwide_train,
        "conll": conll(root, "train"),
        "wikigold": wikigold(root),
        "re3d": re3d(root),
        "encyclopaedia": wiki[:len(wiki) // 6],
        "hedges": szeged(root, "factbank"),
    }
    tuning = {"attribution": polnear_tune, "worldwide": worldwide_tune, "conll": conll(root, "testa")}
    return training, tuning
