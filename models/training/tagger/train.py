"""Fine-tunes the tagger on all corpora at once.

Each batch mixes windows of several corpora; a head learns from the windows whose corpus annotates it. Name labels of
coarser schemes are sets: the loss is that of the summed probability of what the label allows. AdamW, word embeddings
frozen, an exponential moving average of the weights (Polyak and Juditsky 1992) is what each stage keeps.
"""
import json
import random
import time
from dataclasses import dataclass
from pathlib import Path

import torch
from torch.nn import functional

from . import corpora, encoder, evaluate, pieces, windows

# How often an epoch's share of each corpus is drawn, and the weight of each head in the loss.
EPOCHS = {"attribution": 3.0, "worldwide": 4.0, "conll": 4.0, "wikigold": 3.0, "re3d": 2.0, "encyclopaedia": 2.0}
# The last stage learns hedges from news, beside enough of the rest not to forget it.
LAST_EPOCHS = {"attribution": 0.3, "worldwide": 0.4, "conll": 0.3, "hedges": 3.0}
HEAD_WEIGHTS = {"names": 1.0, "source": 0.5, "cue": 0.7, "content": 0.6, "hedge": 0.5}
BATCH_PIECES = 2048
PEAK_RATE, HEAD_RATE = 2.5e-4, 1e-3
MAIN_BATCHES = 1600


@dataclass(frozen=True)
class Stage:
    """A run of batches with an optimiser of its own; rates are shares of the peak, falling linearly after a warm-up.

    Each stage begins with the averaged weights of the one before: averaging does for a stage what a decay to nothing
    would, and a short last one cools down (Hu et al. 2024 find most of a long decay's gain in such a short one).
    """
    name: str
    warm_up: int
    rate: float
    last_rate: float
    averaging: float

    def share(self, step, steps):
        return min((step + 1) / self.warm_up,
                   1.0) * (self.rate + (self.last_rate - self.rate) * min(1.0, step / steps))


MAIN = Stage("main", 160, 1.0, 0.43, 0.998)
LATE = Stage("late", 20, 0.43, 0.15, 0.998)
LAST = Stage("tagger", 20, 0.3, 0.0, 0.99)


def plan(training, epochs, vocabulary, rng):
    """All windows of a run in order: every epoch cuts its documents in new places."""
    out = []
    for name, whole in epochs.items():
        documents, left, turn = training[name], whole, 0
        while left > 0:
            chosen = documents if left >= 1 else rng.sample(documents, int(len(documents) * left))
            cut = []
            for d in chosen:
                cut += windows.windows(d, vocabulary, rng.randrange(0, 200) if turn else 0)
            rng.shuffle(cut)
            # spread over the run: the turn decides when, a random part of the turn exactly when
            out += [((turn + i / len(cut) * min(1.0, left)) / whole, w) for i, w in enumerate(cut)]
            left, turn = left - 1, turn + 1
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

    def __init__(self, tagger, averaging):
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


def learn(tagger, stage, work, allowed):
    """Runs a stage; the tagger ends with its averaged weights."""
    own = [p for n, p in tagger.named_parameters() if p.requires_grad and n.split(".")[0] in ("classify", "shape")]
    base = [p for n, p in tagger.named_parameters() if p.requires_grad and n.split(".")[0] not in ("classify", "shape")]
    optimizer = torch.optim.AdamW([{"params": base, "lr": PEAK_RATE}, {"params": own, "lr": HEAD_RATE}],
                                  weight_decay=0.01, fused=True)
    schedule = torch.optim.lr_scheduler.LambdaLR(optimizer, lambda step: stage.share(step, len(work)))
    average = Average(tagger, stage.averaging)
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
            print("%s: batch %d/%d loss %.4f %d pieces/s" % (
                stage.name, step + 1, len(work), running, done / (time.time() - began)), flush=True)
    average.apply(tagger)


def main_work(training, vocabulary, seed):
    """The batches of the first two stages."""
    rng = random.Random(seed)
    return list(batches(plan(training, EPOCHS, vocabulary, rng), rng))


def last_work(training, vocabulary, seed):
    """The batches of the last stage."""
    rng = random.Random(seed + 1)
    return list(batches(plan(training, LAST_EPOCHS, vocabulary, rng), rng))


def allowed_names():
    return torch.tensor(windows.name_gold_matrix())


def untrained(jar):
    """The tagger with the weights of the base; its word embeddings do not learn."""
    tagger = encoder.read_base(jar)
    tagger.word.weight.requires_grad = False
    return tagger


def train(root: Path, jar: Path, out: Path, seed: int = 17):
    """Trains from the base weights; each stage leaves out/NAME.pt, the last one out/tagger.pt.

    A stage whose file is there already is not run again.
    """
    torch.manual_seed(seed)
    out.mkdir(parents=True, exist_ok=True)
    vocabulary_file = out / "vocab.txt"
    vocabulary_file.write_text("\n".join(encoder.vocabulary_lines(jar)) + "\n", encoding="utf-8")
    vocabulary = pieces.Vocabulary(vocabulary_file)
    training, tuning = corpora.tuning_parts(root)
    main = main_work(training, vocabulary, seed)
    tagger = untrained(jar)
    for stage, work in ((MAIN, main[:MAIN_BATCHES]), (LATE, main[MAIN_BATCHES:]),
                        (LAST, last_work(training, vocabulary, seed))):
        file = out / (stage.name + ".pt")
        if file.exists():
            tagger.load_state_dict(torch.load(file, weights_only=True))
            continue
        print("%s: %d batches, %d pieces" % (stage.name, len(work), sum(len(w.ids) for b in work for w in b)), flush=True)
        learn(tagger, stage, work, allowed_names())
        torch.save(tagger.state_dict(), file)
        print(json.dumps(evaluate.figures(tagger, tuning, vocabulary)), flush=True)


def trained(out: Path):
    """(tagger, vocabulary) of a finished training."""
    tagger = encoder.Tagger()
    tagger.load_state_dict(torch.load(out / "tagger.pt", weights_only=True))
    return tagger.eval(), pieces.Vocabulary(out / "vocab.txt")
