package dev.topaz.testkit;

import dev.topaz.testkit.call.CallParser;
import dev.topaz.testkit.http.HttpReply;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * The OAuth 2.0 endpoint of the fake platform: hands out a new session for a code or a refresh token, whatever it is, to an app
 * that the gateway knows.
 */
final class TokenEndpoint {
    static final String PATH = "/token";

    private static final String JSON = "application/json;charset=UTF-8";
    private static final int DAY_SECONDS = 24 * 60 * 60;

    private final World world;
    private final AtomicInteger issued = new AtomicInteger();

    TokenEndpoint(World world) {
        this.world = world;
    }

    HttpReply reply(byte[] body, Instant now) {
        Map<String, String> form;
        try {
            form = CallParser.form(new String(body, StandardCharsets.UTF_8));
        } catch (IllegalArgumentException e) {
            return refused("invalid_request", "the body is not a form", now);
        }
        String secret = world.secrets().get(form.getOrDefault("client_id", ""));
        if (secret == null || !secret.equals(form.get("client_secret"))) {
            return refused("invalid_client", "client_id or client_secret is wrong", now);
        }
        return switch (form.getOrDefault("grant_type", "")) {
            case "authorization_code" -> issued(form, "code", now);
            case "refresh_token" -> issued(form, "refresh_token", now);
            default -> refused("unsupported_grant_type", "authorization_code or refresh_token", now);
        };
    }

    private HttpReply issued(Map<String, String> form, String grant, Instant now) {
        if (form.getOrDefault(grant, "").isEmpty()) {
            return refused("invalid_grant", grant + " is missing", now);
        }
        int number = issued.incrementAndGet();
        String session = "issued-session-" + number;
        world.sessions().add(session);
        return HttpReply.text(
                200,
                JSON,
                "{\"access_token\":\"" + session + "\",\"token_type\":\"Bearer\",\"expires_in\":" + DAY_SECONDS
                        + ",\"refresh_token\":\"issued-refresh-token-" + number + "\",\"re_expires_in\":"
                        + 2 * DAY_SECONDS
                        + ",\"taobao_user_id\":\"1\",\"taobao_user_nick\":\"seller\"}",
                now);
    }

    private static HttpReply refused(String error, String description, Instant now) {
        String body = "{\"error\":\"" + error + "\",\"error_description\":\"" + description + "\"}";
        return HttpReply.text(400, JSON, body, now);
    }
}
