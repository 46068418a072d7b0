package dev.topaz.runtime.token;

import dev.topaz.runtime.json.JsonException;
import dev.topaz.runtime.json.JsonReader;
import dev.topaz.runtime.token.TokenException.Reason;
import dev.topaz.runtime.utf8.Whitespace;
import java.io.UnsupportedEncodingException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The JSON with which the platform hands out a token, or says why not; its members by name.
 *
 * <p>Lifetimes are in seconds, as numbers or as text; nicks are percent-encoded. A lifetime of 0 means not granted; that of a
 * refresh token is 0 for apps that may not refresh. Source: the platform's documents 102635 and 120, and the documents of
 * {@code taobao.top.auth.token.create} and {@code taobao.top.auth.token.refresh}.
 */
final class TokenAnswer {
    private static final String ERROR_RESPONSE = "error_response";
    private static final int LARGEST = 64 * 1024;
    /** Longer than any authorisation. A greater value is not accepted as a lifetime. */
    private static final long LONGEST_SECONDS = 100L * 365 * 24 * 60 * 60;

    private final Map<String, String> members;

    private TokenAnswer(Map<String, String> members) {
        this.members = members;
    }

    /** @throws TokenException for a text that is no JSON object; its message does not quote it */
    static TokenAnswer parse(String json) {
        if (json.length() > LARGEST) {
            throw noToken("it is too long");
        }
        try {
            JsonReader in = new JsonReader(json.getBytes(StandardCharsets.UTF_8));
            if (in.isAtEnd() || in.peek() != '{') {
                throw noToken("it is no JSON object");
            }
            Map<String, String> members = new HashMap<>();
            readInto(members, "", in);
            TokenAnswer answer = new TokenAnswer(members);
            if (!in.isAtEnd()) {
                throw noToken("something follows it");
            }
            return answer;
        } catch (JsonException e) {
            throw noToken("it is " + e.getMessage());
        }
    }

    /** Reads the scalars of an object, and those of a refusal in it. */
    private static void readInto(Map<String, String> members, String prefix, JsonReader in) {
        in.enterObject();
        while (in.nextName()) {
            byte first = in.peek();
            boolean isRefusal = first == '{' && prefix.isEmpty() && in.name().equals(ERROR_RESPONSE);
            if (isRefusal) {
                members.put(ERROR_RESPONSE, ERROR_RESPONSE);
                readInto(members, ERROR_RESPONSE + ".", in);
            } else if (first == '{' || first == '[' || first == 'n') {
                in.skip();
            } else {
                members.put(prefix + in.name(), in.scalar());
            }
        }
    }

    /**
     * Returns the platform's words if it refuses: those of OAuth 2.0, or, as the sandbox answers, those of the gateway.
     *
     * @return empty if the answer is not a refusal
     */
    Optional<String> refusal() {
        String error = member("error");
        if (error != null) {
            String description = member("error_description");
            return Optional.of(description == null ? error : error + ", " + description);
        }
        if (member(ERROR_RESPONSE) == null) {
            return Optional.empty();
        }
        return Optional.of("code "
                + Stream.of("code", "msg", "sub_code", "sub_msg")
                        .map(name -> member(ERROR_RESPONSE + "." + name))
                        .filter(Objects::nonNull)
                        .collect(Collectors.joining(", ")));
    }

    /** Returns a member of the answer; null when it is not there or empty. */
    @Nullable
    String member(String name) {
        String value = members.get(name);
        return value == null || Whitespace.isBlank(value) ? null : value;
    }

    /** @throws TokenException when the answer holds no token */
    Token tokenIssuedAt(Instant issuedAt) {
        String accessToken = member("access_token");
        Long lifetime = seconds("expires_in");
        if (accessToken == null || lifetime == null) {
            throw noToken("it has no " + (accessToken == null ? "access_token" : "expires_in"));
        }
        Long refreshLifetime = seconds("re_expires_in");
        return new Token(
                accessToken,
                issuedAt.plusSeconds(lifetime),
                text("refresh_token"),
                refreshLifetime == null ? null : issuedAt.plusSeconds(refreshLifetime),
                levels(issuedAt),
                owner());
    }

    private Map<AccessLevel, Instant> levels(Instant issuedAt) {
        Map<AccessLevel, Instant> levels = new EnumMap<>(AccessLevel.class);
        for (AccessLevel level : AccessLevel.values()) {
            Long lifetime = seconds(level.wireName());
            if (lifetime != null && lifetime > 0) {
                levels.put(level, issuedAt.plusSeconds(lifetime));
            }
        }
        return levels;
    }

    private TokenOwner owner() {
        return new TokenOwner(
                text("taobao_user_id"),
                decoded("taobao_user_nick"),
                text("sub_taobao_user_id"),
                decoded("sub_taobao_user_nick"),
                text("taobao_open_uid"));
    }

    private @Nullable Long seconds(String name) {
        String text = member(name);
        if (text == null) {
            return null;
        }
        try {
            long seconds = Long.parseLong(Whitespace.strip(text));
            if (seconds >= 0 && seconds <= LONGEST_SECONDS) {
                return seconds;
            }
        } catch (NumberFormatException e) {
            // Told below, without the text.
        }
        throw noToken("its " + name + " is not a number of seconds");
    }

    private String text(String name) {
        String value = member(name);
        return value == null ? "" : value;
    }

    private String decoded(String name) {
        try {
            return URLDecoder.decode(text(name), "UTF-8");
        } catch (UnsupportedEncodingException e) {
            throw new IllegalStateException("this JDK does not know UTF-8", e);
        } catch (IllegalArgumentException e) {
            // A nick with a percent sign of its own: it was not encoded after all.
            return text(name);
        }
    }

    private static TokenException noToken(String why) {
        return new TokenException(Reason.FAILED, "the platform's answer holds no token: " + why, null);
    }

    /** Names only. */
    @Override
    public String toString() {
        return "TokenAnswer" + members.keySet();
    }
}
