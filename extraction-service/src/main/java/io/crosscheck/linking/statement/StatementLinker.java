package io.crosscheck.linking.statement;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

import io.crosscheck.linking.entity.Entities;
import io.crosscheck.linking.identity.Groups;
import io.crosscheck.linking.reading.Speakers;
import io.crosscheck.linking.reading.StoryClaim;
import io.crosscheck.linking.time.Interval;
import io.crosscheck.linking.time.StoryTimes;
import io.crosscheck.messages.Identifier;

/**
 * Finds which attributed claims report one utterance: those that may have one speaker and quote five words in a row
 * alike, and those of one speaker that share most of their weighty words.
 */
public final class StatementLinker {

    private static final int OF_ONE_SPEAKER = 150;
    private static final double SHARED = 0.75;

    private final List<Utterance> utterances;
    private final Groups groups;

    private StatementLinker(List<Utterance> utterances) {
        this.utterances = utterances;
        this.groups = new Groups(utterances.size());
    }

    /**
     * The statements that attributed claims report, in order of their first.
     *
     * @param claims in their order
     */
    public static Statements link(List<StoryClaim> claims, Entities entities, Works works, StoryTimes times) {
        Speakers speakers = new Speakers(entities);
        List<Utterance> utterances = claims.stream()
                .filter(claim -> !claim.narrated() && !claim.withdrawn())
                .map(claim -> Utterance.of(claim, speakers, works))
                .toList();
        StatementLinker linker = new StatementLinker(utterances);
        linker.uniteSameWords();
        linker.uniteSameSpeaker();
        return linker.statements(times);
    }

    private void uniteSameWords() {
        Map<String, List<Integer>> byRun = new TreeMap<>();
        for (int i = 0; i < utterances.size(); i++) {
            for (String run : utterances.get(i).runs()) {
                byRun.computeIfAbsent(run, r -> new ArrayList<>()).add(i);
            }
        }
        for (List<Integer> alike : byRun.values()) {
            for (int k = 1; k < alike.size(); k++) {
                Utterance one = utterances.get(alike.get(k - 1));
                if (one.mayShareSpeaker(utterances.get(alike.get(k)))) {
                    groups.unite(alike.get(k - 1), alike.get(k));
                }
            }
        }
    }

    private void uniteSameSpeaker() {
        Map<String, List<Integer>> bySpeaker = new TreeMap<>();
        for (int i = 0; i < utterances.size(); i++) {
            Utterance utterance = utterances.get(i);
            if (utterance.work() != null) {
                bySpeaker
                        .computeIfAbsent("work " + utterance.work(), s -> new ArrayList<>())
                        .add(i);
            }
            if (utterance.speaker() != null) {
                bySpeaker
                        .computeIfAbsent(utterance.speaker().id(), s -> new ArrayList<>())
                        .add(i);
            }
        }
        for (List<Integer> ofOne : bySpeaker.values()) {
            for (int i = 0; i < ofOne.size(); i++) {
                for (int j = i + 1; j < Math.min(ofOne.size(), i + OF_ONE_SPEAKER); j++) {
                    if (alike(utterances.get(ofOne.get(i)), utterances.get(ofOne.get(j)))) {
                        groups.unite(ofOne.get(i), ofOne.get(j));
                    }
                }
            }
        }
    }

    private static boolean alike(Utterance one, Utterance other) {
        Set<String> words = one.weighty();
        Set<String> otherWords = other.weighty();
        int smaller = Math.min(words.size(), otherWords.size());
        long shared = words.stream().filter(otherWords::contains).count();
        boolean samePolarity =
                one.claim().claim().polarity() == other.claim().claim().polarity();
        return samePolarity && smaller >= 2 && shared >= SHARED * smaller;
    }

    private Statements statements(StoryTimes times) {
        List<Statement> statements = new ArrayList<>();
        Map<String, String> byClaim = new HashMap<>();
        Set<String> taken = new HashSet<>();
        for (List<Integer> group : groups.all()) {
            List<Utterance> reports = group.stream().map(utterances::get).toList();
            Statement statement = statement(id(reports.get(0).claim(), taken), reports, times);
            statements.add(statement);
            statement.reports().forEach(report -> byClaim.put(report.claim(), statement.id()));
        }
        return new Statements(statements, byClaim);
    }

    // The content, not the claim's id, which another revision of the document changes.
    private static String id(StoryClaim first, Set<String> taken) {
        int nth = 0;
        String id;
        do {
            id = Identifier.derive("t", first.document().id(), first.content(), nth++);
        } while (!taken.add(id));
        return id;
    }

    private static Statement statement(String id, List<Utterance> reports, StoryTimes times) {
        Utterance fullest = reports.stream()
                .max(Comparator.comparing(Utterance::quoted)
                        .thenComparingInt(u -> u.words().size())
                        .thenComparing(Utterance::claim, Comparator.reverseOrder()))
                .orElseThrow();
        Utterance named = reports.stream()
                .filter(u -> u.speaker() != null)
                .min(Comparator.comparing((Utterance u) -> !u.speaker().type().startsWith("PERSON"))
                        .thenComparing(Utterance::claim))
                .orElse(fullest);
        Optional<Interval> said = reports.stream()
                .filter(u -> u.claim().claim().saidAt() != null)
                .flatMap(u -> times.of(u.claim()).stream())
                .min(Comparator.comparing(Interval::from));
        return new Statement(
                id,
                named.speaker() == null ? null : named.speaker().id(),
                named.speaker() == null
                        ? named.source().text()
                        : named.speaker().name(),
                reports.stream()
                        .map(Utterance::work)
                        .filter(w -> w != null)
                        .sorted()
                        .map(Works::noun)
                        .findFirst()
                        .orElse(null),
                fullest.claim().content(),
                said.map(Interval::from).orElse(null),
                said.map(Interval::to).orElse(null),
                reports.stream().map(report -> report(report, fullest)).toList());
    }

    private static Statement.Report report(Utterance report, Utterance fullest) {
        boolean wording = report != fullest && report.quoted() && fullest.quoted();
        return new Statement.Report(
                report.claim().id(),
                report.claim().document().id(),
                report.claim().content(),
                wording ? Drift.of(report.quotedWords(), fullest.quotedWords()) : null);
    }
}
