package dev.topaz.runtime.token;

import dev.topaz.runtime.http.HttpAnswer;
import dev.topaz.runtime.http.HttpBody;
import dev.topaz.runtime.http.HttpCall;
import dev.topaz.runtime.http.Transport;
import dev.topaz.runtime.redact.Secrets;
import dev.topaz.runtime.sign.AppCredentials;
import dev.topaz.runtime.token.TokenException.Reason;
import dev.topaz.runtime.utf8.FormText;
import dev.topaz.runtime.utf8.Utf8Buffer;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The platform's OAuth 2.0 endpoint for tokens: a code for the first one, a refresh token for the next. Safe for use by many
 * threads.
 *
 * <pre>{@code
 * OAuthEndpoint oauth = new OAuthEndpoint(appKey, appSecret);
 * Token token = oauth.exchange(code, URI.create("https://shop.example/authorised"));
 * store.save(token.owner().userId(), token);
 * Sessions sessions = new Sessions(store, oauth);
 * }</pre>
 *
 * <p>Only apps that sellers subscribe to may refresh; others have the seller authorise again. Source: the platform's document
 * 102635 (authorisation on the server side) and the document of {@code taobao.top.auth.token.refresh}.
 */
public final class OAuthEndpoint implements TokenRefresher {
    private static final Map<String, String> HEADERS = params(
            "Content-Type", "application/x-www-form-urlencoded;charset=UTF-8",
            "Accept", "application/json");
    private static final int LONGEST_WORDS = 200;
    private static final int OK = 200;
    private static final Pattern CONTROL = Pattern.compile("\\p{Cntrl}");

    private final Map<String, String> app;
    private final URI address;
    private final Duration timeout;
    private final Clock clock;
    private final Transport transport;

    /** Creates an endpoint with the default options. */
    public OAuthEndpoint(String appKey, String appSecret) {
        this(appKey, appSecret, new OAuthOptions());
    }

    /**
     * Creates an endpoint with the given options.
     *
     * @throws IllegalArgumentException for a key or secret that is empty, or that {@link AppCredentials} refuses otherwise
     */
    public OAuthEndpoint(String appKey, String appSecret, OAuthOptions options) {
        this.app = params(
                "client_id", AppCredentials.checkedKey(appKey),
                "client_secret", AppCredentials.checkedSecret(appSecret));
        this.address = options.address();
        this.timeout = options.timeout();
        this.clock = options.clock();
        this.transport = options.transport();
    }

    /**
     * Returns the token of a seller who has just authorised the app.
     *
     * @param code as it came to the redirect address; good once, for half an hour
     * @param redirectUri the address that was named when the seller was sent to authorise
     * @throws TokenException {@link Reason#REFUSED} for a code that is no good any more
     */
    public Token exchange(String code, URI redirectUri) {
        return ask(params("grant_type", "authorization_code", "code", code, "redirect_uri", redirectUri.toString()));
    }

    @Override
    public Token refresh(Token old) {
        return ask(params("grant_type", "refresh_token", "refresh_token", old.refreshToken()));
    }

    private Token ask(Map<String, String> grant) {
        Instant askedAt = clock.instant();
        HttpAnswer answer = send(grant);
        try {
            TokenAnswer said = TokenAnswer.parse(new String(answer.body(), StandardCharsets.UTF_8));
            refuseIfRefused(said, grant);
            if (answer.status() == OK) {
                return said.tokenIssuedAt(askedAt);
            }
        } catch (TokenException e) {
            if (e.reason() == Reason.REFUSED || answer.status() == OK) {
                throw e;
            }
        }
        // A proxy's error page or a redirect is not a token, whatever its body looks like.
        throw new TokenException(
                Reason.FAILED, "the token endpoint answered with HTTP status " + answer.status(), null);
    }

    private HttpAnswer send(Map<String, String> grant) {
        byte[] form = (form(app) + "&" + form(grant)).getBytes(StandardCharsets.US_ASCII);
        try {
            return transport.exchange(new HttpCall(address, HEADERS, HttpBody.of(form), timeout));
        } catch (IOException e) {
            throw new TokenException(Reason.FAILED, "the token endpoint did not answer", e);
        }
    }

    /** Throws the refusal, if the answer is one. The sent values are masked in its message, because the platform repeats codes there. */
    private void refuseIfRefused(TokenAnswer said, Map<String, String> grant) {
        String words = said.refusal().orElse("");
        if (words.isEmpty()) {
            return;
        }
        Secrets secrets = new Secrets(Arrays.asList(
                app.getOrDefault("client_secret", ""),
                grant.getOrDefault("code", ""),
                grant.getOrDefault("refresh_token", "")));
        words = secrets.hiddenIn(words);
        words = CONTROL.matcher(words).replaceAll(" ");
        words = words.length() > LONGEST_WORDS ? words.substring(0, LONGEST_WORDS) + "…" : words;
        throw new TokenException(Reason.REFUSED, "the token endpoint refused: " + words, null);
    }

    private static String form(Map<String, String> params) {
        return params.entrySet().stream()
                .map(param -> param.getKey() + "=" + encoded(param.getValue()))
                .collect(Collectors.joining("&"));
    }

    private static String encoded(String value) {
        Utf8Buffer out = new Utf8Buffer();
        FormText.append(out, value);
        return out.toString();
    }

    /** Names, each followed by its value. */
    private static Map<String, String> params(String... namesAndValues) {
        Map<String, String> params = new LinkedHashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            params.put(namesAndValues[i], namesAndValues[i + 1]);
        }
        return Collections.unmodifiableMap(params);
    }

    /** Returns a description without the secret. */
    @Override
    public String toString() {
        return "OAuthEndpoint[" + address.getHost() + "]";
    }
}
