"""Exports the tagger as ONNX with 8-bit weights and checks that it still says what PyTorch says.

Weights of the linear layers are symmetric 7-bit numbers per column (AVX2's 8-bit products saturate), activations are
quantised as they come; each row of the word embeddings is 8-bit numbers with a scale of its own. The small linear
layers of the heads stay as they are. The head for hedges is learned apart and put into the finished file, whose other
scores it does not touch.
"""
import tempfile
from pathlib import Path

import numpy
import onnx
import onnx.compose
import torch
from onnx import TensorProto, helper, numpy_helper

from . import corpora, encoder, evaluate, hedges, pieces, train, windows

# A larger share of differing labels, or a larger loss of span F1 (points), means that quantisation went wrong.
MOST_DIFFERING, MOST_LOST = 0.01, 0.5
HEDGE_DOCUMENTS = 12


def export(trained: Path, root: Path, target: Path):
    """Writes target/tagger.onnx, vocab.txt and labels.txt; raises where the parity check fails."""
    from onnxruntime.quantization import QuantType, quantize_dynamic
    tagger, _ = train.trained(trained)
    for layer in tagger.layers:
        layer.join()
    target.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as folder:
        plain = Path(folder) / "plain.onnx"
        example = torch.ones(2, 16, dtype=torch.long)
        torch.onnx.export(
            tagger, (example, example, example), str(plain), dynamo=False, opset_version=17,
            input_names=["ids", "shapes", "mask"], output_names=["logits"],
            dynamic_axes={n: {0: "batch", 1: "length"} for n in ("ids", "shapes", "mask", "logits")})
        heads = [n.name for n in onnx.load(plain).graph.node if n.op_type == "MatMul" and "classify" in n.name]
        quantised = Path(folder) / "quantised.onnx"
        quantize_dynamic(plain, quantised, op_types_to_quantize=["MatMul"], nodes_to_exclude=heads,
                         per_channel=True, reduce_range=True, weight_type=QuantType.QInt8,
                         extra_options={"MatMulConstBOnly": True})
        model = onnx.load(quantised)
        quantise_rows(model.graph, "word.weight")
        read_alone(model.graph, tagger)
        put_in(model.graph, hedges.learned(trained))
        onnx.save(model, target / "tagger.onnx")
    (target / "vocab.txt").write_text((trained / "vocab.txt").read_text(encoding="utf-8"), encoding="utf-8")
    (target / "labels.txt").write_text(
        "".join("%s %s\n" % (head, " ".join(labels)) for head, labels in windows.HEADS.items()), encoding="utf-8")
    check(tagger, target, root)
    check_hedges(trained, target, root)
    write_down(target)


def exchange_hedges(trained: Path, root: Path, target: Path):
    """Puts the head for hedges into the file that is there, in place of its last one, and checks it alone."""
    model = onnx.load(target / "tagger.onnx")
    take_out(model.graph)
    put_in(model.graph, hedges.learned(trained))
    onnx.save(model, target / "tagger.onnx")
    check_hedges(trained, target, root)
    write_down(target)


OTHERS, PREFIX = "logits.others", "hedge/"


def take_out(graph):
    """Undoes put_in."""
    for part in [n for n in graph.node if n.name.startswith(PREFIX)]:
        graph.node.remove(part)
    for weights in [i for i in graph.initializer if i.name.startswith(PREFIX)]:
        graph.initializer.remove(weights)
    for node in graph.node:
        if node.output[0] == OTHERS:
            node.output[0] = "logits"


def put_in(graph, head):
    """Lets the head for hedges give the last scores, in place of the layer that the encoder was trained with."""
    last = next(n for n in graph.node if n.output[0] == "logits")
    last.output[0] = OTHERS
    narrow(graph, last)
    part = head_graph(head)
    graph.initializer.extend(part.initializer)
    states = ["/norm/LayerNormalization_output_0" if i == 0 else "/layers.%d/norm/LayerNormalization_output_0" % (i - 1)
              for i in hedges.READ]
    graph.node.append(helper.make_node("Concat", states, [PREFIX + "states"], name=PREFIX + "join", axis=-1))
    for node in part.node:
        node.input[:] = ["ids" if name == PREFIX + "ids" else name for name in node.input]
        graph.node.append(node)
    graph.node.append(helper.make_node("Concat", [OTHERS, PREFIX + "scores"], ["logits"], name=PREFIX + "last", axis=-1))


