"""Reads the corpora of text pairs, and says which part of each is for training, for tuning, for reporting.

What is trained on shares no pair with a part that is reported on: the similarity sets of SemEval were drawn in part
from the sources of SICK and of the MSR paraphrases, so pairs with a sentence of those parts are left out.
"""
import csv
import hashlib
import re
from dataclasses import dataclass
from pathlib import Path
from xml.etree import ElementTree

ENTAILS, NEUTRAL, CONTRADICTS = range(3)
FOR, OBSERVING, AGAINST = range(3)
INFERENCE = ("entails", "neutral", "contradicts")
STANCE = ("for", "observing", "against")


@dataclass(frozen=True)
class Pair:
    """Two texts and what is known of them; None where the corpus does not say.

    inference: the labels it may have, a set since two-way corpora leave open which of the other two holds.
    similarity: 0 (other things) to 1 (the same). paraphrase, stance: see the constants.
    """
    corpus: str
    a: str
    b: str
    inference: tuple = None
    paraphrase: int = None
    similarity: float = None
    stance: int = None

    def turned(self):
        """The same pair the other way round, for what does not depend on the direction."""
        return Pair(self.corpus, self.b, self.a, None, self.paraphrase, self.similarity, None)


def sick(root, part):
    """SICK (Marelli et al. 2014): part "train", "trial" or "test_annotated"."""
    labels = {"ENTAILMENT": ENTAILS, "NEUTRAL": NEUTRAL, "CONTRADICTION": CONTRADICTS}
    path = root / ("sick-sts-msr/data/sts/sick2014/SICK_%s.txt" % part)
    with open(path, encoding="utf-8", newline="") as file:
        return [Pair("sick", row["sentence_A"], row["sentence_B"], inference=(labels[row["entailment_judgment"]],),
                     similarity=(float(row["relatedness_score"]) - 1) / 4)
                for row in csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE)]


def rte(root, challenge, part):
    """Recognising Textual Entailment 1 to 3 (Dagan et al. 2006), two-way; part "dev" or "test"."""
    pairs = []
    for node in ElementTree.parse(root / ("nltk/rte/rte%d_%s.xml" % (challenge, part))).iter("pair"):
        holds = (node.get("value") or node.get("entailment")) in ("TRUE", "YES")
        text, hypothesis = (" ".join(node.find(name).text.split()) for name in "th")
        pairs.append(Pair("rte", text, hypothesis, inference=(ENTAILS,) if holds else (NEUTRAL, CONTRADICTS)))
    return pairs


def commitments(root):
    """CommitmentBank (de Marneffe et al. 2019), as the SuperGLUE benchmark labels it: by the mean judgement."""
    pairs = []
    with open(root / "commitmentbank/CommitmentBank-items.csv", encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file):
            mean, spread = float(row["Mean"]), float(row["SD"])
            if 1 <= abs(mean) < 2 or spread > 2:
                continue
            label = NEUTRAL if abs(mean) < 1 else ENTAILS if mean > 0 else CONTRADICTS
            context = " ".join((row["Context"] + " " + row["Target"]).split())
            pairs.append(Pair("commitments", context[-400:], row["Prompt"], inference=(label,)))
    return pairs


def msr(root, part):
    """Microsoft Research paraphrases (Dolan et al. 2004): part "train", "val" (cut from train) or "test"."""
    with open(root / ("sick-sts-msr/data/para/msr/msr-para-%s.tsv" % part), encoding="utf-8-sig") as file:
        rows = [line.rstrip("\n").split("\t") for line in file][1:]
    return [Pair("msr", r[3], r[4], paraphrase=int(r[0])) for r in rows]


SIMILARITY = ("2012/SMTnews", "2013/headlines", "2014/headlines", "2014/deft-news", "2014/tweet-news", "2014/images",
              "2015/headlines", "2015/images", "2015/belief", "2016/headlines")


def similarity(root):
    """SemEval's semantic similarity (Agirre et al. 2012 to 2016), news and captions, where labelled."""
    pairs = []
    for name in SIMILARITY:
        path = root / ("sick-sts-msr/data/sts/semeval-sts/%s.test.tsv" % name)
        for line in path.read_text(encoding="utf-8").split("\n"):
            row = [" ".join(cell.split()) for cell in line.split("\t")]
            if len(row) == 3 and row[0]:
                pairs.append(Pair("sts-" + name.split("/")[1], row[1], row[2], similarity=float(row[0]) / 5))
    return pairs


def emergent(root):
    """Emergent (Ferreira and Vlachos 2016), training part: a is the headline, b the claim."""
    with open(root / "emergent/emergent.tsv", encoding="utf-8", newline="") as file:
        return [Pair("emergent", row["articleHeadline"], row["claim"], stance=STANCE.index(row["stance"]))
                for row in csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE)]


def fold(pair, folds):
    """Which fold a claim belongs to, by hash."""
    return int(hashlib.sha256(("emergent" + pair.b).encode()).hexdigest(), 16) % folds


def plain(text):
    return " ".join(re.findall(r"\w+", text.lower()))


def apart(pairs, reported):
    """The pairs that share no sentence with those that are reported on."""
    kept_out = {plain(text) for pair in reported for text in (pair.a, pair.b)}
    return [p for p in pairs if plain(p.a) not in kept_out and plain(p.b) not in kept_out]


def reported_parts(root: Path):
    """Looked at once, at the end."""
    return {"sick": sick(root, "test_annotated"), "rte3": rte(root, 3, "test"), "msr": msr(root, "test")}


def tuning_parts(root: Path):
    """(training, tuning) pairs by corpus. Nothing here is of a part that is reported on, and Emergent is not here."""
    reported = [p for part in reported_parts(root).values() for p in part]
    held = lambda p: int(hashlib.sha256(plain(p.a).encode()).hexdigest(), 16) % 10 == 0
    tuning = {"sick": sick(root, "trial"), "msr": msr(root, "val")}
    developed = [p for challenge in (1, 2, 3) for p in rte(root, challenge, "dev")]
    tuning["rte"] = [p for p in developed if held(p)]
    seen = reported + tuning["sick"] + tuning["msr"]
    training = {
        "sick": sick(root, "train"),
        "msr": msr(root, "train"),
        "rte": apart([p for p in developed if not held(p)], reported),
        "commitments": commitments(root),
        "similarity": apart(similarity(root), seen),
    }
    return training, tuning
