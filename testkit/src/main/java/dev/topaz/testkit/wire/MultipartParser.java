package dev.topaz.testkit.wire;

import dev.topaz.testkit.call.ReceivedFile;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Takes a {@code multipart/form-data} body apart; headers may stand with or without the spaces that the RFC shows.
 *
 * @param texts the parameters that are no files
 * @param files those that are
 */
record MultipartParser(Map<String, String> texts, Map<String, ReceivedFile> files) {
    private static final Pattern BOUNDARY = Pattern.compile("(?i)boundary=\"?([^\";]+)");
    /** In bytes: two names and a type. */
    private static final int LONGEST_HEAD = 4 * 1024;

    private static final Pattern CONTENT_TYPE = Pattern.compile("(?im)^content-type:\\s*(.*?)\\s*$");

    /** @throws IllegalArgumentException for a malformed body */
    static MultipartParser parse(String contentType, byte[] body) {
        Matcher boundary = BOUNDARY.matcher(contentType);
        if (!boundary.find()) {
            throw new IllegalArgumentException("a multipart body needs a boundary");
        }
        MultipartParser parts = new MultipartParser(new HashMap<>(), new HashMap<>());
        // One char for each byte, so that places in the text are places in the body.
        String text = "\r\n" + new String(body, StandardCharsets.ISO_8859_1);
        String delimiter = "\r\n--" + boundary.group(1).strip();
        for (int at = text.indexOf(delimiter); ; ) {
            int begin = at + delimiter.length();
            if (at < 0 || text.startsWith("--", begin)) {
                return parts.complete(at);
            }
            at = text.indexOf(delimiter, begin);
            parts.add(text.substring(begin, at < 0 ? begin : at));
        }
    }

    private MultipartParser complete(int end) {
        if (end < 0) {
            throw new IllegalArgumentException("a multipart body ends with its boundary and two dashes");
        }
        return this;
    }

    private void add(String part) {
        int headEnd = part.indexOf("\r\n\r\n");
        String head = headEnd < 0 || headEnd > LONGEST_HEAD ? "" : part.substring(0, headEnd);
        ContentDisposition names = ContentDisposition.of(head);
        String name = names.name().orElseThrow(() -> new IllegalArgumentException("a part has no name"));
        String content = part.substring(headEnd + 4);
        names.fileName()
                .ifPresentOrElse(
                        file -> files.put(name, new ReceivedFile(file, contentType(head), bytes(content))),
                        () -> texts.put(name, utf8(content)));
    }

    private static String contentType(String head) {
        Matcher type = CONTENT_TYPE.matcher(head);
        return type.find() ? type.group(1) : "";
    }

    private static String utf8(String bytes) {
        return Utf8Text.decode(bytes(bytes));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }
}
