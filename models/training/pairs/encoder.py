"""BERT cross-encoder (Devlin et al. 2019) over a pair of texts with a head for each question, in plain PyTorch."""
import torch
from torch import nn

from tagger.encoder import Layer, base_weights, layer_names

from . import pieces, signs
from .corpora import INFERENCE, STANCE

# Two models that learned from the same pairs are not two witnesses: their sum is too sure.
SHARPNESS = 0.6
HEADS = {"inference": len(INFERENCE), "paraphrase": 2, "similarity": 1}


class Stack(nn.Module):
    """Some layers, and linear heads over the first piece's vector beside the mean of all."""

    def __init__(self, width, inner, layers, heads, dropout, outputs):
        super().__init__()
        self.layers = nn.ModuleList(Layer(width, inner, heads, dropout) for _ in range(layers))
        self.classify = nn.Linear(2 * width, outputs)
        self.dropout = nn.Dropout(dropout)

    def forward(self, x, mask):
        bias = (1 - mask[:, None, None, :].to(x.dtype)) * -1e9
        for layer in self.layers:
            x = layer(x, bias)
        seen = mask[:, :, None].to(x.dtype)
        return self.classify(self.dropout(torch.cat([x[:, 0], (x * seen).sum(1) / seen.sum(1)], -1)))


class PairEncoder(nn.Module):
    """Lower layers that all questions share; upper ones for how two texts stand, and others for stance."""

    def __init__(self, vocabulary=30522, width=384, inner=1536, lower=3, upper=3, heads=12, positions=512, dropout=0.1):
        super().__init__()
        self.word = nn.Embedding(vocabulary, width)
        self.position = nn.Embedding(positions, width)
        self.kind = nn.Embedding(pieces.KINDS, width)
        self.norm = nn.LayerNorm(width, eps=1e-12)
        self.dropout = nn.Dropout(dropout)
        self.layers = nn.ModuleList(Layer(width, inner, heads, dropout) for _ in range(lower))
        self.compare = Stack(width, inner, upper, heads, dropout, sum(HEADS.values()))
        self.stance = Stack(width, inner, upper, heads, dropout, len(STANCE))
        self.signs = nn.Linear(signs.COUNT, len(STANCE), bias=False)

    def lower(self, ids, kinds, mask):
        """What both stacks go on from."""
        x = self.dropout(self.norm(self.word(ids) + self.kind(kinds) + self.position.weight[:ids.shape[1]]))
        bias = (1 - mask[:, None, None, :].to(x.dtype)) * -1e9
        for layer in self.layers:
            x = layer(x, bias)
        return x

    def forward(self, ids, kinds, mask):
        """Logits of the heads side by side."""
        return self.compare(self.lower(ids, kinds, mask), mask)

    def stances(self, hidden, mask, wording):
        """Logits of the stances: the network and the signs in the wording count the same."""
        scores = torch.log_softmax(self.stance(hidden, mask), -1) + torch.log_softmax(self.signs(wording), -1)
        return SHARPNESS * scores

    @torch.no_grad()
    def begin_stance(self):
        """Stance sets out from inference: a headline for a claim entails it, one against it contradicts it."""
        self.stance.layers.load_state_dict(self.compare.layers.state_dict())
        self.stance.classify.weight.copy_(self.compare.classify.weight[:len(INFERENCE)])
        self.stance.classify.bias.copy_(self.compare.classify.bias[:len(INFERENCE)])


def by_head(logits):
    return dict(zip(HEADS, logits.split(list(HEADS.values()), -1)))


def read_base(jar):
    """An encoder with the base weights of the jar; kinds begin as the base's token types of first and second text."""
    weights = base_weights(jar)
    count = 1 + max(int(name.split(".")[2]) for name in weights if name.startswith("encoder.layer."))
    encoder = PairEncoder(lower=count // 2, upper=count - count // 2)
    state = encoder.state_dict()
    names = {"embeddings.word_embeddings.weight": "word.weight",
             "embeddings.position_embeddings.weight": "position.weight",
             "embeddings.LayerNorm.weight": "norm.weight", "embeddings.LayerNorm.bias": "norm.bias"}
    for i in range(count):
        lower = i < count // 2
        names |= layer_names(i, "layers.%d." % i if lower else "compare.layers.%d." % (i - count // 2))
    with torch.no_grad():
        for theirs, ours in names.items():
            state[ours].copy_(torch.tensor(weights[theirs]))
        types = torch.tensor(weights["embeddings.token_type_embeddings.weight"])
        state["kind.weight"].copy_(types.repeat_interleave(pieces.SECOND, 0))
    return encoder
