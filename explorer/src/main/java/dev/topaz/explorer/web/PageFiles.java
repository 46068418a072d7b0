package dev.topaz.explorer.web;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;

/** The files that the page is made of: those of this list, and nothing else that may be on the class path. */
final class PageFiles {
    private static final String SCRIPT = "text/javascript;charset=utf-8";
    private static final String TOKEN = "@TOKEN@";
    private static final Map<String, String> TYPES = Map.ofEntries(
            Map.entry("index.html", "text/html;charset=utf-8"),
            Map.entry("explorer.css", "text/css;charset=utf-8"),
            Map.entry("icon.svg", "image/svg+xml"),
            Map.entry("topics.html", "text/html;charset=utf-8"),
            Map.entry("topics.js", SCRIPT),
            Map.entry("main.js", SCRIPT),
            Map.entry("dom.js", SCRIPT),
            Map.entry("server.js", SCRIPT),
            Map.entry("search.js", SCRIPT),
            Map.entry("categories.js", SCRIPT),
            Map.entry("api.js", SCRIPT),
            Map.entry("params.js", SCRIPT),
            Map.entry("form.js", SCRIPT),
            Map.entry("memory.js", SCRIPT),
            Map.entry("pager.js", SCRIPT),
            Map.entry("problems.js", SCRIPT),
            Map.entry("prose.js", SCRIPT),
            Map.entry("requests.js", SCRIPT),
            Map.entry("report.js", SCRIPT));

    private final String token;

    /** @param token goes into the page, where no other site can read it */
    PageFiles(String token) {
        this.token = token;
    }

    /** Returns the file at a path; empty if there is none. */
    Optional<Reply> find(String path) {
        String name = path.equals("/") ? "index.html" : path.substring(1);
        String type = TYPES.get(name);
        return type == null ? Optional.empty() : Optional.of(new Reply(200, type, Map.of(), read(name)));
    }

    private byte[] read(String name) {
        try (InputStream in = PageFiles.class.getResourceAsStream("/dev/topaz/explorer/page/" + name)) {
            if (in == null) {
                throw new IllegalStateException("the page has no file " + name);
            }
            String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            return text.replace(TOKEN, token).getBytes(StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
