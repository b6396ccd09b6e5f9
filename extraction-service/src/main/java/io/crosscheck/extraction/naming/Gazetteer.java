package io.crosscheck.extraction.naming;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import io.crosscheck.extraction.text.Lexicon;

/** Lists of known names with their types; finds the longest that stands at a place of a text. */
final class Gazetteer {

    /**
     * @param name as listed
     * @param type of {@link NameType}, or another label where the list holds no names
     * @param canonical what the name is another form of; the name itself otherwise
     */
    record Entry(String name, String type, String canonical) {}

    private final Map<String, List<Entry>> byFirstWord = new HashMap<>();

    private void add(Entry entry) {
        byFirstWord
                .computeIfAbsent(key(entry.name(), 0), k -> new ArrayList<>())
                .add(entry);
    }

    private Gazetteer sorted() {
        byFirstWord
                .values()
                .forEach(entries -> entries.sort(
                        Comparator.comparingInt((Entry e) -> e.name().length()).reversed()));
        return this;
    }

    /** Names of people's groups, places, organisations and other things that news readers know. */
    static Gazetteer ofNames() {
        Gazetteer gazetteer = new Gazetteer();
        gazetteer.add("names/misc", NameType.MISC);
        gazetteer.addMapped("places/country-names", NameType.LOCATION);
        gazetteer.add("places/countries", NameType.LOCATION);
        gazetteer.add("places/regions", NameType.LOCATION);
        gazetteer.add("places/cities", NameType.LOCATION);
        gazetteer.addMapped("names/demonyms", NameType.NATIONALITY);
        gazetteer.add("names/groups", NameType.NATIONALITY);
        gazetteer.add("names/organizations", NameType.ORGANIZATION);
        return gazetteer.sorted();
    }

    /** Countries by their names and by the adjectives that stand for them. */
    static Gazetteer ofCountries() {
        Gazetteer gazetteer = new Gazetteer();
        gazetteer.addMapped("places/country-names", NameType.LOCATION);
        gazetteer.add("places/countries", NameType.LOCATION);
        gazetteer.addMapped("names/demonyms", NameType.NATIONALITY);
        return gazetteer.sorted();
    }

    static Gazetteer of(String lexicon) {
        Gazetteer gazetteer = new Gazetteer();
        gazetteer.add(lexicon, lexicon);
        return gazetteer.sorted();
    }

    private void add(String lexicon, String type) {
        Lexicon.load(lexicon).entries().forEach(name -> add(new Entry(name, type, name)));
    }

    private void addMapped(String lexicon, String type) {
        Lexicon.load(lexicon).asMap().forEach((name, of) -> add(new Entry(name, type, of)));
    }

    /** The longest entry that stands at {@code at} and ends by {@code limit} at the end of a word, or null. */
    Entry at(String text, int at, int limit, boolean ignoreCase) {
        for (Entry entry : byFirstWord.getOrDefault(key(text, at), List.of())) {
            int end = end(text, at, entry.name(), ignoreCase);
            if (end > at && end <= limit && endsWord(text, end)) {
                return entry;
            }
        }
        return null;
    }

    /**
     * End of the name at {@code at}, {@code at} if it does not stand there; a blank of the name may be two in the text.
     */
    private static int end(String text, int at, String name, boolean ignoreCase) {
        int i = at;
        int from = 0;
        while (from < name.length()) {
            int blank = name.indexOf(' ', from);
            int to = blank < 0 ? name.length() : blank + 1;
            if (!text.regionMatches(ignoreCase, i, name, from, to - from)) {
                return at;
            }
            i += to - from;
            i += blank >= 0 && i < text.length() && text.charAt(i) == ' ' ? 1 : 0;
            from = to;
        }
        return i;
    }

    private static boolean endsWord(String text, int end) {
        return end == text.length()
                || !Character.isLetterOrDigit(text.charAt(end))
                || !Character.isLetterOrDigit(text.charAt(end - 1)) && text.charAt(end - 1) != '.';
    }

    private static String key(String text, int at) {
        int end = at;
        while (end < text.length() && end - at < 30 && Character.isLetterOrDigit(text.charAt(end))) {
            end++;
        }
        return text.substring(at, end).toLowerCase(Locale.ROOT);
    }
}
