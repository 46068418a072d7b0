package dev.topaz.testkit;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Takes a {@code multipart/form-data} body apart.
 *
 * @param texts the parameters that are no files
 * @param files the names of those that are
 */
record MultipartParser(Map<String, String> texts, Set<String> files) {
    private static final Pattern BOUNDARY = Pattern.compile("boundary=\"?([^\";]+)");
    private static final Pattern NAME = Pattern.compile("name=\"([^\"]*)\"");

    /** @throws IllegalArgumentException for a body that is none */
    static MultipartParser parse(String contentType, byte[] body) {
        Matcher boundary = BOUNDARY.matcher(contentType);
        if (!boundary.find()) {
            throw new IllegalArgumentException("a multipart body needs a boundary");
        }
        MultipartParser parts = new MultipartParser(new HashMap<>(), new HashSet<>());
        // One char for each byte, so that places in the text are places in the body.
        String text = "\r\n" + new String(body, StandardCharsets.ISO_8859_1);
        for (String part : text.split(Pattern.quote("\r\n--" + boundary.group(1)), -1)) {
            parts.add(part);
        }
        return parts;
    }

    private void add(String part) {
        int headEnd = part.indexOf("\r\n\r\n");
        if (headEnd < 0) {
            return;
        }
        String head = part.substring(0, headEnd);
        Matcher name = NAME.matcher(head);
        if (!name.find()) {
            throw new IllegalArgumentException("a part has no name");
        }
        if (head.contains("filename=")) {
            files.add(utf8(name.group(1)));
        } else {
            texts.put(utf8(name.group(1)), utf8(part.substring(headEnd + 4)));
        }
    }

    private static String utf8(String bytes) {
        return new String(bytes.getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8);
    }
}
