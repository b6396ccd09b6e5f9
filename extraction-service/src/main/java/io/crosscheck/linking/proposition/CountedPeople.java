package io.crosscheck.linking.proposition;

import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.crosscheck.linking.text.Kinds;
import io.crosscheck.linking.text.Word;
import io.crosscheck.linking.text.Words;

/** What texts call the people whom they count: the dead, the injured, soldiers among them. */
final class CountedPeople {

    /** People that something befell, however the text calls them. */
    static final String CASUALTY = "casualty";

    static final String PEOPLE = "people";

    /** People who come together, which is counted and nothing more. */
    static final String GATHERED = "GATHER";

    private static final String PROTESTERS = "protester";

    /** What happens to people, with the word for those it happened to. */
    private static final Map<String, String> CASUALTIES = Map.of(
            "KILL",
            "dead",
            "INJURE",
            "injured",
            "MISSING",
            "missing",
            "RESCUE",
            "rescued",
            "ARREST",
            "arrested",
            GATHERED,
            "taking part");

    /** What nouns count that tell of people something befell, without telling who they are. */
    private static final Set<String> TOLL = stems("people person death injury casualty fatality victim arrest");

    /** Kinds of people who are counted apart: soldiers that died may be some of the people that died. */
    private static final Set<String> GROUPS = stems("troop police worker resident child student protester militant "
            + "suspect prisoner migrant hostage passenger civilian woman man tourist journalist patient miner officer "
            + "firefighter rescuer medic doctor nurse teacher guard diver climber fan pilgrim guest customer driver");

    /** What befell those counted, or null where the kind of event befalls nobody. */
    static String befallen(String kind) {
        return kind == null ? null : CASUALTIES.get(kind);
    }

    static boolean befalls(String kind) {
        return befallen(kind) != null;
    }

    /** Whether a unit is a kind of people who are counted apart from all. */
    static boolean group(String unit) {
        return GROUPS.contains(unit);
    }

    /** Who are counted where people come together: protesters are all of them. */
    static String gathered(String unit, String does) {
        return GATHERED.equals(does) && unit.equals(PROTESTERS) ? PEOPLE : unit;
    }

    /** The unit of a noun; null where it is not people that it counts. */
    static String unit(String noun) {
        Word word = Words.of(noun).get(0);
        String kind = Kinds.of(word);
        return TOLL.contains(word.stem()) || kind.equals(PEOPLE) ? PEOPLE : GROUPS.contains(kind) ? kind : null;
    }

    static Set<String> stems(String words) {
        return Stream.of(words.split(" ")).map(Words::stem).collect(Collectors.toSet());
    }

    private CountedPeople() {}
}
