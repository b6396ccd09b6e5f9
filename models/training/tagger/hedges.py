"""The head for hedge cues: learned by itself on a tagger that stays as it is, and put into the exported model.

A cue is lexical first and contextual second: the head reads what goes into the first layer, a middle one and the last,
and how often the word was a cue in the corpus.
"""
import hashlib
import random
from collections import Counter
from dataclasses import dataclass
from pathlib import Path

import torch
from torch import nn
from torch.nn import functional

from . import corpora, encoder, evaluate, pieces, train, windows

READ = (0, 3, 6)
INNER, JOINT, DROPOUT = 96, 32, 0.5
HEADS, FOLDS = 2, 5
EPOCHS, BATCH_WORDS, RATE, WARM_UP, DECAY = 6, 256, 1.5e-3, 20, 0.1
# Encyclopaedia text counts for less than news. Of its sentences without a cue: with a cue's word, and any.
ENCYCLOPAEDIA_WEIGHT, WITH_WORD, WITHOUT, LONGEST_SENTENCE = 0.3, 1600, 300, 400
TOO_COMMON = {"the", "of", "to", "in", "is", "not", "be", "as", "a", "that", "no"}
# Words that are seldom or never cues are nearly all of a text: a share is enough (of news, of the encyclopaedia).
OFTEN_CUE, OTHERS = 0.02, (0.2, 0.05)
# How often a word is a cue, before anything is known of it; this counts for as many occurrences (news, encyclopaedia).
PRIOR, PRIOR_COUNTS = 0.005, (1.0, 2.0)
HABITS, VOCABULARY = 2 * len(PRIOR_COUNTS), 30522


class OneHead(nn.Module):
    """Logits of O, B, I from the states of READ side by side and the habits of the word."""

    def __init__(self, width):
        super().__init__()
        self.inner = nn.Linear(len(READ) * width, INNER)
        self.joint = nn.Linear(INNER + HABITS, JOINT)
        self.classify = nn.Linear(JOINT, len(windows.SPANS))
        self.dropout = nn.Dropout(DROPOUT)

    def forward(self, states, habits):
        x = self.dropout(functional.gelu(self.inner(self.dropout(states))))
        return self.classify(functional.gelu(self.joint(torch.cat([x, habits], -1))))


class HedgeHead(nn.Module):
    """Mean probabilities of a few heads that differ in where they began; habits are rows by first piece."""

    def __init__(self, width=384, vocabulary=VOCABULARY):
        super().__init__()
        self.heads = nn.ModuleList(OneHead(width) for _ in range(HEADS))
        self.register_buffer("habits", torch.zeros(vocabulary, HABITS))

    def forward(self, states, ids):
        """Log-probabilities."""
        habits = self.habits[ids]
        return torch.stack([torch.softmax(h(states, habits), -1) for h in self.heads]).mean(0).clamp_min(1e-9).log()


@dataclass
class Words:
    """The words of some documents: states of their first pieces, labels, first pieces, windows as (from, to)."""
    states: torch.Tensor
    labels: torch.Tensor
    pieces: torch.Tensor
    windows: list[tuple[int, int]]

    def counted(self):
        """How often each piece begins a word, and how often a word that belongs to a cue."""
        count = lambda chosen: torch.bincount(chosen, minlength=VOCABULARY).float()
        return count(self.pieces), count(self.pieces[self.labels > 0])

    def chosen(self, often, share, rng):
        """Numbers of the words to learn from: all that are often cues, some of the others."""
        return (often[self.pieces] | (torch.rand(len(self.labels), generator=rng) < share)).nonzero()[:, 0]


def habits(counts):
    """Two numbers for each corpus' counts: the log-odds that the word is a cue, and how often it was one."""
    out = []
    for (seen, cues), prior in zip(counts, PRIOR_COUNTS):
        share = (cues + prior * PRIOR) / (seen + prior)
        out += [torch.log(share / (1 - share)) / 4, torch.log1p(cues) / 3]
    return torch.stack(out, -1)


def joined(parts):
    parts, at, cut = list(parts), 0, []
    for p in parts:
        cut += [(at + s, at + e) for s, e in p.windows]
        at += len(p.labels)
    return Words(torch.cat([p.states for p in parts]), torch.cat([p.labels for p in parts]),
                 torch.cat([p.pieces for p in parts]), cut)


@torch.no_grad()
def read(tagger, vocabulary, documents, size=16):
    """Words of each document, through a tagger that does not learn."""
    tagger.eval()
    cut = [(n, w) for n, d in enumerate(documents) for w in windows.windows(d, vocabulary)]
    by_length = sorted(range(len(cut)), key=lambda i: len(cut[i][1].ids))
    states = [None] * len(cut)
    for start in range(0, len(cut), size):
        batch = by_length[start:start + size]
        ids, shapes, mask = train.tensors([cut[i][1] for i in batch])
        out = tagger.states(tagger.embed(ids, shapes), mask)
        side_by_side = torch.cat([out[i] for i in READ], -1)
        for row, i in enumerate(batch):
            states[i] = side_by_side[row, cut[i][1].words].half()
    out = [[] for _ in documents]
    for (n, w), s in zip(cut, states):
        out[n].append(Words(s, torch.tensor(w.labels["hedge"]), torch.tensor([w.ids[i] for i in w.words]),
                            [(0, len(w.words))]))
    return [joined(parts) for parts in out if parts]


