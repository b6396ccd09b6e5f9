package io.crosscheck.query.page;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.zip.GZIPOutputStream;

/**
 * A file that browsers load.
 *
 * @param content as it is
 * @param packed the same, compressed once and for all
 */
record PageFile(String type, byte[] content, byte[] packed) {

    private static final Map<String, String> TYPES = Map.of(
            "html", "text/html; charset=utf-8",
            "js", "text/javascript; charset=utf-8",
            "css", "text/css; charset=utf-8",
            "svg", "image/svg+xml",
            "LICENSE", "text/plain; charset=utf-8");

    /**
     * A file by its name.
     *
     * @throws IllegalArgumentException if its ending names no type
     */
    static PageFile of(String name, byte[] content) {
        String type = TYPES.get(name.substring(Math.max(name.lastIndexOf('.'), name.lastIndexOf('/')) + 1));
        if (type == null) {
            throw new IllegalArgumentException("a page file of no known type: " + name);
        }
        return new PageFile(type, content, pack(content));
    }

    private static byte[] pack(byte[] content) {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(packed)) {
            out.write(content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return packed.toByteArray();
    }
}
