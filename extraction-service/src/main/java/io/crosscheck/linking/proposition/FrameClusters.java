package io.crosscheck.linking.proposition;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Groups readings of one kind of event by who takes part. Each distinct set of participants goes to the cluster it
 * fits best, commonest sets first, ties in the order of claims: linear in their number and independent of the order given.
 */
final class FrameClusters {

    private static final Comparator<Frame> ORDER =
            Comparator.comparing(Frame::claim).thenComparing(Frame::span);

    /** Frames of one predicate and actuality, grouped. */
    static List<List<Frame>> of(List<Frame> frames) {
        List<List<Frame>> alike = alike(frames);
        List<FrameCluster> clusters = new ArrayList<>();
        List<Frame> open = new ArrayList<>();
        for (List<Frame> group : alike) {
            if (group.get(0).participants().isEmpty()) {
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
        return clusters.stream().map(FrameCluster::frames).toList();
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
            bySize.get(0).add(open);
        } else {
            for (Frame frame : open) {
                FrameCluster alone = new FrameCluster();
                alone.add(List.of(frame));
                clusters.add(alone);
            }
        }
    }

    private FrameClusters() {}
}
