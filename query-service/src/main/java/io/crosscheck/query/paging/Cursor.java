package io.crosscheck.query.paging;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.zip.CRC32;

import io.crosscheck.query.problem.ProblemException;

/**
 * A place in a sorted list: what the last item given was sorted by. Opaque to clients. It grants nothing that the
 * list itself does not, so a checksum, which catches what was cut or mistyped, is enough and no secret is needed.
 *
 * @param list names the list, so that a cursor of another list is refused
 */
public record Cursor(String list, List<String> keys) {

    private static final String SEPARATOR = "\u001f";

    public Cursor {
        keys = List.copyOf(keys);
    }

    public static Cursor of(String list, Object... keys) {
        return new Cursor(list, Arrays.stream(keys).map(Object::toString).toList());
    }

    /** As it travels: base 64 (URL-safe, no padding) of a checksum and the keys. */
    public String encode() {
        byte[] body = (list + SEPARATOR + String.join(SEPARATOR, keys)).getBytes(StandardCharsets.UTF_8);
        byte[] all = ByteBuffer.allocate(Integer.BYTES + body.length)
                .putInt(checksum(body))
                .put(body)
                .array();
        return Base64.getUrlEncoder().withoutPadding().encodeToString(all);
    }

    /**
     * Reads a cursor of a list.
     *
     * @param keys how many keys the list is sorted by
     * @throws ProblemException 400 if it is none that this list gave
     */
    public static Cursor decode(String encoded, String list, int keys) {
        try {
            ByteBuffer all = ByteBuffer.wrap(Base64.getUrlDecoder().decode(encoded));
            if (all.remaining() > Integer.BYTES) {
                int checksum = all.getInt();
                byte[] body = new byte[all.remaining()];
                all.get(body);
                List<String> parts = List.of(StandardCharsets.UTF_8
                        .newDecoder()
                        .decode(ByteBuffer.wrap(body))
                        .toString()
                        .split(SEPARATOR, -1));
                if (checksum == checksum(body) && parts.get(0).equals(list) && parts.size() == keys + 1) {
                    return new Cursor(list, parts.subList(1, parts.size()));
                }
            }
        } catch (IllegalArgumentException | CharacterCodingException e) {
            throw refusal();
        }
        throw refusal();
    }

    public String key(int index) {
        return keys.get(index);
    }

    private static ProblemException refusal() {
        return ProblemException.badParameter("cursor", "is none that this list gave; take it from \"next\" unchanged");
    }

    private static int checksum(byte[] body) {
        CRC32 crc = new CRC32();
        crc.update(body);
        return (int) crc.getValue();
    }
}
