"""Decodes the tagger's logits under BIO constraints and scores spans: a quick look on the tuning parts.

The figures that count come from the running service on raw text; these only steer training.
"""
from collections import Counter

import numpy
import torch

from . import corpora, windows

COARSE = {"PERSON": "PER", "ORGANIZATION": "ORG", "LOCATION": "LOC", "FACILITY": "LOC"}


def viterbi(scores, bias=None):
    """Best path of O, B-x, I-x labels ([word, label] log-probabilities, label 2k+1 begins and 2k+2 continues)."""
    count, size = scores.shape
    transition = numpy.zeros((size, size))
    for inside in range(2, size, 2):
        transition[:, inside] = -1e9
        transition[inside - 1, inside] = transition[inside, inside] = 0
    first = numpy.where(numpy.arange(size) % 2 == 0, -1e9, 0.0)
    first[0] = 0
    best, back = scores[0] + first, numpy.zeros((count, size), dtype=int)
    for i in range(1, count):
        paths = best[:, None] + transition
        back[i] = paths.argmax(0)
        best = paths.max(0) + scores[i]
    out = [int(best.argmax())]
    for i in range(count - 1, 0, -1):
        out.append(int(back[i][out[-1]]))
    return out[::-1]


def spans(labels):
    """(first word, last word, kind) of decoded labels; kind numbers the pair of B and I."""
    out = []
    for i, label in enumerate(labels):
        if label % 2 == 1:
            out.append([i, i, label // 2])
        elif label and out and out[-1][1] == i - 1:
            out[-1][1] = i
    return {tuple(s) for s in out}


def coarse_names(scores):
    """Log-probabilities of O and B/I of the four classical types, summed over the finer ones."""
    groups = ["PER", "ORG", "LOC", "MISC"]
    columns = [[0]] + [[windows.NAMES.index(mark + "-" + t) for t in corpora.NAME_TYPES
                        if COARSE.get(t, "MISC") == group] for group in groups for mark in "BI"]
    return numpy.stack([numpy.logaddexp.reduce(scores[:, c], axis=1) for c in columns], 1)


def gold_names(row):
    kinds = {label: i for i, label in enumerate(["PER", "ORG", "LOC", "MISC"])}
    out = []
    for y in row:
        if y <= 0:
            out.append(0)
            continue
        mark, label = windows.NAME_GOLD[y].split("-")
        types = corpora.NAME_LABELS[label]
        out.append(1 + 2 * kinds[COARSE.get(types[0], "MISC")] + (mark == "I") if types else 0)
    return out


@torch.no_grad()
def predictions(tagger, cut, size=16):
    """Log-probabilities by head for each window's words."""
    from . import train
    tagger.eval()
    for start in range(0, len(cut), size):
        batch = cut[start:start + size]
        by_head = {h: torch.log_softmax(l, -1).numpy() for h, l in tagger.by_head(tagger(*train.tensors(batch))).items()}
        for i, w in enumerate(batch):
            yield w, {h: scores[i, w.words] for h, scores in by_head.items()}


def figures(tagger, tuning, vocabulary, size=16):
    """Span F1 by tuning part and head, windows running in batches of a size."""
    out = {}
    for part, documents in tuning.items():
        cut = [w for d in documents for w in windows.windows(d, vocabulary)]
        counts = {}
        for w, scores in predictions(tagger, cut, size):
            for head, row in w.labels.items():
                c = counts.setdefault(head, Counter())
                if head == "names":
                    gold, found = spans(gold_names(row)), spans(viterbi(coarse_names(scores[head])))
                else:
                    gold, found = spans(row), spans(viterbi(scores[head]))
                c.update(gold=len(gold), found=len(found), right=len(gold & found))
        for head, c in counts.items():
            out[part + "/" + head] = round(200 * c["right"] / max(1, c["gold"] + c["found"]), 1)
    return out
