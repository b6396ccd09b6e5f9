"""Signs of stance in the wording of a headline, and a logistic regression over them.

Ferreira and Vlachos (2016) found that such signs say most of what a model learns from so few headlines; the network
beside them sees the rest. The same rules as HeadlineSigns in extraction-service.
"""
from pathlib import Path

import torch
from torch.nn import functional

from tagger import pieces

from .corpora import STANCE

FILE = Path(__file__).with_name("signs.txt")
PENALTY = 3e-3


def lists():
    return {line.split()[0]: set(line.split()[1:]) for line in FILE.read_text(encoding="utf-8").splitlines()}


LISTS = lists()
COUNT = 11


def words(text):
    return [text[s:e].lower() for s, e in pieces.words(text)]


def signs(headline, claim):
    """A number for each sign, most of them 0 or 1; the first is always 1."""
    mine, theirs = words(headline), words(claim)
    own = {w for w in mine if w[0].isalnum()}
    other = {w for w in theirs if w[0].isalnum()}
    shared = len(own & other)
    return [1.0,
            float(any(w in LISTS["hedge"] for w in mine)),
            float(any(w in LISTS["refutation"] for w in mine)),
            float("?" in mine),
            shared / max(1, len(other)),
            shared / max(1, len(own)),
            float(any(w in LISTS["hedge"] for w in theirs)),
            float(any(w in LISTS["refutation"] for w in theirs)),
            float(":" in mine),
            float(any(w in mine for w in ("'", '"', "\u2018", "\u2019", "\u201c", "\u201d"))),
            len(own) / 10]


def fit(pairs):
    """Weights [sign, stance] of a logistic regression with a quadratic penalty on all but the first."""
    rows = torch.tensor([signs(p.a, p.b) for p in pairs])
    gold = torch.tensor([p.stance for p in pairs])
    weights = torch.zeros(COUNT, len(STANCE), requires_grad=True)
    optimizer = torch.optim.LBFGS([weights], max_iter=60)

    def closure():
        optimizer.zero_grad()
        loss = functional.cross_entropy(rows @ weights, gold) + PENALTY / 2 * (weights[1:] ** 2).sum()
        loss.backward()
        return loss

    optimizer.step(closure)
    return weights.detach()
