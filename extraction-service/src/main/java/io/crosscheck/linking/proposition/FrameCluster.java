package io.crosscheck.linking.proposition;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

import io.crosscheck.linking.reading.Participants;
import io.crosscheck.linking.text.Kinds;

/** Readings that tell of one event. */
final class FrameCluster {

    /** Below this share of common participants two readings do not tell of one event. */
    static final double LEAST = 0.34;

    private static final double LEAST_SHARED = 2.5;

    private final List<Frame> frames = new ArrayList<>();
    private final Map<String, Integer> holders = new HashMap<>();
    private double total;

    void add(List<Frame> more) {
        for (Frame frame : more) {
            frames.add(frame);
            frame.participants().keySet().forEach(who -> holders.merge(who, 1, Integer::sum));
            total += weight(frame);
        }
    }

    List<Frame> frames() {
        return List.copyOf(frames);
    }

    int claims() {
        return (int) frames.stream().map(f -> f.claim().id()).distinct().count();
    }

    /** The share of participants in common, in [0, 1]; 0 where names show that it is another event. */
    double fit(Frame frame) {
        if (frame.predicate().role() != Predicate.Role.THING && otherNames(frame)) {
            return 0;
        }
        double shared = 0;
        for (Map.Entry<String, Double> entry : new TreeMap<>(frame.participants()).entrySet()) {
            double held = Math.min(1, 2.0 * holders.getOrDefault(entry.getKey(), 0) / frames.size());
            shared += entry.getValue() * held;
        }
        return shared < LEAST_SHARED ? 0 : shared / Math.min(weight(frame), total / frames.size());
    }

    private boolean otherNames(Frame frame) {
        Set<String> names = names(frame.participants().keySet());
        Set<String> here = names(holders.keySet());
        boolean disjoint = !names.isEmpty() && !here.isEmpty() && names.stream().noneMatch(here::contains);
        if (frame.predicate().role() == Predicate.Role.ANY) {
            return disjoint;
        }
        // Told apart by one person or body: sharing a nationality is not enough.
        Set<String> bodies = withoutCountries(names);
        Set<String> bodiesHere = withoutCountries(here);
        return disjoint
                || (!bodies.isEmpty()
                        && !bodiesHere.isEmpty()
                        && bodies.stream().noneMatch(bodiesHere::contains));
    }

    private static Set<String> names(Set<String> participants) {
        return participants.stream().filter(Participants::named).collect(Collectors.toSet());
    }

    private static Set<String> withoutCountries(Set<String> names) {
        return names.stream().filter(name -> !Kinds.country(name)).collect(Collectors.toSet());
    }

    private static double weight(Frame frame) {
        return frame.participants().values().stream().mapToDouble(w -> w).sum();
    }
}
