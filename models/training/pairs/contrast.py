"""Makes pairs that contradict, hedge or say less from pairs that say the same, by changing one thing in one of them.

SICK shows contradiction among captions alone; these show it in the words of news: another number, a negation, an
opposite, a word that takes the certainty away, a part left out.
"""
import random
import re

from .corpora import CONTRADICTS, ENTAILS, NEUTRAL, Pair

AUXILIARY = re.compile(r"\b(is|are|was|were|will|would|has|have|had|can|could|should|does|did)\b(?! not\b|n't)")
NEGATED = re.compile(r"\b(is|are|was|were|will|would|has|have|had|can|could|should|does|did) not\b|\bcannot\b")
NUMBER = re.compile(r"(?<![\w.,$-])(\$?)(\d{1,3}(?:,\d{3})+|\d+)(\.\d+)?(?![\w,-]|\.\d)")
SMALL = "two three four five six seven eight nine ten eleven twelve".split()
SMALL_NUMBER = re.compile(r"\b(%s)\b" % "|".join(SMALL), re.I)

OPPOSITES = [pair.split("/") for pair in """
rose/fell rises/falls rise/fall rising/falling up/down gained/lost gains/loses won/lost wins/loses win/lose
increased/decreased increases/decreases increase/decrease more/fewer higher/lower above/below accepted/rejected
accepts/rejects accept/reject approved/rejected approves/rejects agreed/refused agrees/refuses confirmed/denied
confirms/denies confirm/deny supported/opposed supports/opposes support/oppose backed/opposed backs/opposes
arrested/released arrests/releases freed/jailed frees/jails opened/closed opens/closes open/close began/ended
begins/ends begin/end started/stopped starts/stops start/stop allowed/banned allows/bans allow/ban dead/alive
guilty/innocent convicted/acquitted convicts/acquits legal/illegal before/after first/last with/without
succeeded/failed succeeds/fails bought/sold buys/sells buy/sell entered/left enters/leaves enter/leave
raised/cut raises/cuts raise/cut arrived/departed strong/weak safe/dangerous possible/impossible
true/false genuine/fake present/absent both/neither north/south east/west""".split()]
OPPOSITE = {w: o for one, other in OPPOSITES for w, o in ((one, other), (other, one))}
OPPOSITE_WORD = re.compile(r"\b(%s)\b" % "|".join(OPPOSITE), re.I)

HEDGED = ("{X}?", "Report: {X}", "{X}: report", "{X}, report says", "Rumor: {X}", "Rumors that {x}", "{X}, sources claim",
          "Claims that {x} under investigation", "It is unclear whether {x}", "{X}, according to unconfirmed reports",
          "Is it true that {x}?", "Reports claim {x}", "Rumours spread online that {x}", "Did it happen? {X}",
          "{X}, unnamed source says", "Man claims {x}", "Police investigate report that {x}", "Allegedly, {x}",
          "{X}, it is reported", "Reportedly, {x}", "If {x}, it would be a surprise", "{X}, rumor has it",
          "Officials will not confirm that {x}", "{X}, local media claim", "Speculation grows that {x}")
REFUTED = ("No, it is not true that {x}", "Hoax: {X}", "{X}? No", "Claim that {x} is false", "Officials deny that {x}",
           "Report that {x} debunked", "Story that {x} was made up", "False rumor: {X}", "Spokesman denies reports that {x}",
           "Viral claim that {x} is fake", "{X} was a hoax", "Contrary to reports, it is false that {x}",
           "Why the story that {x} is wrong", "Fake news: {X}", "Rumours that {x} are untrue", "{X} story is a hoax",
           "Police dismiss claim that {x}", "Fact check: no evidence that {x}", "Rumors that {x} shot down")
DOUBTED_VERB = {"will": "may", "is": "may be", "was": "may have been", "are": "may be", "were": "may have been"}


def body(text):
    return text.rstrip(" .!?")


def filled(template, text):
    """The template with the text; {x} is the text as it goes on within a sentence."""
    text = body(text)
    first = text.split(" ", 1)[0]
    lower = text[0].lower() + text[1:] if first.lower() in COMMON else text
    return template.replace("{X}", text).replace("{x}", lower)


COMMON = set("the a an some two three several police man woman at in on his her its many officials".split())


def negated(text, rng):
    """With its first auxiliary negated, or its negation taken away; None where there is neither."""
    if found := NEGATED.search(text):
        kept = "can" if found.group() == "cannot" else found.group(1)
        return text[:found.start()] + kept + text[found.end():]
    if found := AUXILIARY.search(text):
        word = found.group()
        no = {"can": "cannot", "will": rng.choice(("will not", "won't"))}.get(word) or rng.choice((word + " not", word + "n't"))
        return text[:found.start()] + no + text[found.end():]
    return None