def head_graph(head):
    """The head as a graph of its own, from states and ids to scores; every name begins with the prefix."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "hedge.onnx"
        torch.onnx.export(
            head, (torch.zeros(2, 16, head.heads[0].inner.in_features), torch.ones(2, 16, dtype=torch.long)), str(path),
            dynamo=False, opset_version=17, input_names=["states", "ids"], output_names=["scores"],
            dynamic_axes={n: {0: "batch", 1: "length"} for n in ("states", "ids", "scores")})
        return onnx.compose.add_prefix(onnx.load(path), PREFIX).graph


def narrow(graph, add):
    """Takes the hedge columns out of the encoder's own linear layer, whose last node is given."""
    kept = sum(len(labels) for head, labels in windows.HEADS.items() if head != "hedge")
    product = next(n for n in graph.node if n.output[0] in add.input)
    for name in [n for node in (add, product) for n in node.input]:
        table = next((i for i in graph.initializer if i.name == name), None)
        if table is not None:
            graph.initializer.remove(table)
            columns = numpy.ascontiguousarray(numpy_helper.to_array(table)[..., :kept])
            graph.initializer.append(numpy_helper.from_array(columns, name))
    for shape in [v for v in graph.value_info if v.name in product.output]:
        graph.value_info.remove(shape)


def quantise_rows(graph, name):
    """Turns an embedding table into 8-bit rows with a scale each: a scale for the whole table costs a point of F1."""
    table = next(i for i in graph.initializer if i.name == name)
    rows = numpy_helper.to_array(table)
    scale = numpy.maximum(numpy.abs(rows).max(1, keepdims=True), 1e-9) / 127
    graph.initializer.remove(table)
    graph.initializer.append(numpy_helper.from_array(numpy.round(rows / scale).astype(numpy.int8), name))
    graph.initializer.append(numpy_helper.from_array(scale.astype(numpy.float32), name + ".scale"))
    at, gather = next((i, n) for i, n in enumerate(graph.node) if n.op_type == "Gather" and n.input[0] == name)
    ids, found = gather.input[1], gather.output[0]
    graph.node.remove(gather)
    for offset, node in enumerate((
            helper.make_node("Gather", [name, ids], [found + ".rows"]),
            helper.make_node("Cast", [found + ".rows"], [found + ".numbers"], to=TensorProto.FLOAT),
            helper.make_node("Gather", [name + ".scale", ids], [found + ".scales"]),
            helper.make_node("Mul", [found + ".numbers", found + ".scales"], [found]))):
        graph.node.insert(at + offset, node)


def read_alone(graph, tagger):
    """Takes out what only windows of a batch need: the mask, and copies that put the batch before the heads.

    Scores stay the same bit for bit.
    """
    for i, layer in enumerate(tagger.layers):
        attend_alone(graph, "/layers.%d/" % i, layer)
    needed = {o.name for o in graph.output}
    for node in reversed(list(graph.node)):
        if needed.isdisjoint(node.output):
            graph.node.remove(node)
        else:
            needed.update(node.input)
    for parts in (graph.input, graph.initializer, graph.value_info):
        for part in [p for p in parts if p.name not in needed]:
            parts.remove(part)


