package io.crosscheck.launcher.articles;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

import io.crosscheck.launcher.Refusal;

/** Reads the text of an article from a file, and says clearly why it cannot. */
final class ArticleText {

    private static final long LARGEST = 16L << 20;

    private ArticleText() {}

    /**
     * The file's text, unchanged.
     *
     * @throws Refusal if it is missing, not readable, too large, empty, binary, or not UTF-8
     */
    static String read(Path file) {
        if (!Files.exists(file)) {
            throw new Refusal(file + ": there is no such file");
        }
        if (!Files.isRegularFile(file)) {
            throw new Refusal(file + ": is not a file");
        }
        if (!Files.isReadable(file)) {
            throw new Refusal(file + ": cannot be read: permission denied");
        }
        try {
            if (Files.size(file) > LARGEST) {
                throw new Refusal(file + ": is larger than " + (LARGEST >> 20) + " MB");
            }
            return decode(file, Files.readAllBytes(file));
        } catch (IOException e) {
            throw new Refusal(file + ": cannot be read: " + e.getMessage(), e);
        }
    }

    static boolean isHtml(Path file) {
        String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
        return name.endsWith(".html") || name.endsWith(".htm");
    }

    private static String decode(Path file, byte[] bytes) {
        for (int i = 0; i < bytes.length; i++) {
            if (bytes[i] == 0) {
                throw new Refusal(file + ": is not text (there is a NUL at byte " + i + ")");
            }
        }
        CharBuffer text = CharBuffer.allocate(bytes.length);
        ByteBuffer in = ByteBuffer.wrap(bytes);
        CoderResult result = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .decode(in, text, true);
        if (result.isError()) {
            throw new Refusal(file + ": is not valid UTF-8 (at byte " + in.position() + ")");
        }
        String content = text.flip().toString();
        if (content.isBlank()) {
            throw new Refusal(file + ": is empty");
        }
        return content;
    }
}
