"""Holds the exports of a running query-service to their standards, by other people's implementations of them.

    python3 -m venv venv && venv/bin/pip install -r query-service/standards/requirements.txt
    venv/bin/python query-service/standards/check.py http://localhost:8080 [COLLECTION]

Prints how much was looked at and everything that is wrong, and ends with 1 if anything is.
"""

import json
import sys
import urllib.parse
import urllib.request

from followthemoney import model
from followthemoney.exc import InvalidData
from followthemoney.types import registry
from pyld import jsonld
from rdflib import PROV, RDF, SDO, XSD, Graph, Literal, URIRef

ENTITY, ACTIVITY, AGENT = PROV.Entity, PROV.Activity, PROV.Agent

# PROV-O: of what, and what, the terms are that we use.
PROVENANCE = {
    PROV.wasAttributedTo: (ENTITY, AGENT),
    PROV.wasDerivedFrom: (ENTITY, ENTITY),
    PROV.wasQuotedFrom: (ENTITY, ENTITY),
    PROV.hadPrimarySource: (ENTITY, ENTITY),
    PROV.specializationOf: (ENTITY, ENTITY),
    PROV.wasGeneratedBy: (ENTITY, ACTIVITY),
    PROV.used: (ACTIVITY, ENTITY),
    PROV.wasAssociatedWith: (ACTIVITY, AGENT),
    PROV.generatedAtTime: (ENTITY, XSD.dateTime),
    PROV.startedAtTime: (ACTIVITY, XSD.dateTime),
}


def fetch(address):
    with urllib.request.urlopen(address) as answer:
        return answer.read().decode("utf-8")


def follow_the_money(text):
    """Every schema and property is known, every value is clean, every reference leads to an entity that fits."""
    lines = [json.loads(line) for line in text.splitlines()]
    entities = {line["id"]: line for line in lines}
    if len(entities) < len(lines):
        yield "%d entities share an id" % (len(lines) - len(entities))
    for line in lines:
        try:
            proxy = model.get_proxy(line, cleaned=False)
            proxy.schema.validate(line)
        except InvalidData as refusal:
            yield "%s: %s %s" % (line["id"], refusal, getattr(refusal, "errors", ""))
            continue
        for name, values in line["properties"].items():
            prop = proxy.schema.properties.get(name)
            if prop is None or prop.stub:
                yield "%s: %s has no property %s" % (line["id"], line["schema"], name)
                continue
            for value in values:
                kept = prop.type.clean(value, proxy=proxy)
                if kept != value:
                    yield "%s: %s is %r, which it keeps as %r" % (line["id"], name, value, kept)
                if prop.type == registry.entity:
                    other = entities.get(value)
                    if other is None:
                        yield "%s: %s refers to %s, which is not there" % (line["id"], name, value)
                    elif not model.get(other["schema"]).is_a(prop.range):
                        yield "%s: %s refers to a %s" % (line["id"], name, other["schema"])


def expanded(text):
    """The document's triples, and every name in it that stands for nothing (which JSON-LD drops without a word)."""
    document = json.loads(text)
    dropped = set()

    def names(node):
        if isinstance(node, dict):
            for name, value in node.items():
                if not name.startswith("@"):
                    probe = {"@context": document["@context"], "@id": "urn:probe", name: "value"}
                    if not any(key not in ("@id", "@type") for each in jsonld.expand(probe) for key in each):
                        dropped.add("the context says nothing of %s" % name)
                if name != "@context":
                    names(value)
        elif isinstance(node, list):
            for each in node:
                names(each)

    names({"@graph": document["@graph"][:200]})
    return Graph().parse(data=text, format="json-ld"), dropped


def schema_org(text):
    """Every type and property of schema.org is one."""
    graph, dropped = expanded(text)
    yield from dropped
    for term in set(graph.predicates()) | set(graph.objects(None, RDF.type)):
        if term.startswith(str(SDO)) and term not in SDO:
            yield "schema.org has no %s" % term
    for claim in graph.subjects(RDF.type, SDO.Claim):
        if (claim, SDO.text, None) not in graph or (None, SDO.itemReviewed, claim) not in graph:
            yield "%s has no text or no review" % claim


def provenance(text):
    """Every term is of PROV-O and between what it may be between; nothing is two of what cannot be one."""
    graph, dropped = expanded(text)
    yield from dropped
    kinds = {}
    for thing, kind in graph.subject_objects(RDF.type):
        kinds.setdefault(thing, set()).add(kind)
    for one, term, other in graph:
        if not term.startswith(str(PROV)):
            continue
        if term not in PROVENANCE:
            yield "%s is not expected" % term
            continue
        of, what = PROVENANCE[term]
        if of not in kinds.get(one, set()):
            yield "%s of %s, which is no %s" % (term, one, of)
        if isinstance(other, Literal):
            if other.datatype != what or other.value is None:
                yield "%s of %s is %r" % (term, one, other)
        elif not isinstance(other, URIRef) or other in kinds and what not in kinds[other]:
            yield "%s of %s is %s, which is no %s" % (term, one, other, what)
    for thing, all_kinds in kinds.items():
        if len(all_kinds & {ENTITY, ACTIVITY}) > 1:
            yield "%s is both an entity and an activity" % thing


def annotations(text):
    """What the Web Annotation Data Model demands; both selectors of each target find the same words in its text."""
    page = json.loads(text)
    if page["@context"] != "http://www.w3.org/ns/anno.jsonld" or page["type"] != "AnnotationPage":
        yield "is no annotation page"
    texts = {}
    ids = [each["id"] for each in page["items"]]
    if len(set(ids)) < len(ids):
        yield "%d annotations share an id" % (len(ids) - len(set(ids)))
    for each in page["items"]:
        if each["type"] != "Annotation" or not each["target"]:
            yield "%s is no annotation or has no target" % each["id"]
        for target in each["target"]:
            source = target["source"]
            if source not in texts:
                texts[source] = fetch(source)
            position, quote = target["selector"]
            stored, start, end = texts[source], position["start"], position["end"]
            if stored[start:end] != quote["exact"]:
                yield "%s: %r stands where %r should" % (each["id"], stored[start:end], quote["exact"])
            if not stored[:start].endswith(quote["prefix"]) or not stored[end:].startswith(quote["suffix"]):
                yield "%s: what stands around %r is not what is said" % (each["id"], quote["exact"])


def main():
    service = sys.argv[1].rstrip("/")
    collection = urllib.parse.quote(sys.argv[2] if len(sys.argv) > 2 else "default")
    failed = False
    for route, check in {
        "followthemoney": follow_the_money,
        "schema-org": schema_org,
        "provenance": provenance,
        "annotations": annotations,
    }.items():
        text = fetch("%s/v1/export/%s?collection=%s" % (service, route, collection))
        findings = list(check(text))
        print("%s: %d characters, %d findings" % (route, len(text), len(findings)))
        for finding in findings:
            print("  " + finding)
        failed = failed or bool(findings)
    sys.exit(1 if failed else 0)


if __name__ == "__main__":
    main()
