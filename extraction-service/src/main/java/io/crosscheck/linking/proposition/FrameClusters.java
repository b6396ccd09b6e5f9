package io.crosscheck.linking.proposition;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

import io.crosscheck.linking.identity.Groups;

/**
 * Groups readings of one kind of event by who takes part. Each distinct set of participants goes to the cluster it fits
 * best, commonest sets first, ties in the order of claims: linear in their number and independent of the order given.
 */
final class FrameClusters {

    /** Participants of less weight leave open whom it is about. */
    private static final double SPEAKS = 2;

    private static final Comparator<Frame> ORDER =
            Comparator.comparing(Frame::claim).thenComparing(Frame::span);

    /**
     * Frames of one predicate and actuality, grouped.
     *
     * @param statements which utterance a claim reports: reports of one utterance tell of one event
     */
    static List<List<Frame>> of(List<Frame> frames, Map<String, String> statements) {
        List<List<Frame>> alike = alike(frames);
        List<FrameCluster> clusters = new ArrayList<>();
        List<Frame> open = new ArrayList<>();
        for (List<Frame> group : alike) {
            if (weight(group.get(0)) < SPEAKS) {
                open.addAll(group);
                continue;
            }
            FrameCluster best = null;
            double bestFit = FrameCluster.LEAST;
            for (FrameCluster cluster : clusters) {
                double fit = cluster.fit(group.get(0));
                if (fit > bestFit) {
                    best = cluster;
                    bestFit = fit;
                }
            }
            if (best == null) {
                best = new FrameCluster();
                clusters.add(best);
            }
            best.add(group);
        }
        addOpen(clusters, open);
        return united(clusters.stream().map(FrameCluster::frames).toList(), statements);
    }

    private static List<List<Frame>> united(List<List<Frame>> clusters, Map<String, String> statements) {
        Groups groups = new Groups(clusters.size());
        Map<String, Integer> first = new TreeMap<>();
        for (int i = 0; i < clusters.size(); i++) {
            for (Frame frame : clusters.get(i)) {
                String statement = statements.get(frame.claim().id());
                if (statement != null && frame.main()) {
                    groups.unite(i, first.getOrDefault(statement + frame.negated(), i));
                    first.putIfAbsent(statement + frame.negated(), i);
                }
            }
        }
        return groups.all().stream()
                .map(members ->
                        members.stream().flatMap(i -> clusters.get(i).stream()).toList())
                .flatMap(cluster -> parted(cluster).stream())
                .toList();
    }

    // What is told of another day, place, cause or doer is not the same, or not known to be.
    private static List<List<Frame>> parted(List<Frame> cluster) {
        List<List<Frame>> parts = new ArrayList<>();
        for (Frame frame : cluster.stream().sorted(ORDER).toList()) {
            parts.stream()
                    .filter(part -> part.stream().noneMatch(other -> apart(frame, other)))
                    .findFirst()
                    .orElseGet(() -> {
                        parts.add(new ArrayList<>());
                        return parts.get(parts.size() - 1);
                    })
                    .add(frame);
        }
        return parts;
    }

    private static boolean apart(Frame one, Frame other) {
        return one.main()
                && other.main()
                && (one.slots().excludes(other.slots())
                        || Slots.disjoint(one.slots().doers(), other.slots().doers())
                                && one.negated() == other.negated());
    }

    private static double weight(Frame frame) {
        return frame.participants().values().stream().mapToDouble(w -> w).sum();
    }

    private static List<List<Frame>> alike(List<Frame> frames) {
        Map<String, List<Frame>> bySignature = frames.stream()
                .sorted(ORDER)
                .collect(Collectors.groupingBy(
                        f -> String.join(" ", new TreeMap<>(f.participants()).keySet()),
                        TreeMap::new,
                        Collectors.toList()));
        return bySignature.values().stream()
                .sorted(Comparator.comparingInt((List<Frame> group) -> -group.size())
                        .thenComparing(group -> group.get(0), ORDER))
                .toList();
    }

    // "It is fake" denies what everybody speaks of; "who has not lost in years" need not.
    private static boolean taken(Frame frame) {
        return !frame.negated() || frame.pointed();
    }

    // Who leaves open whom it is about speaks of what everybody speaks of, if there is such a thing.
    private static void addOpen(List<FrameCluster> clusters, List<Frame> open) {
        if (open.isEmpty()) {
            return;
        }
        List<FrameCluster> bySize = clusters.stream()
                .sorted(Comparator.comparingInt((FrameCluster c) -> -c.claims())
                        .thenComparing(c -> c.frames().get(0), ORDER))
                .toList();
        boolean dominant = !bySize.isEmpty()
                && bySize.get(0).claims() >= 2
                && (bySize.size() == 1
                        || bySize.get(0).claims() >= 2 * bySize.get(1).claims());
        if (dominant) {
            bySize.get(0).add(open.stream().filter(FrameClusters::taken).toList());
        }
        for (Frame frame : open) {
            if (!dominant && frame.pointed()) {
                FrameCluster told = told(clusters, frame);
                if (told != null) {
                    told.add(List.of(frame));
                    continue;
                }
            }
            if (!dominant || !taken(frame)) {
                FrameCluster alone = new FrameCluster();
                alone.add(List.of(frame));
                clusters.add(alone);
            }
        }
    }

    // "It was shot down": what its own report tells of such, if that is one thing.
    private static FrameCluster told(List<FrameCluster> clusters, Frame frame) {
        List<FrameCluster> here = clusters.stream()
                .filter(cluster -> cluster.frames().stream()
                        .anyMatch(other -> !other.claim().equals(frame.claim())
                                && weight(other) >= SPEAKS
                                && other.claim().extraction() == frame.claim().extraction()))
                .toList();
        return here.size() == 1 ? here.get(0) : null;
    }

    private FrameClusters() {}
}
