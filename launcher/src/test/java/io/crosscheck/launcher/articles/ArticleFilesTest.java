package io.crosscheck.launcher.articles;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import io.crosscheck.launcher.Refusal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

class ArticleFilesTest {

    @TempDir
    Path folder;

    @Test
    void readsTextUnchangedAndTellsHtmlByItsName() throws IOException {
        Path text = file("a.txt", "\n The tide \u05d0\ud83d\ude80 rose.\n");
        Path page = file("b.HTM", "<p>The tide rose.</p>");

        List<Article> articles = ArticleFiles.read(List.of(text, page));

        assertEquals("\n The tide \u05d0\ud83d\ude80 rose.\n", articles.get(0).content());
        assertEquals(
                "{\"externalId\":\"b.HTM\",\"html\":\"<p>The tide rose.</p>\",\"collection\":\"c\"}",
                articles.get(1).request("c").toString());
        assertTrue(articles.get(0).request("c").has("text"));
    }

    @Test
    void tellsFilesOfOneNameApartAndTakesEachOnce() throws IOException {
        Path one = file("one/report.txt", "first");
        Path two = file("two/report.txt", "second");
        Path other = file("two/other.txt", "third");

        List<String> names = ArticleFiles.read(List.of(one, two, other, two)).stream()
                .map(Article::name)
                .toList();

        assertEquals(List.of("one/report.txt", "two/report.txt", "other.txt"), names);
    }

    @Test
    void refusesWhatIsNoTextWithALineForEach() throws IOException {
        Path binary = file("photo.jpg", "JFIF\0\1");
        Path empty = file("empty.txt", " \n");
        Path latin = folder.resolve("latin.txt");
        Files.write(latin, "caf\u00e9 closed".getBytes(StandardCharsets.ISO_8859_1));
        Path missing = folder.resolve("missing.txt");

        Refusal refusal =
                assertThrows(Refusal.class, () -> ArticleFiles.read(List.of(binary, empty, latin, missing, folder)));

        List<String> lines = refusal.getMessage().lines().toList();
        assertEquals(5, lines.size());
        assertTrue(lines.get(0).endsWith("photo.jpg: is not text (there is a NUL at byte 4)"), lines.get(0));
        assertTrue(lines.get(1).endsWith("empty.txt: is empty"), lines.get(1));
        assertTrue(lines.get(2).endsWith("latin.txt: is not valid UTF-8 (at byte 3)"), lines.get(2));
        assertTrue(lines.get(3).endsWith("missing.txt: there is no such file"), lines.get(3));
        assertTrue(lines.get(4).endsWith(": is not a file"), lines.get(4));
    }

    @Test
    void refusesATextThatEndsWithinACharacter() throws IOException {
        Path cut = folder.resolve("cut.txt");
        Files.write(cut, new byte[] {'a', (byte) 0xc3});

        assertTrue(assertThrows(Refusal.class, () -> ArticleFiles.read(List.of(cut)))
                .getMessage()
                .endsWith("is not valid UTF-8 (at byte 1)"));
    }

    private Path file(String name, String content) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        return Files.writeString(file, content);
    }
}
