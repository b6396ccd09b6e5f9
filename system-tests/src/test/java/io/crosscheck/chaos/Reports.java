package io.crosscheck.chaos;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

import io.crosscheck.launcher.articles.Article;

/**
 * Short reports of fictional happenings that contradict, repeat and correct each other; always the same. Every
 * happening has six, and of some a later one is a revision of the first.
 */
final class Reports {

    private static final String[] PLACES = {
        "Arden", "Velm", "Orvel", "Haldmoor", "Grenna", "Tollin", "Ulven", "Brenholt"
    };
    private static final String[] THINGS = {"harbour", "bridge", "mill", "tunnel", "school", "quarry", "airfield"};
    private static final String[] FAULTS = {"breakwater", "north pier", "roof", "drainage", "foundation"};
    private static final String[] FIRST = {"Ilse", "Otto", "Ana", "Bram", "Edda", "Joren", "Mila"};
    private static final String[] LAST = {"Dorn", "Krane", "Tresk", "Veldt", "Halloran", "Ostrava", "Quill", "Ister"};
    private static final String[] OUTLETS = {
        "Tarn Herald", "Vessen Courier", "Northline", "Grenna Post", "Quay Radio", "Meridian"
    };

    private static final String[] TEXTS = {
        """
        %1$s %2$s to close, authority says

        The %2$s at %1$s will close on Friday, the %1$s Port Authority said in a statement on Monday. "The %3$s is no longer \
        safe," director %4$s said. About %6$d people work at the %2$s.
        """,
        """
        %1$s %2$s stays open, minister insists

        There is no decision to close the %2$s at %1$s, transport minister %5$s said on Monday. The %1$s Port Authority \
        had announced that the %2$s will close on Friday because of its %3$s.
        """,
        """
        Jobs at risk in %1$s

        %6$d people work at the %2$s of %1$s, according to the dockers' union. Director %4$s told the Quay Radio that \
        %7$d of them would lose their jobs. Minister %5$s denied that anybody would be dismissed.
        """,
        """
        Director of %1$s %2$s resigns

        %4$s, the director of the %2$s at %1$s, resigned on Tuesday, two officials said. A spokesman for the %1$s Port \
        Authority declined to confirm the resignation.
        """,
        """
        Director denies resignation

        "I have not resigned," %4$s said on Tuesday. The %3$s of the %2$s at %1$s is being repaired, the %1$s Port \
        Authority said.
        """,
        """
        %1$s %2$s will not close after all

        The %2$s at %1$s will not close on Friday, the %1$s Port Authority said on Wednesday. An earlier report that it \
        would close was wrong. Only %7$d people work at the %2$s.
        """
    };

    private static final Instant FIRST_DAY = Instant.parse("2031-03-03T08:00:00Z");
    private static final Duration APART = Duration.ofDays(40);

    /** The first reports, in the order in which they are sent; a revision comes after what it revises. */
    static List<Article> first(int count) {
        List<Article> reports = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            reports.add(at(i));
        }
        return reports;
    }

    /** The report that is sent after so many others. */
    static Article at(int place) {
        return report(place / TEXTS.length, place % TEXTS.length);
    }

    private static Article report(int happening, int number) {
        // every other happening corrects its first report in place
        boolean revision = number == TEXTS.length - 1 && happening % 2 == 0;
        ObjectNode about = JsonNodeFactory.instance.objectNode();
        about.put("externalId", "report-" + happening + "-" + (revision ? 0 : number));
        about.putObject("publisher").put("name", OUTLETS[revision ? 0 : number]);
        about.put(
                "publishedAt",
                FIRST_DAY
                        .plus(APART.multipliedBy(happening))
                        .plus(Duration.ofHours(6L * number))
                        .toString());
        return new Article("report-" + happening + "-" + number, text(happening, number), false, about);
    }

    private static String text(int happening, int number) {
        int people = 40 + 10 * (happening % 20);
        return TEXTS[number].formatted(
                PLACES[happening % PLACES.length],
                THINGS[happening % THINGS.length],
                FAULTS[happening % FAULTS.length],
                name(happening),
                name(happening + 3),
                people,
                people / 2);
    }

    private static String name(int number) {
        return FIRST[number % FIRST.length] + " " + LAST[(number * 3 + 1) % LAST.length];
    }

    private Reports() {}
}