def opposed(text, rng):
    found = list(OPPOSITE_WORD.finditer(text))
    if not found:
        return None
    chosen = rng.choice(found)
    other = OPPOSITE[chosen.group().lower()]
    return text[:chosen.start()] + (other.capitalize() if chosen.group()[0].isupper() else other) + text[chosen.end():]


def renumbered(text, rng):
    """With one number clearly another; None where there is none. Years move by some years."""
    found = [m for m in NUMBER.finditer(text)] + list(SMALL_NUMBER.finditer(text))
    if not found:
        return None
    chosen = rng.choice(found)
    if chosen.re is SMALL_NUMBER:
        new = rng.choice([w for w in SMALL if w != chosen.group().lower()])
        new = new.capitalize() if chosen.group()[0].isupper() else new
    else:
        old = int(chosen.group(2).replace(",", ""))
        value = old + rng.choice((-3, -2, -1, 1, 2, 4)) if 1900 <= old <= 2100 and not chosen.group(1) else \
            max(1, round(old * rng.choice((0.3, 0.5, 0.6, 1.5, 1.8, 2.5, 4)))) + (old < 3)
        if value == old:
            value += 1
        new = chosen.group(1) + ("{:,}".format(value) if "," in chosen.group(2) else str(value)) + (chosen.group(3) or "")
    return text[:chosen.start()] + new + text[chosen.end():]


def rounded(text, rng):
    """With a precise number given roundly; None where there is none to round."""
    for found in NUMBER.finditer(text):
        old = int(found.group(2).replace(",", ""))
        step = 10 ** (len(str(old)) - 1)
        if found.group(1) or found.group(3) or old < 100 or 1900 <= old <= 2100 or old % step == 0:
            continue
        if old % step < step * 0.3:
            word = rng.choice(("more than", "about", "some", "over"))
            return text[:found.start()] + word + " {:,}".format(old - old % step) + text[found.end():]
    return None


def shortened(text):
    """Without what follows its last comma."""
    at = body(text).rfind(", ")
    return text[:at] + "." if len(text) * 0.4 < at < len(text) * 0.85 else None


def doubted(text):
    """With its first plain verb made a possibility."""
    found = re.search(r"\b(%s)\b(?! not\b)" % "|".join(DOUBTED_VERB), text)
    return text[:found.start()] + DOUBTED_VERB[found.group()] + text[found.end():] if found else None


def clashing(one, other, rng):
    """The other text so changed that the two cannot both hold, or None."""
    ways = [renumbered, renumbered, negated, opposed]
    rng.shuffle(ways)
    return next((made for way in ways if (made := way(other, rng)) and made != one), None)


def contrasts(alike, rng, share=1.0):
    """Pairs made from pairs of texts that say the same."""
    out = []

    def add(a, b, label):
        if a and b:
            out.append(Pair("contrasts", a, b, inference=(label,)))

    for a, b in alike:
        if rng.random() >= share:
            continue
        draw = rng.random()
        if draw < 0.40:
            made = clashing(a, b, rng)
            add(*((a, made) if rng.random() < 0.5 else (made, a)), CONTRADICTS)
        elif draw < 0.52:
            # both negated: what is alike stays alike
            one, other = negated(a, rng), negated(b, rng)
            add(one, other, ENTAILS)
        elif draw < 0.64:
            add(a, rounded(a, rng) or shortened(a), ENTAILS)
        elif draw < 0.72:
            add(rounded(a, rng) or shortened(a), a, NEUTRAL)
        elif draw < 0.80:
            add(doubted(b), a, NEUTRAL)
        elif draw < 0.84:
            add(a, doubted(b), ENTAILS)
        else:
            add(a, b, ENTAILS)
    return out


def headlines(alike, rng):
    """Pairs of headline and claim: for, hedged, against, as inference."""
    out = []
    for a, b in alike:
        draw = rng.random()
        if draw < 0.4:
            out.append(Pair("contrasts", filled(rng.choice(HEDGED), a), b, inference=(NEUTRAL,)))
        elif draw < 0.7:
            out.append(Pair("contrasts", filled(rng.choice(REFUTED), a), b, inference=(CONTRADICTS,)))
        else:
            out.append(Pair("contrasts", a, b, inference=(ENTAILS,)))
    return out


def made(training, seed=17):
    """Contrasts of the training pairs that say the same."""
    rng = random.Random(seed)
    same = [(p.a, p.b) for p in training["msr"] if p.paraphrase] + \
           [(p.a, p.b) for p in training["similarity"] if p.similarity >= 0.84 and "images" not in p.corpus]
    short = [(p.a, p.b) for p in training["similarity"] if p.similarity >= 0.76 and "headlines" in p.corpus]
    return contrasts(same, rng) + headlines(short, rng)
