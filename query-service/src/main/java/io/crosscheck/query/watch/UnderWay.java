package io.crosscheck.query.watch;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The deliveries that a replica is at, and for whom there is room: a slow receiver must leave some for the others. */
final class UnderWay {

    private final int most;
    private final int mostOfHost;
    private final Set<String> watches = new HashSet<>();
    private final Map<String, Integer> hosts = new HashMap<>();

    UnderWay(int most, int mostOfHost) {
        this.most = most;
        this.mostOfHost = mostOfHost;
    }

    /** So many more may be begun, each to another host. */
    int room() {
        return most - watches.size();
    }

    /** Watches that are being told of something: the next has its turn after that. */
    Collection<String> watches() {
        return List.copyOf(watches);
    }

    /** Hosts that have as many as one may have. */
    Collection<String> fullHosts() {
        return hosts.keySet().stream()
                .filter(host -> hosts.get(host) >= mostOfHost)
                .toList();
    }

    void begin(Delivery delivery) {
        watches.add(delivery.watch());
        hosts.merge(delivery.host(), 1, Integer::sum);
    }

    void end(Delivery delivery) {
        watches.remove(delivery.watch());
        hosts.computeIfPresent(delivery.host(), (host, number) -> number > 1 ? number - 1 : null);
    }

    boolean isEmpty() {
        return watches.isEmpty();
    }
}
