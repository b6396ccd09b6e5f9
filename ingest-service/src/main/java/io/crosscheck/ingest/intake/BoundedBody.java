package io.crosscheck.ingest.intake;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;

import io.crosscheck.ingest.problem.ProblemException;
import io.crosscheck.ingest.problem.ProblemKind;

/**
 * Reads bodies no further than allowed. Bytes are counted as they come out of the connection, so neither a missing
 * content length nor compression gets around the limit.
 */
public final class BoundedBody {

    private static final int BUFFER = 16 * 1024;

    private final InputStream in;
    private final int limit;
    private final String what;
    private final byte[] buffer = new byte[BUFFER];
    private int at;
    private int filled;

    /**
     * @param limit in bytes, of the whole body or of each line
     * @param what the body or line is, as the refusal says
     */
    public BoundedBody(InputStream in, long limit, String what) {
        this.in = in;
        this.limit = Math.toIntExact(limit);
        this.what = what;
    }

    /**
     * The whole body.
     *
     * @throws ProblemException if it is too large
     */
    public byte[] readAll() throws IOException {
        byte[] bytes = in.readNBytes(limit + 1);
        if (bytes.length > limit) {
            throw tooLarge();
        }
        return bytes;
    }

    /**
     * The next line without its line feed; empty at the end of the body.
     *
     * @throws ProblemException if the line is too long; the line after it can be read
     */
    Optional<byte[]> readLine() throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        boolean tooLong = false;
        boolean any = false;
        while (fill()) {
            any = true;
            int end = indexOfLineFeed();
            int length = end - at;
            tooLong |= line.size() + length > limit;
            if (!tooLong) {
                line.write(buffer, at, length);
            }
            boolean complete = end < filled;
            at = complete ? end + 1 : end;
            if (complete) {
                break;
            }
        }
        if (tooLong) {
            throw tooLarge();
        }
        return any ? Optional.of(line.toByteArray()) : Optional.empty();
    }

    private ProblemException tooLarge() {
        return ProblemException.of(ProblemKind.TOO_LARGE, what + " may have " + limit + " bytes.");
    }

    private boolean fill() throws IOException {
        if (at == filled) {
            at = 0;
            do {
                filled = in.read(buffer); // an empty chunk is not the end
            } while (filled == 0);
        }
        return at < filled;
    }

    private int indexOfLineFeed() {
        int i = at;
        while (i < filled && buffer[i] != '\n') {
            i++;
        }
        return i;
    }
}
