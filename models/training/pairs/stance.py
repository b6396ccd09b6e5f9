"""Stance: layers of their own on the lower ones, which stay as they are, so that it can be cross-validated in minutes,
and beside them a regression over signs in the wording.

Folds are drawn by claim. What the lower layers make of a pair does not change and is computed once.
"""
import json
import random
from dataclasses import dataclass
from pathlib import Path

import torch
from torch.nn import functional

from . import corpora, evaluate, pieces, signs, train

FOLDS = 10


@dataclass(frozen=True)
class Seen:
    """A cut pair with the hidden vectors of its pieces, and the signs in its wording."""
    pair: corpora.Pair
    ids: list
    hidden: torch.Tensor
    wording: list


@torch.no_grad()
def seen(model, pairs, vocabulary):
    """What the lower layers make of each pair."""
    model.eval()
    out = []
    for p in pairs:
        cut = pieces.cut(p.a, p.b, vocabulary)
        out.append(Seen(p, cut.ids, model.lower(*train.tensors([cut]))[0], signs.signs(p.a, p.b)))
    return out


def padded(rows):
    """Hidden vectors and mask."""
    length = max(len(s.ids) for s in rows)
    hidden = torch.stack([functional.pad(s.hidden, (0, 0, 0, length - len(s.ids))) for s in rows])
    return hidden, torch.tensor([[1] * len(s.ids) + [0] * (length - len(s.ids)) for s in rows])


def batches(rows, epochs, size, rng):
    """Batches of rows, each epoch in a new order."""
    out = []
    for _ in range(epochs):
        shuffled = rng.sample(rows, len(rows))
        for start in range(0, len(shuffled), 300):
            current = []
            for row in sorted(shuffled[start:start + 300], key=lambda row: len(row.ids)):
                if current and (len(current) + 1) * len(row.ids) > size:
                    out.append(current)
                    current = []
                current.append(row)
            out.append(current)
    return out


def fit(model, rows, seed, name):
    """Trains the stance layers anew, and the regression beside them."""
    torch.manual_seed(seed)
    model.begin_stance()
    with torch.no_grad():
        model.signs.weight.copy_(signs.fit([row.pair for row in rows]).T)
    parameters = {n: p for n, p in model.named_parameters() if n.startswith("stance")}
    work = batches(rows, train.STANCE_EPOCHS, train.STANCE.batch_pieces, random.Random(seed))
    loss = lambda batch: functional.cross_entropy(
        model.stance(*padded(batch)), torch.tensor([row.pair.stance for row in batch]))
    train.learn(model, parameters, train.STANCE, work, loss, name)


@torch.no_grad()
def scores(model, rows, size=16):
    """Logits of network and signs together."""
    model.eval()
    out = []
    for start in range(0, len(rows), size):
        part = rows[start:start + size]
        out.append(model.stances(*padded(part), torch.tensor([row.wording for row in part])))
    return torch.cat(out)


def cross_validate(model, vocabulary, root: Path, seed: int = 17):
    """Prints the figures of each fold and of all."""
    rows = seen(model, corpora.emergent(root), vocabulary)
    gold, found = [], []
    for k in range(FOLDS):
        held = [row for row in rows if corpora.fold(row.pair, FOLDS) == k]
        fit(model, [row for row in rows if corpora.fold(row.pair, FOLDS) != k], seed, "fold %d" % k)
        gold += [row.pair.stance for row in held]
        found += scores(model, held).argmax(-1).tolist()
        print("fold %d: %d pairs, so far %s" % (k, len(held), json.dumps(evaluate.of_labels(gold, found, corpora.STANCE))),
              flush=True)


def train_stance(model, vocabulary, root: Path, seed: int = 17):
    """Trains the stance layers that ship, on all of the corpus."""
    fit(model, seen(model, corpora.emergent(root), vocabulary), seed, "stance")
