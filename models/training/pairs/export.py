"""Exports the encoder as ONNX with 8-bit weights and checks that it still says what PyTorch says.

Three graphs: the lower layers, and the two stacks that go on from them. Quantised like the tagger: symmetric 7-bit
numbers per column for the layers, 8-bit rows for the word embeddings, heads as they are.
"""
import tempfile
from pathlib import Path

import onnx
import torch
from torch import nn

from tagger.export import quantise_rows
from tagger.pieces import Vocabulary

from . import corpora, encoder, evaluate, pieces, signs, stance, train

# A larger share of differing labels means that quantisation went wrong.
MOST_DIFFERING = 0.93


class Stances(nn.Module):
    def __init__(self, model):
        super().__init__()
        self.model = model

    def forward(self, hidden, mask, wording):
        return self.model.stances(hidden, mask, wording)


class Lower(nn.Module):
    def __init__(self, model):
        super().__init__()
        self.model = model

    def forward(self, ids, kinds, mask):
        return self.model.lower(ids, kinds, mask)


def export(trained: Path, root: Path, target: Path):
    """Writes target/{lower,compare,stance}.onnx, vocab.txt and signs.txt; raises where the parity check fails."""
    model, vocabulary = trained_model(trained)
    joined, _ = trained_model(trained)
    for layer in [*joined.layers, *joined.compare.layers, *joined.stance.layers]:
        layer.join()
    target.mkdir(parents=True, exist_ok=True)
    (target / "vocab.txt").write_text((trained / "vocab.txt").read_text(encoding="utf-8"), encoding="utf-8")
    numbers = torch.ones(2, 16, dtype=torch.long)
    hidden = torch.zeros(2, 16, joined.word.embedding_dim)
    write(Lower(joined), target / "lower.onnx", {"ids": numbers, "kinds": numbers, "mask": numbers}, "hidden")
    write(joined.compare, target / "compare.onnx", {"hidden": hidden, "mask": numbers}, "logits")
    write(Stances(joined), target / "stance.onnx",
          {"hidden": hidden, "mask": numbers, "wording": torch.zeros(2, signs.COUNT)}, "logits")
    (target / "signs.txt").write_text(signs.FILE.read_text(encoding="utf-8"), encoding="utf-8")
    check(model, vocabulary, root, target)
    write_down(vocabulary, target)


def trained_model(folder: Path, weights="pairs.pt"):
    """(model, vocabulary) of a finished training."""
    state = torch.load(folder / weights, weights_only=True)
    count = lambda prefix: len({n.split(".")[prefix.count(".")] for n in state if n.startswith(prefix)})
    model = encoder.PairEncoder(lower=count("layers."), upper=count("compare.layers."))
    model.load_state_dict(state)
    return model.eval(), Vocabulary(folder / "vocab.txt")


def write(module, path, inputs, output):
    from onnxruntime.quantization import QuantType, quantize_dynamic
    with tempfile.TemporaryDirectory() as folder:
        plain, quantised = Path(folder) / "plain.onnx", Path(folder) / "quantised.onnx"
        lengths = {n: {0: "batch"} if n in ("wording", "logits") else {0: "batch", 1: "length"} for n in (*inputs, output)}
        torch.onnx.export(module.eval(), tuple(inputs.values()), str(plain), dynamo=False, opset_version=17,
                          input_names=list(inputs), output_names=[output], dynamic_axes=lengths)
        heads = [n.name for n in onnx.load(plain).graph.node if "classify" in n.name or "signs" in n.name]
        quantize_dynamic(plain, quantised, op_types_to_quantize=["MatMul"], nodes_to_exclude=heads, per_channel=True,
                         reduce_range=True, weight_type=QuantType.QInt8, extra_options={"MatMulConstBOnly": True})
        graph = onnx.load(quantised)
        if output == "hidden":
            quantise_rows(graph.graph, "model.word.weight")
        onnx.save(graph, path)


