package io.crosscheck.evaluation.pairs;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import io.crosscheck.linking.comparison.Comparison;
import io.crosscheck.linking.comparison.Inference;
import io.crosscheck.linking.comparison.TextPair;

/** Parts of the corpora of pairs, each with what the model's scores come to in its labels. */
enum PairSet {
    SICK_TRIAL("sick-sts-msr/data/sts/sick2014/SICK_trial.txt", List.of("ENTAILMENT", "NEUTRAL", "CONTRADICTION")),
    SICK_TEST("sick-sts-msr/data/sts/sick2014/SICK_test_annotated.txt", SICK_TRIAL.labels),
    RTE3_TEST("nltk/rte/rte3_test.xml", List.of("YES", "NO")),
    MSR_VAL("sick-sts-msr/data/para/msr/msr-para-val.tsv", List.of("1", "0")),
    MSR_TEST("sick-sts-msr/data/para/msr/msr-para-test.tsv", MSR_VAL.labels);

    private static final Pattern RTE_PAIR = Pattern.compile(
            "<pair id=\"(\\d+)\" entailment=\"(YES|NO)\".*?<t>(.*?)</t>\\s*<h>(.*?)</h>", Pattern.DOTALL);

    private final String file;
    private final List<String> labels;

    PairSet(String file, List<String> labels) {
        this.file = file;
        this.labels = labels;
    }

    List<String> labels() {
        return labels;
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    List<LabelledPair> read(Path corpora) throws IOException {
        String text = Files.readString(corpora.resolve(file));
        return this == RTE3_TEST ? rte(text) : rows(text);
    }

    /** What the model says, in the labels of this set. */
    String label(Comparison comparison) {
        Inference forward = comparison.forward();
        return switch (this) {
            case SICK_TRIAL, SICK_TEST -> labels.get(likeliest(forward));
            case RTE3_TEST -> labels.get(forward.entails() > 0.5 ? 0 : 1);
            case MSR_VAL, MSR_TEST -> labels.get(comparison.paraphrase() > 0.5 ? 0 : 1);
        };
    }

    private static int likeliest(Inference inference) {
        if (inference.entails() >= Math.max(inference.neutral(), inference.contradicts())) {
            return 0;
        }
        return inference.neutral() >= inference.contradicts() ? 1 : 2;
    }

    /** SICK: id, two texts, relatedness, label. MSR: label, two ids, two texts. The first row is a heading. */
    private List<LabelledPair> rows(String text) {
        boolean sick = this == SICK_TRIAL || this == SICK_TEST;
        return text.lines()
                .skip(1)
                .map(line -> line.split("\t"))
                .map(row -> sick
                        ? new LabelledPair(row[0], new TextPair(row[1], row[2]), row[4])
                        : new LabelledPair(row[1] + "-" + row[2], new TextPair(row[3], row[4]), row[0]))
                .toList();
    }

    private static List<LabelledPair> rte(String text) {
        List<LabelledPair> pairs = new ArrayList<>();
        Matcher pair = RTE_PAIR.matcher(text);
        while (pair.find()) {
            TextPair texts = new TextPair(plain(pair.group(3)), plain(pair.group(4)));
            pairs.add(new LabelledPair(pair.group(1), texts, pair.group(2)));
        }
        return pairs;
    }

    private static String plain(String xml) {
        return xml.replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&quot;", "\"")
                .replace("&apos;", "'")
                .replace("&amp;", "&")
                .strip();
    }
}
