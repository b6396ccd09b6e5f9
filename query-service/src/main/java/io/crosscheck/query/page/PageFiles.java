package io.crosscheck.query.page;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

import io.quarkus.runtime.util.ClassPathUtils;

/**
 * All that a browser loads to show the pages, by path. The folder they are served from is named after their content, so
 * that browsers may keep them for good.
 */
final class PageFiles {

    /** The page that all addresses answer with; its scripts make of it what the address says. */
    static final String SHELL = "shell.html";

    private static final String FOLDER = "pages";
    private static final int VERSION_DIGITS = 12;

    private final SortedMap<String, byte[]> contents;
    private final Map<String, PageFile> files = new TreeMap<>();
    private final String version;

    private PageFiles(SortedMap<String, byte[]> contents) {
        this.contents = contents;
        this.version = version(contents);
        contents.forEach((name, content) -> files.put(name, PageFile.of(name, content)));
    }

    /** Those on the class path. */
    static PageFiles load() {
        SortedMap<String, byte[]> contents = new TreeMap<>();
        try {
            ClassPathUtils.consumeAsPaths(FOLDER, folder -> read(folder, contents));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new PageFiles(contents);
    }

    /** Changes with any file. */
    String version() {
        return version;
    }

    /** Null where there is none. */
    PageFile file(String path) {
        return files.get(path);
    }

    /**
     * The page, ready to be served.
     *
     * @param values by name, for the places {@code {{name}}}; written as text, never as markup
     */
    PageFile shell(Map<String, String> values) {
        String html = new String(contents.get(SHELL), StandardCharsets.UTF_8);
        for (Map.Entry<String, String> value : values.entrySet()) {
            html = html.replace("{{" + value.getKey() + "}}", escaped(value.getValue()));
        }
        return PageFile.of(SHELL, html.getBytes(StandardCharsets.UTF_8));
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }

    private static void read(Path folder, Map<String, byte[]> contents) {
        try (Stream<Path> all = Files.walk(folder)) {
            List<Path> found = all.filter(Files::isRegularFile).toList();
            for (Path file : found) {
                String name = folder.relativize(file).toString().replace('\\', '/');
                contents.put(name, Files.readAllBytes(file));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String version(SortedMap<String, byte[]> contents) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            contents.forEach((name, content) -> {
                digest.update(name.getBytes(StandardCharsets.UTF_8));
                digest.update(content);
            });
            return HexFormat.of().formatHex(digest.digest()).substring(0, VERSION_DIGITS);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
