package io.crosscheck.chaos;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/**
 * Something bad that happens to a part.
 *
 * @param millis how long it lasts: until the part is started again, or goes on
 * @param gapMillis how long after the one before
 * @param patient whether it waits until the part can do its work; else it may hit a part that is starting
 */
record Strike(Part part, Kind kind, long millis, long gapMillis, boolean patient) {

    /** What happens. */
    enum Kind {
        /** kill -9; of PostgreSQL all its processes, as when the machine goes. */
        KILL,
        /** SIGSTOP, later SIGCONT. */
        PAUSE,
        /** The database ends the part's connections. */
        CUT,
        /** The part's connections to the broker are reset, and so is each new one. */
        SEVER,
        /** The part's connections to the broker stay, but nothing comes through. */
        STALL,
        /** kill -9 of the broker, and nothing is left of its data. */
        LOSE_DISK,
        /** The broker's disk takes no byte more: the broker ends, and ends again whenever it is started. */
        FILL_DISK
    }

    private static final Part[] PARTS = Part.values();
    private static final int LONGEST_KILL = 2_000;
    private static final int LONGEST_PAUSE = 6_000;
    /** Twice as long as a consumer may say nothing before its partitions are given to others. */
    private static final int LONGEST_SILENCE = 12_000;

    private static final int LONGEST_FULL_DISK = 10_000;

    boolean kills() {
        return kind == Kind.KILL || kind == Kind.LOSE_DISK;
    }

    /**
     * The strikes of a seed: so many kills, and now and then something else between them.
     *
     * @param gap the mean between two, in milliseconds
     */
    static List<Strike> of(long seed, int kills, int gap) {
        Random random = new Random(seed);
        List<Strike> strikes = new ArrayList<>();
        int left = kills;
        while (left > 0) {
            Strike strike = next(random, gap);
            strikes.add(strike);
            left -= strike.kills() ? 1 : 0;
        }
        return strikes;
    }

    /**
     * A kill of every part, a pause, a cut, broken and silent ways to the broker, the loss and the filling of the
     * broker's disk, in the order of a seed.
     */
    static List<Strike> oneOfEach(long seed, int gap) {
        Random random = new Random(seed);
        List<Strike> strikes = new ArrayList<>();
        for (Part part : PARTS) {
            strikes.add(new Strike(part, Kind.KILL, 0, gap(random, gap), false));
        }
        strikes.add(new Strike(Part.LINK, Kind.PAUSE, gap, gap(random, gap), false));
        strikes.add(new Strike(Part.EXTRACT_2, Kind.CUT, 0, gap(random, gap), false));
        strikes.add(new Strike(Part.INGEST, Kind.SEVER, 2 * gap, gap(random, gap), false));
        strikes.add(new Strike(Part.EXTRACT_1, Kind.STALL, 8 * gap, gap(random, gap), true));
        strikes.set(Part.BROKER.ordinal(), new Strike(Part.BROKER, Kind.LOSE_DISK, 0, gap(random, gap), false));
        strikes.add(new Strike(Part.BROKER, Kind.FILL_DISK, 3 * gap, gap(random, gap), true));
        Collections.shuffle(strikes, random);
        return strikes;
    }

    private static Strike next(Random random, int gap) {
        int draw = random.nextInt(100);
        Part part = PARTS[random.nextInt(PARTS.length)];
        long pause = gap(random, gap);
        boolean patient = random.nextInt(3) > 0;
        Part service = PARTS[random.nextInt(Part.BROKER.ordinal())];
        if (draw < 74) {
            return new Strike(part, Kind.KILL, random.nextInt(LONGEST_KILL), pause, patient);
        } else if (draw < 82) {
            return new Strike(part, Kind.PAUSE, random.nextInt(LONGEST_PAUSE), pause, patient);
        } else if (draw < 86) {
            return new Strike(service, Kind.CUT, 0, pause, patient);
        } else if (draw < 90) {
            return new Strike(service, Kind.SEVER, random.nextInt(LONGEST_SILENCE), pause, patient);
        } else if (draw < 95) {
            return new Strike(service, Kind.STALL, random.nextInt(LONGEST_SILENCE), pause, patient);
        } else if (draw < 98) {
            return new Strike(Part.BROKER, Kind.LOSE_DISK, random.nextInt(LONGEST_KILL), pause, patient);
        }
        return new Strike(Part.BROKER, Kind.FILL_DISK, random.nextInt(LONGEST_FULL_DISK), pause, patient);
    }

    private static long gap(Random random, int mean) {
        return mean / 2 + random.nextInt(mean);
    }
}
