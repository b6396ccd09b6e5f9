"""Fine-tunes the tagger on all corpora at once.

Each batch mixes windows of several corpora; a head learns from the windows whose corpus annotates it. Name labels of
coarser schemes are sets: the loss is that of the summed probability of what the label allows. AdamW with linear decay,
word embeddings frozen, an exponential moving average of the weights (Polyak and Juditsky 1992) is what is kept.
"""
import json
import random
import time
from pathlib import Path

import torch
from torch.nn import functional

from . import corpora, encoder, evaluate, pieces, windows

# How often an epoch's share of each corpus is drawn, and the weight of each head in the loss.
EPOCHS = {"attribution": 3.0, "worldwide": 4.0, "conll": 4.0, "wikigold": 3.0, "re3d": 2.0, "hedges": 2.0}
HEAD_WEIGHTS = {"names": 1.0, "source": 0.5, "cue": 0.7, "content": 0.6, "hedge": 0.5}
BATCH_PIECES = 2048
PEAK_RATE, HEAD_RATE = 2.5e-4, 1e-3
WARM_UP, AVERAGING = 0.06, 0.998
# The averaged weights of the main stage cool down for a fifth of the run, with a new optimiser whose rate falls from
# COOL_RATE of the peak to nothing (Hu et al. 2024 find that most of a long decay's gain comes in such a short one).
MAIN_STEPS, COOL_STEPS, COOL_RATE, COOL_AVERAGING = 1600, 400, 0.5, 0.99


def plan(training, vocabulary, rng):
    """All windows of the whole run in order: every epoch cuts its documents in new places."""
    out = []
    for name, documents in training.items():
        epochs, turn = EPOCHS[name], 0
        while epochs > 0:
            chosen = documents if epochs >= 1 else rng.sample(documents, int(len(documents) * epochs))
            cut = []
            for d in chosen:
                cut += windows.windows(d, vocabulary, rng.randrange(0, 200) if turn else 0)
            rng.shuffle(cut)
            # spread over the run: the turn decides when, a random part of the turn exactly when
            total = EPOCHS[name]
            out += [((turn + i / len(cut) * min(1.0, epochs)) / total, w) for i, w in enumerate(cut)]
            epochs, turn = epochs - 1, turn + 1
    out.sort(key=lambda pair: pair[0])
    return [w for _, w in out]


def batches(planned, rng):
    """Batches of about BATCH_PIECES; windows of like length go together within a stretch of the plan."""
    stretch = 400
    for start in range(0, len(planned), stretch):
        part = sorted(planned[start:start + stretch], key=lambda w: len(w.ids))
        made, current = [], []
        for w in part:
            if current and (len(current) + 1) * len(w.ids) > BATCH_PIECES:
                made.append(current)
                current = []
            current.append(w)
        made.append(current)
        rng.shuffle(made)
        yield from made


def tensors(batch):
    """ids, shapes and mask, padded."""
    length = max(len(w.ids) for w in batch)
    pad = lambda row, value: row + [value] * (length - len(row))
    return (torch.tensor([pad(w.ids, pieces.PAD) for w in batch]),
            torch.tensor([pad(w.shapes, pieces.OTHER) for w in batch]),
            torch.tensor([pad([1] * len(w.ids), 0) for w in batch]))


def loss_of(tagger, batch, allowed):
    logits = tagger.by_head(tagger(*tensors(batch)))
    total = torch.zeros(())
    for head, weight in HEAD_WEIGHTS.items():
        rows = [(b, p, y) for b, w in enumerate(batch) if head in w.labels
                for p, y in zip(w.words, w.labels[head]) if y != windows.IGNORED]
        if not rows:
            continue
        b, p, y = (torch.tensor(column) for column in zip(*rows))
        scores = functional.log_softmax(logits[head][b, p], -1)
        if head == "names":
            picked = torch.logsumexp(scores.masked_fill(~allowed[y], -1e9), -1)
        else:
            picked = scores.gather(1, y[:, None])[:, 0]
        # heads are weighed by the words they see, so that small corpora do not shout
        total = total - weight * picked.sum()
    return total / sum(len(w.words) for w in batch)