def attend_alone(graph, place, layer):
    """Replaces a layer's attention, from the joined product to what its heads saw, side by side."""
    at, last = next((i, n) for i, n in enumerate(graph.node) if n.output[0] == place + "Reshape_3_output_0")
    scaled = next(n for n in graph.node if n.output[0] == place + "Mul_3_output_0")
    width, own = layer.output.in_features, place + "alone/"
    for name, shape in (("thirds", [width] * 3), ("heads", [-1, layer.heads, width // layer.heads]), ("whole", [1, -1, width])):
        graph.initializer.append(numpy_helper.from_array(numpy.array(shape), own + name))
    parts = [own + name for name in ("query", "key", "value")]
    nodes = [helper.make_node("Split", [place + "joined/Add_output_0", own + "thirds"], parts, axis=-1)]
    for part, order in zip(parts, ([1, 0, 2], [1, 2, 0], [1, 0, 2])):
        nodes.append(helper.make_node("Reshape", [part, own + "heads"], [part + ".heads"]))
        nodes.append(helper.make_node("Transpose", [part + ".heads"], [part + ".first"], perm=order))
    query, key, value = (part + ".first" for part in parts)
    nodes += [
        helper.make_node("MatMul", [query, key], [own + "product"]),
        helper.make_node("Mul", [own + "product", scaled.input[1]], [own + "scaled"]),
        helper.make_node("Softmax", [own + "scaled"], [own + "weights"], axis=-1),
        helper.make_node("MatMul", [own + "weights", value], [own + "seen"]),
        helper.make_node("Transpose", [own + "seen"], [own + "turned"], perm=[1, 0, 2]),
        helper.make_node("Reshape", [own + "turned", own + "whole"], list(last.output))]
    graph.node.remove(last)
    for node in reversed(nodes):
        graph.node.insert(at, node)


class Exported:
    """The ONNX file behind the face of a PyTorch tagger, for the same evaluation; one window at a time, nothing masked."""

    def __init__(self, folder, threads=1):
        import onnxruntime
        options = onnxruntime.SessionOptions()
        options.intra_op_num_threads = threads
        self.session = onnxruntime.InferenceSession(str(folder / "tagger.onnx"), options)
        self.by_head = encoder.Tagger.by_head.__get__(self)
        self.sizes = [len(labels) for labels in windows.HEADS.values()]

    def eval(self):
        return self

    def __call__(self, ids, shapes, mask):
        feed = {"ids": ids.numpy(), "shapes": shapes.numpy()}
        return torch.tensor(self.session.run(["logits"], feed)[0])


def check(tagger, folder, root):
    """Compares labels and span F1 of PyTorch and ONNX on the tuning parts; the parity check of an export."""
    vocabulary = pieces.Vocabulary(folder / "vocab.txt")
    _, tuning = corpora.tuning_parts(root)
    tuning = {part: documents[:20] for part, documents in tuning.items()}
    exported = Exported(folder)
    cut = [w for documents in tuning.values() for d in documents for w in windows.windows(d, vocabulary)]
    same = total = 0
    for (_, a), (_, b) in zip(evaluate.predictions(tagger, cut, 1), evaluate.predictions(exported, cut, 1)):
        # the head for hedges is another than the one the encoder learned with
        for head in [h for h in a if h != "hedge"]:
            same += int(numpy.sum(a[head].argmax(-1) == b[head].argmax(-1)))
            total += len(a[head])
    # one window at a time, as it runs: the scales of a batch's activations are shared
    before, after = (evaluate.figures(t, tuning, vocabulary, 1) for t in (tagger, exported))
    print("labels that differ: %.3f%%" % (100 * (total - same) / total))
    print("span F1 in PyTorch %s" % before)
    print("span F1 in ONNX    %s" % after)
    lost = sum(before[k] - after[k] for k in before) / len(before)
    if (total - same) / total > MOST_DIFFERING or lost > MOST_LOST:
        raise SystemExit("quantisation changed the tagger: %.2f points of F1 lost" % lost)


def check_hedges(trained, folder, root):
    """Compares the labels of the head for hedges in PyTorch and in ONNX on news that it learned from."""
    tagger, vocabulary = train.trained(trained)
    documents = corpora.szeged(root, "factbank")[:HEDGE_DOCUMENTS]
    cut = [w for d in documents for w in windows.windows(d, vocabulary)]
    head, exported = hedges.learned(trained), Exported(folder)
    words = hedges.joined(hedges.read(tagger, vocabulary, documents))
    with torch.no_grad():
        before = head(words.states.float(), words.pieces).argmax(-1)
    after = numpy.concatenate([s["hedge"].argmax(-1) for _, s in evaluate.predictions(exported, cut, 1)])
    differing = int((before.numpy() != after).sum())
    print("hedge labels that differ: %d of %d words; %d cues in PyTorch, %d in ONNX" % (
        differing, len(after), int((before == 1).sum()), int((after == 1).sum())))
    if differing > MOST_DIFFERING * len(after):
        raise SystemExit("the exported head for hedges does not say what the trained one says")


# Sentences of our own about made-up people and places, for the test that Java reads text as this package does.
SENTENCES = (
    "KORUSK, Oct 14 (Meridian) - Ana Brito, the mayor of Port Ellim, said on Tuesday that the bridge \u201cis safe\u201d.",
    "\u201cWe won't close it,\u201d she added. Talmorian engineers disagree: 40% of the cables may be weakened, they told the Southern Ledger.",
    "MAYOR DENIES PLAN TO RAISE FARES\nA spokesman for the Ellim Transit Authority did not confirm the report.",
    "Caf\u00e9 owners in S\u00e3o Tarn, who earn \u20ac1,200.50 a month, fear the worst; McAllister's co-workers don't.",
)


def write_down(folder):
    """Pieces, shapes and labels of our own sentences, for the test of the Java side."""
    vocabulary = pieces.Vocabulary(folder / "vocab.txt")
    exported = Exported(folder)
    path = Path(__file__).resolve().parents[3] / "extraction-service/src/test/resources/tagging/parity.txt"
    path.parent.mkdir(parents=True, exist_ok=True)
    with open(path, "w", encoding="utf-8") as file:
        file.write("# Written by models/training (export): text, then piece ids, shapes, best label of each word by head\n")
        for text in SENTENCES:
            document = corpora.Document("parity", "parity", text)
            for window, scores in evaluate.predictions(exported, windows.windows(document, vocabulary), 1):
                file.write("text %s\n" % text.replace("\n", "\\n"))
                file.write("ids %s\n" % " ".join(map(str, window.ids)))
                file.write("shapes %s\n" % " ".join(map(str, window.shapes)))
                for head, rows in scores.items():
                    file.write("%s %s\n" % (head, " ".join(str(i) for i in rows.argmax(-1))))
