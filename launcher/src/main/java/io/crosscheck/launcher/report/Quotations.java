package io.crosscheck.launcher.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

import io.crosscheck.launcher.report.Story.Claim;
import io.crosscheck.launcher.report.Story.Document;
import io.crosscheck.launcher.report.Story.Source;
import io.crosscheck.launcher.report.Style.Ink;

/** Shows claims as evidence: the number of the document, on whose word, and the passage with the claim in it. */
final class Quotations {

    private static final int MARGIN = 70;

    private final Map<String, Integer> numbers = new LinkedHashMap<>();

    Quotations(List<Document> documents) {
        documents.forEach(d -> numbers.put(d.id(), numbers.size() + 1));
    }

    /** The document's number in the list, in brackets. */
    String number(String document) {
        Integer number = numbers.get(document);
        return number == null ? "[?]" : "[" + number + "]";
    }

    /** The numbers of the claims' documents, each once. */
    String numbers(List<Claim> claims) {
        Set<String> all = new LinkedHashSet<>();
        claims.forEach(c -> all.add(number(c.document())));
        return String.join("", all);
    }

    /**
     * Shows claims that say the same; those past the limit by number alone.
     *
     * @param indent column of the document's number
     */
    void show(Sheet sheet, int indent, List<Claim> claims, int limit) {
        claims.stream().limit(limit).forEach(c -> show(sheet, indent, c));
        if (claims.size() > limit) {
            List<Claim> rest = claims.subList(limit, claims.size());
            sheet.words(indent, "", "and " + rest.size() + " more in " + numbers(rest), Ink.FAINT);
        }
    }

    private void show(Sheet sheet, int indent, Claim claim) {
        String label = number(claim.document()) + " ";
        sheet.words(indent, label, onWhoseWord(claim), null);
        sheet.words(indent + label.length(), "", passage(claim), Ink.FAINT);
    }

    /** The sources path by path, each from the content outwards; the outlet itself where there are none. */
    static String onWhoseWord(Claim claim) {
        Map<Integer, List<String>> paths = new TreeMap<>();
        for (Source source : claim.sources()) {
            paths.computeIfAbsent(source.path(), p -> new ArrayList<>()).add(oneLine(source.text()));
        }
        String outlet = claim.publisher() == null ? "the article itself" : claim.publisher();
        if (paths.isEmpty()) {
            String voice = "NARRATED".equals(claim.kind()) ? ", in its own voice" : ", without a named source";
            return outlet + voice + remark(claim);
        }
        List<String> words =
                paths.values().stream().map(p -> String.join(" via ", p)).toList();
        return String.join("; and ", words) + " (" + outlet + ")" + remark(claim);
    }

    private static String remark(Claim claim) {
        return claim.counted() ? "" : ", not counted";
    }

    /** The claim's words with a little of what stands around them. */
    static String passage(Claim claim) {
        String context = claim.evidence() == null ? "" : claim.evidence().context();
        String content = claim.content() == null ? "" : claim.content().text();
        int start = context.indexOf(firstPart(content));
        if (context.isEmpty() || start < 0) {
            return content;
        }
        int end = Math.min(context.length(), start + content.length());
        if (claim.cue() != null) {
            int cue = context.indexOf(claim.cue().text());
            if (cue >= 0) {
                start = Math.min(start, cue);
                end = Math.max(end, cue + claim.cue().text().length());
            }
        }
        int from = before(context, start);
        int to = after(context, end);
        return (from > 0 ? "… " : "") + oneLine(context.substring(from, to)) + (to < context.length() ? " …" : "");
    }

    /** Of a claim in several spans, the first: they are joined by a mark that the text does not have. */
    private static String firstPart(String content) {
        int mark = content.indexOf(" … ");
        return mark < 0 ? content : content.substring(0, mark);
    }

    private static int before(String context, int start) {
        int from = start - MARGIN;
        int lineBreak = context.lastIndexOf("\n\n", Math.max(0, start - 1));
        if (from <= 0) {
            return Math.max(0, lineBreak);
        }
        int space = context.indexOf(' ', from);
        return Math.max(space < 0 || space > start ? start : space, lineBreak);
    }

    private static int after(String context, int end) {
        int lineBreak = context.indexOf("\n\n", end);
        int limit = lineBreak < 0 ? context.length() : lineBreak;
        int to = end + MARGIN;
        if (to >= limit) {
            return limit;
        }
        int space = context.lastIndexOf(' ', to);
        return space < end ? end : space;
    }

    private static String oneLine(String text) {
        return text.strip().replaceAll("\\s+", " ");
    }
}
