package io.crosscheck.evaluation.corpus;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Reads files of one token a line, with its tag; blank lines end sentences. */
public final class ColumnFile {

    private static final String DOCUMENT_START = "-DOCSTART-";

    private ColumnFile() {}

    /** A token and its tag (IOB1 or IOB2). */
    public record Tagged(String token, String tag) {}

    /** Documents of sentences; a document begins where the file says so, else the file is one document. */
    public static List<List<List<Tagged>>> documents(Path file) throws IOException {
        List<List<List<Tagged>>> documents = new ArrayList<>();
        List<List<Tagged>> document = new ArrayList<>();
        List<Tagged> sentence = new ArrayList<>();
        for (String line : lines(file)) {
            boolean starts = line.startsWith(DOCUMENT_START);
            if (!starts && !line.isBlank()) {
                sentence.add(tagged(line));
                continue;
            }
            if (!sentence.isEmpty()) {
                document.add(sentence);
                sentence = new ArrayList<>();
            }
            if (starts && !document.isEmpty()) {
                documents.add(document);
                document = new ArrayList<>();
            }
        }
        if (!sentence.isEmpty()) {
            document.add(sentence);
        }
        if (!document.isEmpty()) {
            documents.add(document);
        }
        return documents;
    }

    /** Only line feeds end lines: some tokens hold stranger separators. */
    private static List<String> lines(Path file) throws IOException {
        return List.of(
                Files.readString(file).replace("\r\n", "\n").replace('\r', '\n').split("\n", -1));
    }

    /**
     * With tabs the first two columns (a token may hold spaces, and further columns nest), else the first and the last.
     * A token of nothing but blanks stands as U+FFFD.
     */
    private static Tagged tagged(String line) {
        if (line.indexOf('\t') >= 0) {
            String[] columns = line.split("\t", -1);
            String token = String.join(" ", columns[0].strip().split("\\s+"));
            String tag = columns[1].strip();
            return new Tagged(token.isEmpty() ? "\uFFFD" : token, tag.isEmpty() ? "O" : tag);
        }
        String[] columns = line.strip().split("\\s+");
        return new Tagged(columns[0], columns.length == 1 ? "O" : columns[columns.length - 1]);
    }
}
