package io.crosscheck.query.export;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import static io.crosscheck.query.export.GraphWriter.node;

/**
 * The terms of this project that schema.org and PROV-O do not have, as a JSON-LD document that is at once a context and
 * the definition of each term (RDF Schema, SKOS).
 */
final class Vocabulary {

    /** What the terms begin with. It names, and leads nowhere: an installation serves the definitions itself. */
    static final String NAMESPACE = "urn:crosscheck:vocabulary:";

    private static final String[][] CLASSES = {
        {"Relation", "How two propositions stand to each other, with what says so."},
        {"Origin", "Claims that go back to one independent root, with the reason."},
        {"Transition", "A change of a proposition's status in event time."}
    };

    private static final String[][] PROPERTIES = {
        {"support", "How many independent origins assert a proposition."},
        {"dispute", "Whether somebody opposes a proposition, and how."},
        {"lifecycle", "Whether those who put a proposition forward still do."},
        {"stance", "Of a claim towards a proposition."},
        {"counted", "Whether a claim weighs; a reader's comment or a teaser does not."},
        {"relation", "A relation of a proposition to another."},
        {"relationType", "Which relation it is."},
        {"contradictionKind", "What a contradiction is about."},
        {"other", "The other proposition of a relation."},
        {"direction", "Which of the two refines or corrects the other."},
        {"explanation", "Why, for a person to read."},
        {"confidence", "In [0, 1]."},
        {"originsLower", "At least so many independent origins assert a proposition."},
        {"originsUpper", "At most so many independent origins assert a proposition."},
        {"story", "The documents about one happening that something belongs to."},
        {"revision", "Number of a document's revision."}
    };

    private static final String[][] CONCEPTS = {
        {"NONE", "Nobody asserts it (support); nobody opposes it (dispute)."},
        {"SINGLE_ORIGIN", "All that assert it go back to one origin."},
        {"CORROBORATED", "Several independent origins assert it."},
        {"CONTESTED", "Some assert it, others deny it or assert what cannot be true with it."},
        {"DENIED", "It is denied, and nobody asserts it."},
        {"STANDING", "Nobody has taken it back."},
        {"CORRECTED", "Those who put it forward have put another in its place."},
        {"RETRACTED", "Those who put it forward no longer do."},
        {"SUPERSEDED", "Its only source has since said the contrary."},
        {"ASSERTS", "The claim puts it forward."},
        {"DENIES", "The claim says it is not so."},
        {"WITHHOLDS", "The claim declines to say whether it is so."},
        {"ASKS", "The claim asks whether it is so."},
        {"SUPPORTS", "The one speaks for the other."},
        {"REFINES", "The one says what the other says, and more."},
        {"DIFFERS", "They differ by rounding or wording."},
        {"TENSION", "They sit ill together, yet both may be true (relation, dispute)."},
        {"CONTRADICTS", "They cannot both be true."},
        {"CORRECTS", "The one takes the other's place in the same document."}
    };

    private Vocabulary() {}

    /** The context alone, for other documents to carry. */
    static Map<String, Object> context() {
        Map<String, Object> context = new LinkedHashMap<>();
        context.put("cc", NAMESPACE);
        context.put("xsd", "http://www.w3.org/2001/XMLSchema#");
        for (String enumerated : List.of("support", "dispute", "lifecycle", "stance", "relationType")) {
            context.put("cc:" + enumerated, node("@type", "@id"));
        }
        for (String reference : List.of("other", "story")) {
            context.put("cc:" + reference, node("@type", "@id"));
        }
        return context;
    }

    /** The whole, as it is served. */
    static Map<String, Object> document() {
        Map<String, Object> context = context();
        context.put("rdfs", "http://www.w3.org/2000/01/rdf-schema#");
        context.put("rdf", "http://www.w3.org/1999/02/22-rdf-syntax-ns#");
        context.put("skos", "http://www.w3.org/2004/02/skos/core#");
        List<Map<String, Object>> graph = new ArrayList<>();
        define(graph, CLASSES, "rdfs:Class", "rdfs:comment");
        define(graph, PROPERTIES, "rdf:Property", "rdfs:comment");
        define(graph, CONCEPTS, "skos:Concept", "skos:definition");
        return node("@context", context, "@graph", graph);
    }

    private static void define(List<Map<String, Object>> graph, String[][] terms, String type, String definition) {
        for (String[] term : terms) {
            graph.add(node("@id", "cc:" + term[0], "@type", type, "rdfs:label", term[0], definition, term[1]));
        }
    }
}
