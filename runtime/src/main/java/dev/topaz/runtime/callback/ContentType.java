package dev.topaz.runtime.callback;

import dev.topaz.runtime.callback.Refusal.Reason;
import dev.topaz.runtime.utf8.Whitespace;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a {@code Content-Type} says of a callback: how its body is signed, and in which character set. */
final class ContentType {
    private static final Pattern CHARSET = Pattern.compile("(?i);\\s*charset\\s*=\\s*\"?([^\";\\s]+)");

    private static final Map<String, Kind> KINDS = kinds();

    private final Kind kind;
    private final Charset charset;

    private ContentType(Kind kind, Charset charset) {
        this.kind = kind;
        this.charset = charset;
    }

    Kind kind() {
        return kind;
    }

    Charset charset() {
        return charset;
    }

    /** How a body takes part in the signature. */
    enum Kind {
        /** As text behind the parameters. */
        TEXT,
        /** As parameters, read from the body. */
        FORM,
        /** As parameters, read by the caller. */
        FIELDS
    }

    private static Map<String, Kind> kinds() {
        Map<String, Kind> kinds = new HashMap<>();
        kinds.put("application/json", Kind.TEXT);
        kinds.put("text/xml", Kind.TEXT);
        kinds.put("application/xml", Kind.TEXT);
        kinds.put("text/plain", Kind.TEXT);
        kinds.put("application/x-www-form-urlencoded", Kind.FORM);
        kinds.put("multipart/form-data", Kind.FIELDS);
        return kinds;
    }

    static ContentType parse(String header) throws RefusedException {
        String type = Whitespace.strip(header.split(";", 2)[0]).toLowerCase(Locale.ROOT);
        Kind kind = KINDS.get(type);
        if (kind == null) {
            throw new RefusedException(
                    Reason.UNSUPPORTED_CONTENT_TYPE, "the Content-Type is neither JSON, XML, plain text nor a form");
        }
        return new ContentType(kind, charset(header));
    }

    private static Charset charset(String header) throws RefusedException {
        Matcher named = CHARSET.matcher(header);
        try {
            Charset charset = named.find() ? Charset.forName(named.group(1)) : StandardCharsets.UTF_8;
            if (charset.canEncode()) {
                return charset;
            }
        } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
            // One that can be read but not written is as good as unknown.
        }
        throw new RefusedException(
                Reason.UNREADABLE, "the Content-Type names a character set that this JDK does not know");
    }
}
