package io.crosscheck.ingest.intake;

import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import jakarta.ws.rs.core.MediaType;

import io.crosscheck.ingest.problem.ProblemException;
import io.crosscheck.ingest.problem.ProblemKind;

/** Bodies that are text or a page, in the charset they say they are in, else UTF-8. */
final class TextBody {

    /** Where browsers look for a charset in a page. */
    private static final int HEAD = 1024;

    private static final Pattern META_CHARSET = Pattern.compile(
            "<meta[^>]{1,200}charset\\s*=\\s*[\"']?\\s*([A-Za-z0-9_.:-]{1,40})", Pattern.CASE_INSENSITIVE);

    static String plain(byte[] body, MediaType type) {
        return Unicode.decode(body, charset(type, StandardCharsets.UTF_8));
    }

    static String html(byte[] body, MediaType type) {
        return Unicode.decode(body, charset(type, stated(body)));
    }

    /**
     * The charset of a media type.
     *
     * @throws ProblemException if it is one nobody here knows
     */
    static Charset charset(MediaType type, Charset otherwise) {
        Map<String, String> parameters = type == null ? Map.of() : type.getParameters();
        String name = parameters.get(MediaType.CHARSET_PARAMETER);
        return name == null ? otherwise : named(name);
    }

    private static Charset stated(byte[] page) {
        String head = new String(page, 0, Math.min(page.length, HEAD), StandardCharsets.ISO_8859_1);
        Matcher meta = META_CHARSET.matcher(head);
        if (head.startsWith("\u00ef\u00bb\u00bf") || !meta.find()) {
            return StandardCharsets.UTF_8;
        }
        Charset charset = named(meta.group(1));
        // a page whose charset could be read as ASCII is not in UTF-16, whatever it says
        return charset.name().startsWith("UTF-16") ? StandardCharsets.UTF_8 : charset;
    }

    private static Charset named(String name) {
        try {
            Charset charset = Charset.forName(name.strip());
            // as browsers read it: what is labelled Latin 1 is Windows 1252
            return charset.equals(StandardCharsets.ISO_8859_1) ? Charset.forName("windows-1252") : charset;
        } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
            throw ProblemException.of(ProblemKind.UNSUPPORTED_TYPE, "The charset of the body is not known here.");
        }
    }

    private TextBody() {}
}
