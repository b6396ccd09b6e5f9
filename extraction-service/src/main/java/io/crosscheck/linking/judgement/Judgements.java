package io.crosscheck.linking.judgement;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import io.crosscheck.linking.judgement.Judgement.Subject;

/** The judgements that stand, latest first: what comes first holds against what comes later. */
public final class Judgements {

    public static final Judgements NONE = new Judgements(List.of());

    private final List<Judgement> all;

    private Judgements(List<Judgement> all) {
        this.all = all;
    }

    public static Judgements of(Collection<Judgement> all) {
        return new Judgements(all.stream()
                .sorted(Comparator.comparing(Judgement::at).reversed().thenComparing(Judgement::id))
                .toList());
    }

    /** Those that name any of the documents. */
    public Judgements naming(Set<String> documents) {
        return new Judgements(all.stream()
                .filter(judgement -> Stream.of(judgement.one(), judgement.other())
                        .flatMap(List::stream)
                        .anyMatch(anchor -> documents.contains(anchor.document())))
                .toList());
    }

    /** Those about one subject, latest first. */
    public List<Judgement> about(Subject subject) {
        return all.stream().filter(judgement -> judgement.subject() == subject).toList();
    }
}
