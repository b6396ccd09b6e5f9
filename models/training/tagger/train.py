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

    def __init__(self, tagger):
        self.kept = {n: p.detach().clone() for n, p in tagger.named_parameters() if p.requires_grad}
        self.steps = 0

    @torch.no_grad()
    def update(self, tagger):
        self.steps += 1
        decay = min(AVERAGING, self.steps / (self.steps + 10))
        for n, p in tagger.named_parameters():
            if p.requires_grad:
                self.kept[n].lerp_(p, 1 - decay)

    @torch.no_grad()
    def apply(self, tagger):
        for n, p in tagger.named_parameters():
            if n in self.kept:
                p.copy_(self.kept[n])


def train(root: Path, jar: Path, out: Path, threads: int, seed: int = 17, limit: int = 0):
    """Trains from the base weights and writes out/tagger.pt; checkpoints on the way as out/checkpoint.pt."""
    torch.manual_seed(seed)
    torch.set_num_threads(threads)
    rng = random.Random(seed)
    out.mkdir(parents=True, exist_ok=True)
    vocabulary_file = out / "vocab.txt"
    vocabulary_file.write_text("\n".join(encoder.vocabulary_lines(jar)) + "\n", encoding="utf-8")
    vocabulary = pieces.Vocabulary(vocabulary_file)
    training, tuning = corpora.tuning_parts(root)
    planned = plan(training, vocabulary, rng)
    work = list(batches(planned, rng))
    size = sum(len(w.ids) for w in planned)
    print("windows %d, pieces %d, steps %d" % (len(planned), size, len(work)), flush=True)

    tagger = encoder.read_base(jar)
    tagger.word.weight.requires_grad = False
    own = [p for n, p in tagger.named_parameters() if p.requires_grad and n.split(".")[0] in ("classify", "shape")]
    base = [p for n, p in tagger.named_parameters() if p.requires_grad and n.split(".")[0] not in ("classify", "shape")]
    optimizer = torch.optim.AdamW([{"params": base, "lr": PEAK_RATE}, {"params": own, "lr": HEAD_RATE}],
                                  weight_decay=0.01, fused=True)
    warm = max(1, int(len(work) * WARM_UP))
    schedule = torch.optim.lr_scheduler.LambdaLR(
        optimizer, lambda s: min((s + 1) / warm, max(0.01, (len(work) - s) / (len(work) - warm))))
    average, allowed = Average(tagger), torch.tensor(windows.name_gold_matrix())
    began, done, running = time.time(), 0, 0.0
    tagger.train()
    for step, batch in enumerate(work):
        if limit and step >= limit:
            break
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
            print("step %d/%d loss %.4f %d pieces/s %.0f min left" % (
                step + 1, len(work), running, done / (time.time() - began),
                (size - done) * (time.time() - began) / done / 60), flush=True)
        if step % 400 == 399:
            torch.save({n: average.kept.get(n, v) for n, v in tagger.state_dict().items()}, out / "checkpoint.pt")
    average.apply(tagger)
    torch.save(tagger.state_dict(), out / "tagger.pt")
    print(json.dumps(evaluate.figures(tagger, tuning, vocabulary)), flush=True)
