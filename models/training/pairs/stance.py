"""Stance: layers of their own on the lower ones, which stay as they are, so that it can be cross-validated in minutes.

Folds are drawn by claim. What the lower layers make of a pair does not change and is computed once.
"""
import json
import random
from dataclasses import dataclass
from pathlib import Path

import torch
from torch.nn import functional

from . import corpora, evaluate, pieces, train

FOLDS = 10


@dataclass(frozen=True)
class Seen:
    """A cut pair with the hidden vectors of its pieces."""
    ids: list
    hidden: torch.Tensor


@torch.no_grad()
def seen(model, pairs, vocabulary):
    """What the lower layers make of each pair."""
    model.eval()
    out = []
    for p in pairs:
        cut = pieces.cut(p.a, p.b, vocabulary)
        out.append(Seen(cut.ids, model.lower(*train.tensors([cut]))[0]))
    return out


def logits(model, rows):
    length = max(len(s.ids) for s in rows)
    hidden = torch.stack([functional.pad(s.hidden, (0, 0, 0, length - len(s.ids))) for s in rows])
    mask = torch.tensor([[1] * len(s.ids) + [0] * (length - len(s.ids)) for s in rows])
    return model.stance(hidden, mask)


def batches(rows, epochs, size, rng):
    """Batches of (stance, seen), each epoch in a new order."""
    out = []
    for _ in range(epochs):
        shuffled = rng.sample(rows, len(rows))
        for start in range(0, len(shuffled), 300):
            part = sorted(shuffled[start:start + 300], key=lambda row: len(row[1].ids))
            current = []
            for row in part:
                if current and (len(current) + 1) * len(row[1].ids) > size:
                    out.append(current)
                    current = []
                current.append(row)
            out.append(current)
    return out


def fit(model, rows, seed, name):
    """Trains the stance layers anew on (stance, seen)."""
    torch.manual_seed(seed)
    model.begin_stance()
    parameters = {n: p for n, p in model.named_parameters() if n.startswith("stance")}
    work = batches(rows, train.STANCE_EPOCHS, train.STANCE.batch_pieces, random.Random(seed))
    loss = lambda batch: functional.cross_entropy(logits(model, [s for _, s in batch]), torch.tensor([y for y, _ in batch]))
    train.learn(model, parameters, train.STANCE, work, loss, name)


@torch.no_grad()
def scores(model, rows, size=16):
    model.eval()
    return torch.cat([logits(model, rows[i:i + size]) for i in range(0, len(rows), size)])


def cross_validate(model, vocabulary, root: Path, folds=range(FOLDS), seed: int = 17):
    """Prints the figures of each fold and of all."""
    pairs = corpora.emergent(root)
    read = seen(model, pairs, vocabulary)
    gold, found = [], []
    for k in folds:
        rows = [(p.stance, s) for p, s in zip(pairs, read) if corpora.fold(p, FOLDS) != k]
        held = [(p.stance, s) for p, s in zip(pairs, read) if corpora.fold(p, FOLDS) == k]
        fit(model, rows, seed, "fold %d" % k)
        best = scores(model, [s for _, s in held]).argmax(-1).tolist()
        gold, found = gold + [y for y, _ in held], found + best
        print("fold %d: %d pairs %s" % (k, len(held), evaluate.of_labels([y for y, _ in held], best, corpora.STANCE)),
              flush=True)
    result = evaluate.of_labels(gold, found, corpora.STANCE)
    print("stance, %d folds by claim: %s" % (len(folds), json.dumps(result)), flush=True)
    return result


def train_stance(model, vocabulary, root: Path, seed: int = 17):
    """Trains the stance layers that ship, on all of the corpus."""
    pairs = corpora.emergent(root)
    fit(model, [(p.stance, s) for p, s in zip(pairs, seen(model, pairs, vocabulary))], seed, "stance")