def encyclopaedia(root):
    """Single sentences of the corpus' encyclopaedia part: all with a cue, some with a cue's word only, a few others."""
    documents = corpora.szeged(root, "wiki")
    cue_words = {d.text[s:e][a:b].lower() for d in documents for s, e in d.hedges
                 for a, b in pieces.words(d.text[s:e])} - TOO_COMMON
    with_cue, with_word, others = [], [], []
    for document in documents:
        at = 0
        for line in document.text.split("\n"):
            hedges = [(s - at, e - at) for s, e in document.hedges if at <= s < at + len(line)]
            at += len(line) + 1
            if line.strip() and len(line) < LONGEST_SENTENCE:
                holds = any(line[s:e].lower() in cue_words for s, e in pieces.words(line))
                sentence = corpora.Document("encyclopaedia", "szeged-wiki", line, hedges=hedges)
                (with_cue if hedges else with_word if holds else others).append(sentence)
    rng = random.Random(5)
    rng.shuffle(with_word)
    rng.shuffle(others)
    return with_cue + with_word[:WITH_WORD] + others[:WITHOUT]


def fit(news, more, seed=17):
    """A head learned from words of news, and from more that count for less."""
    rng = torch.Generator().manual_seed(seed)
    both = (news, more)
    counted = [w.counted() for w in both]
    often = sum(cues for _, cues in counted) > OFTEN_CUE * sum(seen for seen, _ in counted)
    chosen = [w.chosen(often, share, rng) for w, share in zip(both, OTHERS)]
    states = torch.cat([w.states[i] for w, i in zip(both, chosen)]).float()
    labels = torch.cat([w.labels[i] for w, i in zip(both, chosen)])
    weights = torch.cat([torch.ones(len(chosen[0])), torch.full((len(chosen[1]),), ENCYCLOPAEDIA_WEIGHT)])
    own = torch.cat([habits_without_itself(counted, k, w, i) for k, (w, i) in enumerate(zip(both, chosen))])
    head = HedgeHead()
    head.habits.copy_(habits(counted))
    for number, one in enumerate(head.heads):
        torch.manual_seed(seed + number)
        for layer in (one.inner, one.joint, one.classify):
            layer.reset_parameters()
        fit_one(one, states, own, labels, weights)
    return head.eval()


def habits_without_itself(counted, corpus, words, chosen):
    """Habits of the chosen words of a corpus, each as if its own occurrence were not there: else they tell its label."""
    at, cue = words.pieces[chosen], (words.labels[chosen] > 0).float()
    rows = [(seen[at], cues[at]) for seen, cues in counted]
    seen, cues = rows[corpus]
    rows[corpus] = (seen - 1, cues - cue)
    return habits(rows)


def fit_one(head, states, own, labels, weights):
    optimizer = torch.optim.AdamW(head.parameters(), lr=RATE, weight_decay=DECAY)
    steps = EPOCHS * (len(labels) // BATCH_WORDS + 1)
    schedule = torch.optim.lr_scheduler.LambdaLR(
        optimizer, lambda s: min((s + 1) / WARM_UP, 1) * max(0.0, 1 - s / steps))
    head.train()
    for _ in range(EPOCHS):
        for batch in torch.randperm(len(labels)).split(BATCH_WORDS):
            losses = functional.cross_entropy(head(states[batch], own[batch]), labels[batch], reduction="none")
            optimizer.zero_grad()
            (losses * weights[batch]).mean().backward()
            optimizer.step()
            schedule.step()


@torch.no_grad()
def counts(head, words):
    """Gold, found and right spans."""
    out = Counter()
    for s, e in words.windows:
        scores = head(words.states[s:e].float(), words.pieces[s:e]).numpy()
        gold, found = evaluate.spans(words.labels[s:e].tolist()), evaluate.spans(evaluate.viterbi(scores))
        out.update(gold=len(gold), found=len(found), right=len(gold & found))
    return out


def shown(c):
    precision, recall = 100 * c["right"] / max(1, c["found"]), 100 * c["right"] / max(1, c["gold"])
    return "P %.1f R %.1f F1 %.1f" % (precision, recall, 200 * c["right"] / max(1, c["gold"] + c["found"]))


def stage(out, name):
    """(tagger, vocabulary) as a stage of training left them."""
    tagger = encoder.Tagger()
    tagger.load_state_dict(torch.load(out / (name + ".pt"), weights_only=True))
    return tagger.eval(), pieces.Vocabulary(out / "vocab.txt")


def learn(root: Path, out: Path):
    """Trains the head on all of the corpus: out/hedge.pt."""
    tagger, vocabulary = stage(out, train.LAST.name)
    news = joined(read(tagger, vocabulary, corpora.szeged(root, "factbank")))
    more = joined(read(tagger, vocabulary, encyclopaedia(root)))
    torch.save(fit(news, more).state_dict(), out / "hedge.pt")


def learned(out: Path):
    head = HedgeHead()
    head.load_state_dict(torch.load(out / "hedge.pt", weights_only=True))
    return head.eval()


def fold(document):
    return int(hashlib.sha256(("hedges" + document.id).encode()).hexdigest(), 16) % FOLDS


def cross_validate(root: Path, out: Path):
    """Prints F1 of exact hedge cues for each fold and for all; folds are drawn by document.

    On the weights from before the last stage, which was the first to see this corpus' news.
    """
    tagger, vocabulary = stage(out, train.LATE.name)
    documents = corpora.szeged(root, "factbank")
    news = read(tagger, vocabulary, documents)
    more = joined(read(tagger, vocabulary, encyclopaedia(root)))
    total = Counter()
    for k in range(FOLDS):
        head = fit(joined(w for w, d in zip(news, documents) if fold(d) != k), more)
        counted = counts(head, joined(w for w, d in zip(news, documents) if fold(d) == k))
        print("fold %d: %d cues, %s" % (k, counted["gold"], shown(counted)), flush=True)
        total.update(counted)
    print("hedge cues, %d folds: %s" % (FOLDS, shown(total)), flush=True)
