"""Accuracy and F1 of the heads."""
from collections import Counter

import numpy
import torch

from . import corpora, encoder, pieces, train


@torch.no_grad()
def predictions(model, pairs, vocabulary, size=16):
    """Logits of each pair in the order given, a row of all heads side by side."""
    model.eval()
    cuts = [pieces.cut(p.a, p.b, vocabulary) for p in pairs]
    order = sorted(range(len(pairs)), key=lambda i: len(cuts[i].ids))
    rows = [None] * len(pairs)
    for start in range(0, len(order), size):
        chosen = order[start:start + size]
        for i, row in zip(chosen, model(*train.tensors([cuts[i] for i in chosen]))):
            rows[i] = row
    return torch.stack(rows)


def both_ways(model, pairs, vocabulary, size=16):
    """The mean of both orders, for what has no direction."""
    turned = [p.turned() for p in pairs]
    return (predictions(model, pairs, vocabulary, size) + predictions(model, turned, vocabulary, size)) / 2


def of_labels(gold, found, names):
    """Accuracy, and F1 of each label and their mean, in percent."""
    counts = Counter(zip(gold, found))
    out = {"accuracy": 100 * sum(counts[k, k] for k in range(len(names))) / max(1, len(gold))}
    for k, name in enumerate(names):
        total = sum(n for (g, f), n in counts.items() if g == k) + sum(n for (g, f), n in counts.items() if f == k)
        out[name] = 200 * counts[k, k] / max(1, total)
    out["macro-F1"] = sum(out[name] for name in names) / len(names)
    return {k: round(v, 1) for k, v in out.items()}


def inference(model, pairs, vocabulary, size=16):
    """Three-way figures, or two-way ones where the corpus leaves open what does not follow."""
    scores = encoder.by_head(predictions(model, pairs, vocabulary, size))["inference"]
    if all(len(p.inference) == 1 for p in pairs):
        return of_labels([p.inference[0] for p in pairs], scores.argmax(-1).tolist(), corpora.INFERENCE)
    follows = torch.softmax(scores, -1)[:, corpora.ENTAILS] > 0.5
    gold = [0 if corpora.ENTAILS in p.inference else 1 for p in pairs]
    return of_labels(gold, [0 if f else 1 for f in follows.tolist()], ("yes", "no"))


def paraphrase(model, pairs, vocabulary, size=16):
    scores = encoder.by_head(both_ways(model, pairs, vocabulary, size))["paraphrase"]
    figures = of_labels([p.paraphrase for p in pairs], scores.argmax(-1).tolist(), ("other", "paraphrase"))
    return {"accuracy": figures["accuracy"], "F1": figures["paraphrase"]}


def similarity(model, pairs, vocabulary, size=16):
    """Pearson's correlation, in percent."""
    scores = torch.sigmoid(encoder.by_head(both_ways(model, pairs, vocabulary, size))["similarity"][:, 0])
    return round(100 * float(numpy.corrcoef(scores.numpy(), [p.similarity for p in pairs])[0, 1]), 1)


def figures(model, parts, vocabulary, size=16):
    """Of every part what it can be asked."""
    out = {}
    for name, pairs in parts.items():
        if pairs[0].inference is not None:
            out[name] = inference(model, pairs, vocabulary, size)
        if pairs[0].paraphrase is not None:
            out[name] = paraphrase(model, pairs, vocabulary, size)
        if pairs[0].similarity is not None:
            out[name + " similarity"] = similarity(model, pairs, vocabulary, size)
    return out
