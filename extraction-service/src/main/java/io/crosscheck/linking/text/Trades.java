package io.crosscheck.linking.text;

import java.util.Set;

/** What companies do, as news puts it before their names: "carmaker Hellmark". */
public final class Trades {

    // None that is part of a company's own name as often: "carrier", "utility".
    private static final Set<String> WORDS = Set.of(
            "carmaker",
            "automaker",
            "chipmaker",
            "drugmaker",
            "planemaker",
            "toymaker",
            "steelmaker",
            "shipbuilder",
            "retailer",
            "airline",
            "brewer",
            "lender",
            "insurer",
            "broadcaster",
            "startup");

    /**
     * @param word in lower case
     */
    public static boolean is(String word) {
        return WORDS.contains(word);
    }

    private Trades() {}
}
