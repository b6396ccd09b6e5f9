"""The head for hedge cues: trained after the rest, on a tagger that stays as it is, so that it can be cross-validated.

A cue is lexical first and contextual second: the head reads the last hidden state and the word's embedding.
"""
import hashlib
from pathlib import Path

import numpy
import torch
from torch import nn
from torch.nn import functional

from . import corpora, evaluate, windows
from . import train as training

FOLDS, EPOCHS, BATCH_WORDS, RATE = 5, 12, 512, 1e-3


class HedgeHead(nn.Module):
    """Logits of O, B, I for each piece."""

    def __init__(self, width=384, inner=128, dropout=0.3):
        super().__init__()
        self.inner = nn.Linear(2 * width, inner)
        self.classify = nn.Linear(inner, len(windows.SPANS))
        self.dropout = nn.Dropout(dropout)

    def forward(self, hidden, embedded):
        features = self.dropout(torch.cat([hidden, embedded], -1))
        return self.classify(self.dropout(functional.gelu(self.inner(features))))


@torch.no_grad()
def features(tagger, vocabulary, documents, size=16):
    """For each document [(word features, labels)] by window, from a tagger that does not learn."""
    tagger.eval()
    out = []
    for d in documents:
        rows = []
        cut = windows.windows(d, vocabulary)
        for start in range(0, len(cut), size):
            batch = cut[start:start + size]
            ids, shapes, mask = training.tensors(batch)
            embedded = tagger.embed(ids, shapes)
            hidden = tagger.encode(embedded, mask)
            for i, w in enumerate(batch):
                rows.append((hidden[i, w.words], embedded[i, w.words], torch.tensor(w.labels["hedge"])))
        out.append(rows)
    return out


def fit(rows, seed=17):
    """A head trained on windows of features."""
    torch.manual_seed(seed)
    head = HedgeHead()
    hidden, embedded, labels = (torch.cat([r[i] for r in rows]) for i in range(3))
    optimizer = torch.optim.AdamW(head.parameters(), lr=RATE, weight_decay=0.05)
    steps = EPOCHS * (len(labels) // BATCH_WORDS + 1)
    schedule = torch.optim.lr_scheduler.LambdaLR(optimizer, lambda s: 1 - s / steps)
    head.train()
    for _ in range(EPOCHS):
        for chosen in torch.randperm(len(labels)).split(BATCH_WORDS):
            loss = functional.cross_entropy(head(hidden[chosen], embedded[chosen]), labels[chosen])
            optimizer.zero_grad()
            loss.backward()
            optimizer.step()
            schedule.step()
    return head.eval()


@torch.no_grad()
def counts(head, rows):
    """(gold, found, right) spans."""
    gold = found = right = 0
    for hidden, embedded, labels in rows:
        scores = torch.log_softmax(head(hidden, embedded), -1).numpy()
        mine, theirs = evaluate.spans(evaluate.viterbi(scores)), evaluate.spans(labels.tolist())
        gold, found, right = gold + len(theirs), found + len(mine), right + len(mine & theirs)
    return numpy.array([gold, found, right])


def f1(counted):
    gold, found, right = counted
    return 200 * right / max(1, gold + found)


def train(root: Path, out: Path):
    """Trains the head that ships, on all of the corpus' news: out/hedge.pt."""
    tagger, vocabulary = training.trained(out)
    rows = features(tagger, vocabulary, corpora.szeged(root, "factbank"))
    torch.save(fit([r for d in rows for r in d]).state_dict(), out / "hedge.pt")


def cross_validate(tagger, vocabulary, root: Path):
    """F1 of exact hedge cues on the Szeged corpus' news, folds drawn by document; prints each fold and the whole."""
    documents = corpora.szeged(root, "factbank")
    rows = features(tagger, vocabulary, documents)
    fold = [int(hashlib.sha256(("hedges" + d.id).encode()).hexdigest(), 16) % FOLDS for d in documents]
    total = numpy.zeros(3)
    for k in range(FOLDS):
        head = fit([r for d, f in zip(rows, fold) if f != k for r in d])
        counted = counts(head, [r for d, f in zip(rows, fold) if f == k for r in d])
        print("fold %d: %d cues, F1 %.1f" % (k, counted[0], f1(counted)))
        total += counted
    gold, found, right = total
    print("hedge cues, %d folds: P %.1f R %.1f F1 %.1f" % (FOLDS, 100 * right / found, 100 * right / gold, f1(total)))
    return f1(total)
