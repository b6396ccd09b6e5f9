package io.crosscheck.linking.origin;

import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import io.crosscheck.linking.origin.Root.Kind;

/** Puts into words why claims are one origin. */
final class OriginReason {

    static String of(List<Root> members, Set<String> reasons) {
        Root best = members.stream()
                .min(Comparator.comparing(Root::kind)
                        .thenComparing(r -> !r.known())
                        .thenComparing(Root::claim))
                .orElseThrow();
        long claims = members.stream().map(r -> r.claim().id()).distinct().count();
        String root = root(best, members, claims);
        String others = reasons.stream().filter(r -> !r.isEmpty()).collect(Collectors.joining("; "));
        return others.isEmpty() ? root : root + "; " + others;
    }

    private static String root(Root best, List<Root> members, long claims) {
        return switch (best.kind()) {
            case WORK -> claims == 1
                    ? "quotes " + best.label()
                    : "all " + claims + " go back to one document: " + best.label();
            case SPEAKER -> claims == 1
                    ? best.label() + "'s own statement"
                    : "all " + claims + " report one speaker: " + best.label();
            case UNNAMED -> members.stream().map(Root::finer).distinct().count() > 1
                    ? "sources that one outlet does not name may be one: "
                            + members.stream()
                                    .filter(r -> r.kind() == Kind.UNNAMED)
                                    .map(Root::label)
                                    .distinct()
                                    .limit(3)
                                    .collect(Collectors.joining("; "))
                    : "somebody unnamed: " + best.label() + unknown(best);
            case OUTLET -> (claims == 1 ? "told by " : "all told by ") + best.label() + unknown(best);
        };
    }

    private static String unknown(Root root) {
        return root.known() ? "" : ", of unknown lineage";
    }

    private OriginReason() {}
}
