"""Cross-validates the head for hedge cues: the last stage of training, run anew for each fold without its documents.

The stages before never see this corpus, so their weights serve all folds.
"""
import hashlib
from collections import Counter
from pathlib import Path

import torch

from . import corpora, evaluate, pieces, train, windows

FOLDS = 3


def fold(document):
    return int(hashlib.sha256(("hedges" + document.id).encode()).hexdigest(), 16) % FOLDS


def counts(tagger, vocabulary, documents):
    """Gold, found and right spans."""
    out = Counter()
    for w, scores in evaluate.predictions(tagger, [w for d in documents for w in windows.windows(d, vocabulary)]):
        gold, found = evaluate.spans(w.labels["hedge"]), evaluate.spans(evaluate.viterbi(scores["hedge"]))
        out.update(gold=len(gold), found=len(found), right=len(gold & found))
    return out


def shown(c):
    precision, recall = 100 * c["right"] / max(1, c["found"]), 100 * c["right"] / max(1, c["gold"])
    return "P %.1f R %.1f F1 %.1f" % (precision, recall, 200 * c["right"] / max(1, c["gold"] + c["found"]))


def cross_validate(root: Path, jar: Path, out: Path, seed: int = 17):
    """Prints F1 of exact hedge cues for each fold and for all; folds are drawn by document."""
    vocabulary = pieces.Vocabulary(out / "vocab.txt")
    training, _ = corpora.tuning_parts(root)
    total = Counter()
    for k in range(FOLDS):
        torch.manual_seed(seed)
        tagger = train.untrained(jar)
        tagger.load_state_dict(torch.load(out / (train.LATE.name + ".pt"), weights_only=True))
        kept = dict(training, hedges=[d for d in training["hedges"] if fold(d) != k])
        train.learn(tagger, train.LAST, train.last_work(kept, vocabulary, seed), train.allowed_names())
        counted = counts(tagger, vocabulary, [d for d in training["hedges"] if fold(d) == k])
        print("fold %d: %d cues, %s" % (k, counted["gold"], shown(counted)), flush=True)
        total.update(counted)
    print("hedge cues, %d folds: %s" % (FOLDS, shown(total)), flush=True)