class Average:
    """Exponential moving average of a model's trainable weights."""

    def __init__(self, tagger, averaging=AVERAGING):
        self.averaging = averaging
        self.kept = {n: p.detach().clone() for n, p in tagger.named_parameters() if p.requires_grad}
        self.steps = 0

    @torch.no_grad()
    def update(self, tagger):
        self.steps += 1
        decay = min(self.averaging, self.steps / (self.steps + 10))
        for n, p in tagger.named_parameters():
            if p.requires_grad:
                self.kept[n].lerp_(p, 1 - decay)

    @torch.no_grad()
    def apply(self, tagger):
        for n, p in tagger.named_parameters():
            if n in self.kept:
                p.copy_(self.kept[n])


def stage(tagger, work, average, rate, factor, allowed, out):
    """Learns from the batches; factor gives the share of the rate by step. Keeps the averaged weights at the end."""
    own = [p for n, p in tagger.named_parameters() if p.requires_grad and n.split(".")[0] in ("classify", "shape")]
    base = [p for n, p in tagger.named_parameters() if p.requires_grad and n.split(".")[0] not in ("classify", "shape")]
    optimizer = torch.optim.AdamW([{"params": base, "lr": rate * PEAK_RATE}, {"params": own, "lr": rate * HEAD_RATE}],
                                  weight_decay=0.01, fused=True)
    schedule = torch.optim.lr_scheduler.LambdaLR(optimizer, factor)
    began, done, running = time.time(), 0, 0.0
    tagger.train()
    for step, batch in enumerate(work):
        loss = loss_of(tagger, batch, allowed)
        loss.backward()
        torch.nn.utils.clip_grad_norm_(tagger.parameters(), 1.0)
        optimizer.step()
        schedule.step()
        optimizer.zero_grad()
        average.update(tagger)
        done += sum(len(w.ids) for w in batch)
        running += (loss.item() - running) * (0.02 if step else 1)
        if step % 50 == 49:
            print("step %d/%d loss %.4f %d pieces/s" % (step + 1, len(work), running, done / (time.time() - began)),
                  flush=True)
    average.apply(tagger)
    torch.save(tagger.state_dict(), out)


def train(root: Path, jar: Path, out: Path, seed: int = 17):
    """Trains from the base weights: out/main.pt after the main stage, out/tagger.pt at the end.

    Where out/main.pt is there already, only the second stage is run.
    """
    torch.manual_seed(seed)
    rng = random.Random(seed)
    out.mkdir(parents=True, exist_ok=True)
    vocabulary_file = out / "vocab.txt"
    vocabulary_file.write_text("\n".join(encoder.vocabulary_lines(jar)) + "\n", encoding="utf-8")
    vocabulary = pieces.Vocabulary(vocabulary_file)
    training, tuning = corpora.tuning_parts(root)
    planned = plan(training, vocabulary, rng)
    work = list(batches(planned, rng))
    print("windows %d, pieces %d, batches %d, of which %d are learned from" % (
        len(planned), sum(len(w.ids) for w in planned), len(work), MAIN_STEPS + COOL_STEPS), flush=True)
    tagger = encoder.read_base(jar)
    tagger.word.weight.requires_grad = False
    allowed = torch.tensor(windows.name_gold_matrix())
    if (out / "main.pt").exists():
        tagger.load_state_dict(torch.load(out / "main.pt", weights_only=True))
    else:
        warm = int(len(work) * WARM_UP)
        stage(tagger, work[:MAIN_STEPS], Average(tagger), 1.0,
              lambda s: min((s + 1) / warm, (len(work) - s) / (len(work) - warm)), allowed, out / "main.pt")
    stage(tagger, work[MAIN_STEPS:MAIN_STEPS + COOL_STEPS], Average(tagger, COOL_AVERAGING), COOL_RATE,
          lambda s: min((s + 1) / 20, max(0.0, 1 - s / COOL_STEPS)), allowed, out / "tagger.pt")
    print(json.dumps(evaluate.figures(tagger, tuning, vocabulary)), flush=True)


def trained(out: Path):
    """(tagger, vocabulary) of a finished training."""
    tagger = encoder.Tagger()
    tagger.load_state_dict(torch.load(out / "tagger.pt", weights_only=True))
    return tagger.eval(), pieces.Vocabulary(out / "vocab.txt")
