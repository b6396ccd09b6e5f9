package io.crosscheck.evaluation.names;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

import io.crosscheck.evaluation.corpus.ColumnFile;
import io.crosscheck.evaluation.corpus.ColumnFile.Tagged;
import io.crosscheck.evaluation.corpus.Draw;

/** The corpora of names, by what the command line calls them. */
enum NameSet {
    /** Reported on. */
    CONLL_TESTB("conll-testb") {
        @Override
        List<NamedText> read(Path corpora) throws IOException {
            return conll(corpora, "testb");
        }
    },
    /** For tuning. */
    CONLL_TESTA("conll-testa") {
        @Override
        List<NamedText> read(Path corpora) throws IOException {
            return conll(corpora, "testa");
        }
    },
    /** Reported on: the third of the sources that nothing is trained on. */
    WORLDWIDE_DEV("worldwide-dev") {
        @Override
        List<NamedText> read(Path corpora) throws IOException {
            return worldwide(corpora, NameSet::keptOut);
        }
    },
    /** The other sources. */
    WORLDWIDE_TRAIN("worldwide-train") {
        @Override
        List<NamedText> read(Path corpora) throws IOException {
            return worldwide(corpora, file -> !keptOut(file));
        }
    };

    private final String name;

    NameSet(String name) {
        this.name = name;
    }

    abstract List<NamedText> read(Path corpora) throws IOException;

    /** As the command line has it. */
    @Override
    public String toString() {
        return name;
    }

    private static List<NamedText> conll(Path corpora, String part) throws IOException {
        List<NamedText> texts = new ArrayList<>();
        for (List<List<Tagged>> document :
                ColumnFile.documents(corpora.resolve("conll2003/corpus/CoNLL-2003/eng." + part))) {
            texts.add(NamedText.of("conll-" + part + "-" + texts.size(), document, false));
        }
        return texts;
    }

    private static List<NamedText> worldwide(Path corpora, Predicate<String> wanted) throws IOException {
        List<Path> files;
        try (Stream<Path> all = Files.list(corpora.resolve("worldwide-newswire"))) {
            files = all.filter(file -> file.toString().endsWith(".tsv")
                            && wanted.test(file.getFileName().toString()))
                    .sorted()
                    .toList();
        }
        List<NamedText> texts = new ArrayList<>();
        for (Path file : files) {
            String name = file.getFileName().toString();
            for (List<List<Tagged>> document : ColumnFile.documents(file)) {
                texts.add(NamedText.of(name, withoutAddress(document), true));
            }
        }
        return texts;
    }

    /** Articles begin with the address they were found at. */
    private static List<List<Tagged>> withoutAddress(List<List<Tagged>> document) {
        String first = document.get(0).get(0).token();
        boolean address = first.startsWith("http:") || first.startsWith("https:") || first.startsWith("www");
        return address ? document.subList(1, document.size()) : document;
    }

    /** Files are named after their source, then numbered; a source is kept out as a whole. */
    private static boolean keptOut(String file) {
        return Draw.of(file.replaceFirst("[_-]?\\d+\\..*$", ""), 3) == 0;
    }
}
