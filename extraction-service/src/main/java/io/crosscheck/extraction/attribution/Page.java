package io.crosscheck.extraction.attribution;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import io.crosscheck.extraction.annotation.Span;
import io.crosscheck.extraction.annotation.TimeExpression;
import io.crosscheck.extraction.pipeline.Reading;
import io.crosscheck.extraction.quotation.Quotation;
import io.crosscheck.extraction.quotation.QuotationFinder;
import io.crosscheck.extraction.text.Sentence;
import io.crosscheck.extraction.text.Token;

/** A document as these stages read it: its sentences as lines, and its quotations. */
public final class Page {

    private final Reading reading;
    private final List<Quotation> quotations;
    private final List<Line> lines;

    private Page(Reading reading, List<Quotation> quotations, List<Line> lines) {
        this.reading = reading;
        this.quotations = quotations;
        this.lines = lines;
    }

    public static Page of(Reading reading, CueLexicon lexicon) {
        PartsRepair repair = new PartsRepair(reading.names(), lexicon);
        List<Quotation> quotations = new QuotationFinder()
                .find(reading.article().text(), reading.sentences()).stream()
                        .filter(q -> !q.nested())
                        .toList();
        List<Line> lines = new ArrayList<>(reading.sentences().size());
        int quotation = 0;
        int time = 0;
        List<TimeExpression> times = reading.times();
        for (Sentence sentence : reading.sentences()) {
            while (quotation < quotations.size()
                    && quotations.get(quotation).outer().end() <= sentence.start()) {
                quotation++;
            }
            while (time < times.size() && times.get(time).end() <= sentence.start()) {
                time++;
            }
            lines.add(line(lines.size(), sentence, repair.of(sentence), quotations, quotation, times, time));
        }
        return new Page(reading, quotations, lines);
    }

    private static Line line(
            int index,
            Sentence sentence,
            PartsRepair.Parts parts,
            List<Quotation> quotations,
            int firstQuotation,
            List<TimeExpression> times,
            int firstTime) {
        int size = sentence.tokens().size();
        int[] quoted = new int[size];
        boolean[] marks = new boolean[size];
        boolean[] timed = new boolean[size];
        Arrays.fill(quoted, -1);
        int q = firstQuotation;
        int t = firstTime;
        for (int i = 0; i < size; i++) {
            Token token = sentence.tokens().get(i);
            while (q < quotations.size() && quotations.get(q).outer().end() <= token.start()) {
                q++;
            }
            while (t < times.size() && times.get(t).end() <= token.start()) {
                t++;
            }
            if (q < quotations.size() && quotations.get(q).outer().start() < token.end()) {
                Span inner = quotations.get(q).inner();
                quoted[i] = q;
                marks[i] = token.end() <= inner.start() || token.start() >= inner.end();
            }
            timed[i] = t < times.size() && times.get(t).start() < token.end();
        }
        return new Line(index, sentence, parts, quoted, marks, timed);
    }

    public Reading reading() {
        return reading;
    }

    public String text() {
        return reading.article().text();
    }

    public List<Line> lines() {
        return lines;
    }

    /** The outermost quotations, in text order. */
    public List<Quotation> quotations() {
        return quotations;
    }

    /** The outermost quotations that share a character with the span, in text order. */
    List<Quotation> quotationsOver(Span span) {
        List<Quotation> over = new ArrayList<>();
        int low = 0;
        int high = quotations.size();
        while (low < high) {
            int mid = (low + high) >>> 1;
            if (quotations.get(mid).outer().end() <= span.start()) {
                low = mid + 1;
            } else {
                high = mid;
            }
        }
        while (low < quotations.size() && quotations.get(low).outer().start() < span.end()) {
            over.add(quotations.get(low++));
        }
        return over;
    }

    /** Number of the line that holds an offset, or of the last one before it; 0 at least. */
    public int lineAt(int offset) {
        int low = 0;
        int high = lines.size() - 1;
        while (low < high) {
            int mid = (low + high + 1) >>> 1;
            if (lines.get(mid).sentence().start() <= offset) {
                low = mid;
            } else {
                high = mid - 1;
            }
        }
        return low;
    }
}
