"""Fine-tunes the encoder: first on how two texts stand to each other, then, on its lower layers, on stance.

Each batch mixes pairs of several corpora; a head learns from the pairs whose corpus labels it. AdamW with linear
decay, word embeddings frozen; an exponential moving average of the weights (Polyak and Juditsky 1992) is what is kept.
"""
import json
import random
import time
from dataclasses import dataclass
from pathlib import Path

import torch
from torch.nn import functional

from tagger.encoder import vocabulary_lines
from tagger.pieces import PAD, Vocabulary
from tagger.train import Average

from . import contrast, corpora, encoder, evaluate, pieces

# How often an epoch's share of each corpus is drawn, and the weight of each head in the loss.
EPOCHS = {"sick": 3.0, "msr": 1.5, "rte": 1.5, "commitments": 0.7, "similarity": 0.5, "contrasts": 1.0}
HEAD_WEIGHTS = {"inference": 1.0, "paraphrase": 0.7, "similarity": 0.5}
STANCE_EPOCHS = 3


@dataclass(frozen=True)
class Stage:
    """A run of batches: peak rate of what the base brings, rate of the heads, share of warming up, averaging."""
    batch_pieces: int
    rate: float
    head_rate: float
    warm_up: float
    averaging: float


MAIN = Stage(1024, 1.5e-4, 1e-3, 0.06, 0.995)
STANCE = Stage(1024, 1.5e-4, 5e-4, 0.1, 0.98)


def plan(training, epochs, rng):
    """All pairs of a run in order, every corpus spread evenly over it; what has no direction is turned by chance."""
    out = []
    for name, whole in epochs.items():
        pairs, turn = training[name], 0
        while turn < whole:
            share = min(1.0, whole - turn)
            chosen = rng.sample(pairs, int(len(pairs) * share))
            for i, p in enumerate(chosen):
                undirected = p.inference is None and p.stance is None
                out.append(((turn + i / len(chosen) * share) / whole, p.turned() if undirected and rng.random() < 0.5 else p))
            turn += 1
    out.sort(key=lambda placed: placed[0])
    return [p for _, p in out]


def batches(planned, size, vocabulary, rng):
    """Batches of (pair, cut) with about that many pieces; pairs of like length go together within a stretch."""
    stretch = 600
    for start in range(0, len(planned), stretch):
        part = [(p, pieces.cut(p.a, p.b, vocabulary)) for p in planned[start:start + stretch]]
        part.sort(key=lambda row: len(row[1].ids))
        made, current = [], []
        for row in part:
            if current and (len(current) + 1) * len(row[1].ids) > size:
                made.append(current)
                current = []
            current.append(row)
        made.append(current)
        rng.shuffle(made)
        yield from made


def tensors(cuts):
    """ids, kinds and mask, padded."""
    length = max(len(c.ids) for c in cuts)
    pad = lambda row, value: row + [value] * (length - len(row))
    return (torch.tensor([pad(c.ids, PAD) for c in cuts]), torch.tensor([pad(c.kinds, 0) for c in cuts]),
            torch.tensor([pad([1] * len(c.ids), 0) for c in cuts]))


def loss_of(model, batch):
    """Of how the pairs of a batch stand to each other."""
    logits = encoder.by_head(model(*tensors([c for _, c in batch])))
    pairs = [p for p, _ in batch]
    total = torch.zeros(())
    rows = [i for i, p in enumerate(pairs) if p.inference is not None]
    if rows:
        allowed = torch.tensor([[k in pairs[i].inference for k in range(len(corpora.INFERENCE))] for i in rows])
        scores = functional.log_softmax(logits["inference"][rows], -1)
        total = total - HEAD_WEIGHTS["inference"] * torch.logsumexp(scores.masked_fill(~allowed, -1e9), -1).sum()
    rows = [i for i, p in enumerate(pairs) if p.paraphrase is not None]
    if rows:
        total = total + HEAD_WEIGHTS["paraphrase"] * functional.cross_entropy(
            logits["paraphrase"][rows], torch.tensor([pairs[i].paraphrase for i in rows]), reduction="sum")
    rows = [i for i, p in enumerate(pairs) if p.similarity is not None]
    if rows:
        total = total + HEAD_WEIGHTS["similarity"] * functional.binary_cross_entropy_with_logits(
            logits["similarity"][rows, 0], torch.tensor([pairs[i].similarity for i in rows]), reduction="sum")
    return total / len(pairs)


def learn(model, parameters, stage, work, loss_of_batch, name):
    """Runs a stage over the named parameters; the model ends with their averaged weights."""
    for n, p in model.named_parameters():
        p.requires_grad = n in parameters
    own = [p for n, p in parameters.items() if "classify" in n or n.startswith("kind")]
    base = [p for n, p in parameters.items() if not ("classify" in n or n.startswith("kind"))]
    optimizer = torch.optim.AdamW([{"params": base, "lr": stage.rate}, {"params": own, "lr": stage.head_rate}],
                                  weight_decay=0.01, fused=True)
    warm = max(1, int(len(work) * stage.warm_up))
    schedule = torch.optim.lr_scheduler.LambdaLR(
        optimizer, lambda s: min((s + 1) / warm, (len(work) - s) / max(1, len(work) - warm)))
    average = Average(model, stage.averaging)
    began, done, running = time.time(), 0, 0.0
    model.train()
    for step, batch in enumerate(work):
        loss = loss_of_batch(batch)
        loss.backward()
        torch.nn.utils.clip_grad_norm_(parameters.values(), 1.0)
        optimizer.step()
        schedule.step()
        optimizer.zero_grad()
        average.update(model)
        done += len(batch)
        running += (loss.item() - running) * (0.02 if step else 1)
        if step % 50 == 49:
            print("%s: batch %d/%d loss %.4f %d pairs/s" % (
                name, step + 1, len(work), running, done / (time.time() - began)), flush=True)
    average.apply(model)
    model.eval()


def prepared(jar: Path, out: Path):
    """(encoder with the base weights, vocabulary); writes out/vocab.txt."""
    out.mkdir(parents=True, exist_ok=True)
    (out / "vocab.txt").write_text("\n".join(vocabulary_lines(jar)) + "\n", encoding="utf-8")
    return encoder.read_base(jar), Vocabulary(out / "vocab.txt")


def train_main(root: Path, jar: Path, out: Path, seed: int = 17):
    """Trains all but stance from the base weights: out/main.pt."""
    torch.manual_seed(seed)
    rng = random.Random(seed)
    model, vocabulary = prepared(jar, out)
    training, tuning = corpora.tuning_parts(root)
    training["contrasts"] = contrast.made(training, seed)
    planned = plan(training, EPOCHS, rng)
    work = list(batches(planned, MAIN.batch_pieces, vocabulary, rng))
    print("pairs %d, pieces %d, batches %d" % (
        len(planned), sum(len(c.ids) for b in work for _, c in b), len(work)), flush=True)
    parameters = {n: p for n, p in model.named_parameters() if not n.startswith(("word", "stance"))}
    learn(model, parameters, MAIN, work, lambda batch: loss_of(model, batch), "main")
    torch.save(model.state_dict(), out / "main.pt")
    print(json.dumps(evaluate.figures(model, tuning, vocabulary)), flush=True)
