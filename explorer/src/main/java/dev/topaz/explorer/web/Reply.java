package dev.topaz.explorer.web;

import java.nio.charset.StandardCharsets;
import java.util.Map;

/**
 * What a request is answered with.
 *
 * @param headers beside those that every answer has
 * @param body not copied
 */
record Reply(int status, String contentType, Map<String, String> headers, byte[] body) {
    private static final String JSON = "application/json;charset=utf-8";

    static Reply json(String json) {
        return new Reply(200, JSON, Map.of(), json.getBytes(StandardCharsets.UTF_8));
    }

    /** Returns a reply to a wrong request, with a sentence for a person. */
    static Reply error(int status, String message) {
        return new Reply(
                status, JSON, Map.of(), ViewJson.write(Map.of("error", message)).getBytes(StandardCharsets.UTF_8));
    }

    /** Returns a file for download. */
    static Reply download(String fileName, String json) {
        String safe = fileName.replaceAll("[^A-Za-z0-9._-]", "_");
        return new Reply(
                200,
                JSON,
                Map.of("Content-Disposition", "attachment; filename=\"" + safe + "\""),
                json.getBytes(StandardCharsets.UTF_8));
    }
}