class Exported:
    """The ONNX files behind the face of a PyTorch model, for the same evaluation."""

    def __init__(self, folder):
        import onnxruntime
        options = onnxruntime.SessionOptions()
        options.intra_op_num_threads = 1
        self.sessions = {name: onnxruntime.InferenceSession(str(folder / (name + ".onnx")), options)
                         for name in ("lower", "compare", "stance")}

    def eval(self):
        return self

    def lower(self, ids, kinds, mask):
        feed = {"ids": ids.numpy(), "kinds": kinds.numpy(), "mask": mask.numpy()}
        return torch.tensor(self.sessions["lower"].run(["hidden"], feed)[0])

    def __call__(self, ids, kinds, mask):
        feed = {"hidden": self.lower(ids, kinds, mask).numpy(), "mask": mask.numpy()}
        return torch.tensor(self.sessions["compare"].run(["logits"], feed)[0])

    def stances(self, hidden, mask, wording):
        feed = {"hidden": hidden.numpy(), "mask": mask.numpy(), "wording": wording.numpy()}
        return torch.tensor(self.sessions["stance"].run(["logits"], feed)[0])


def check(model, vocabulary, root, folder):
    """Compares labels of PyTorch and ONNX on tuning parts, one pair at a time, as it runs."""
    _, tuning = corpora.tuning_parts(root)
    parts = {name: pairs[:200] for name, pairs in tuning.items()}
    exported = Exported(folder)
    same = total = 0
    for pairs in parts.values():
        a, b = (encoder.by_head(evaluate.predictions(m, pairs, vocabulary, 1)) for m in (model, exported))
        same += sum(int((a[h].argmax(-1) == b[h].argmax(-1)).sum()) for h in ("inference", "paraphrase"))
        total += 2 * len(pairs)
    headlines = corpora.emergent(root)[::8]
    a, b = (stance.scores(m, stance.seen(m, headlines, vocabulary), 1).argmax(-1) for m in (model, exported))
    same, total = same + int((a == b).sum()), total + len(headlines)
    print("labels that differ: %.2f%% of %d" % (100 * (total - same) / total, total))
    print("PyTorch %s" % evaluate.figures(model, parts, vocabulary, 1))
    print("ONNX    %s" % evaluate.figures(exported, parts, vocabulary, 1))
    if (total - same) / total > MOST_DIFFERING:
        raise SystemExit("quantisation changed the model")


# Sentences of our own about made-up people and places, for the test that Java reads pairs as this package does.
PAIRS = (
    ("Some 5,000 marines left Port Ellim on Monday.", "About 5,200 marines left the port of Ellim."),
    ("Mayor Ana Brito says the bridge is safe.", "The bridge isn't safe, engineers told the Southern Ledger."),
    ("Caf\u00e9 owners in S\u00e3o Tarn earn \u20ac1,200.50 a month", "Owners of cafes in Sao Tarn are paid monthly."),
    ("Did Korusk's governor resign? Rumours sweep the city", "The governor of Korusk has resigned"),
    ("No, the lake at Velm did not turn red: officials call the story a hoax", "The lake at Velm turned red overnight"),
    ("The ferry sank off Port Ellim. " * 40, "Nine people died when the ferry sank."),
    ("", "Nothing was said."),
)


def write_down(vocabulary, folder):
    """Pieces, kinds, signs and scores of our own pairs, for the test of the Java side."""
    path = Path(__file__).resolve().parents[3] / "extraction-service/src/test/resources/comparison/parity.txt"
    path.parent.mkdir(parents=True, exist_ok=True)
    model = Exported(folder)
    row = lambda form, numbers: " ".join(form % x for x in numbers)
    with open(path, "w", encoding="utf-8") as file:
        file.write("# Written by models/training (pairs export): two texts, pieces, kinds, signs, logits of both networks\n")
        for a, b in PAIRS:
            cut, wording = pieces.cut(a, b, vocabulary), signs.signs(a, b)
            inputs = train.tensors([cut])
            stances = model.stances(model.lower(*inputs), inputs[2], torch.tensor([wording]))
            file.write("first %s\nsecond %s\n" % (a, b))
            file.write("ids %s\nkinds %s\nsigns %s\n" % (row("%d", cut.ids), row("%d", cut.kinds), row("%.4f", wording)))
            file.write("compare %s\nstance %s\n" % (row("%.4f", model(*inputs)[0]), row("%.4f", stances[0])))
