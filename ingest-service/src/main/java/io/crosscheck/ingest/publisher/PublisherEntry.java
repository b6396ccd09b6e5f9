package io.crosscheck.ingest.publisher;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * A line of a list of publishers.
 *
 * @param domains alternatives, the first of which is the one to keep
 * @param names alternatives likewise
 * @param family the owner; null: a family of its own
 */
public record PublisherEntry(List<String> domains, List<String> names, PublisherKind kind, String family) {

    private static final String ALTERNATIVES = "\\|";
    private static final int CELLS = 4;

    public PublisherEntry {
        domains = List.copyOf(domains);
        names = List.copyOf(names);
        if (domains.isEmpty() || names.isEmpty()) {
            throw new IllegalArgumentException("a publisher has a domain and a name");
        }
    }

    /**
     * Reads a list.
     *
     * @param csv lines {@code domains,names,kind,family} after a header line; alternatives are separated by {@code |};
     *     no value contains a comma
     * @throws IllegalArgumentException at the first line that is not of this form, saying which
     */
    public static List<PublisherEntry> read(List<String> csv) {
        List<PublisherEntry> entries = new ArrayList<>();
        for (int i = 1; i < csv.size(); i++) {
            String line = csv.get(i).strip();
            if (!line.isEmpty() && !line.startsWith("#")) {
                entries.add(of(line, i + 1));
            }
        }
        return entries;
    }

    private static PublisherEntry of(String line, int number) {
        String[] cells = line.split(",", -1);
        if (cells.length != CELLS || cells[0].isBlank() || cells[1].isBlank()) {
            throw new IllegalArgumentException("Line " + number + " is not \"domains,names,kind,family\".");
        }
        return new PublisherEntry(
                parts(cells[0].toLowerCase(Locale.ROOT)).stream()
                        .map(DomainName::normalise)
                        .toList(),
                parts(cells[1]),
                kind(cells[2].strip(), number),
                cells[3].isBlank() ? null : cells[3].strip());
    }

    private static PublisherKind kind(String name, int number) {
        for (PublisherKind kind : PublisherKind.values()) {
            if (kind.name().equalsIgnoreCase(name)) {
                return kind;
            }
        }
        throw new IllegalArgumentException("Line " + number + " has no kind of publisher.");
    }

    private static List<String> parts(String cell) {
        return List.of(cell.split(ALTERNATIVES)).stream().map(String::strip).toList();
    }

    /** What is stored of it. */
    Outlet outlet() {
        return new Outlet(names.get(0), domains.get(0), kind, family);
    }
}
