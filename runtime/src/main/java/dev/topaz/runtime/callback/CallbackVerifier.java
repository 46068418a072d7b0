package dev.topaz.runtime.callback;

import dev.topaz.runtime.callback.CallbackOptions.Timestamps;
import dev.topaz.runtime.callback.Refusal.Reason;
import dev.topaz.runtime.date.DateText;
import dev.topaz.runtime.sign.AppCredentials;
import dev.topaz.runtime.utf8.Hex;
import dev.topaz.runtime.utf8.Whitespace;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;

/**
 * Checks whether a request to your server comes from the platform. Safe for use by many threads.
 *
 * <pre>{@code
 * CallbackVerifier verifier = new CallbackVerifier(appSecret);
 * String reply = verifier.verify(new CallbackRequest(rawQuery, headers, body))
 *         .match(callback -> handle(callback.body()), refusal -> Refusal.CODE);
 * }</pre>
 *
 * <p>The signature is the MD5 of the app secret, what it covers, and the secret again, in upper-case
 * hexadecimal digits. Nothing stands between names, values and the body, so the platform's scheme itself cannot tell
 * {@code a=bc} from {@code ab=c}; take from a callback only what its document names. A
 * {@link ReplayGuard} tells whether a callback came before.
 */
public final class CallbackVerifier {
    /** Passes for ever: a time that every store can still write in milliseconds. */
    private static final Instant END_OF_TIME = Instant.parse("9999-12-31T23:59:59Z");

    private final String appSecret;
    private final Timestamps timestamps;
    private final Duration allowedClockDifference;
    private final Clock clock;

    /** Creates a verifier with the default options. */
    public CallbackVerifier(String appSecret) {
        this(appSecret, new CallbackOptions());
    }

    /**
     * Creates a verifier with the given options.
     *
     * @throws IllegalArgumentException for a blank secret, with which anybody could sign, and for one that {@link AppCredentials} refuses
     */
    public CallbackVerifier(String appSecret, CallbackOptions options) {
        this.appSecret = AppCredentials.checkedSecret(appSecret);
        this.timestamps = options.timestamps();
        this.allowedClockDifference = options.allowedClockDifference();
        this.clock = options.clock();
    }

    /** Checks signature and time; never throws for what is in a request. */
    public Verdict verify(CallbackRequest request) {
        try {
            SignedContent content = SignedContent.of(request);
            if (Whitespace.isBlank(content.sign())) {
                throw new RefusedException(Reason.MISSING_SIGNATURE, "the query has no parameter sign");
            }
            byte[] right = Hex.upperCase(digest("MD5", content.bytesToDigest(appSecret)))
                    .getBytes(StandardCharsets.US_ASCII);
            if (!MessageDigest.isEqual(right, content.sign().getBytes(StandardCharsets.UTF_8))) {
                throw new RefusedException(Reason.WRONG_SIGNATURE, "the signature is not that of this request");
            }
            return new Callback(
                    content.params(),
                    content.body(),
                    Hex.lowerCase(digest("SHA-256", right)),
                    repeatableUntil(content));
        } catch (RefusedException e) {
            return e.refusal();
        }
    }

    private Instant repeatableUntil(SignedContent content) throws RefusedException {
        Instant now = clock.instant();
        if (timestamps == Timestamps.NOT_CHECKED) {
            return END_OF_TIME;
        }
        Instant signedAt = signedAt(content);
        if (now.isAfter(signedAt.plus(allowedClockDifference))) {
            throw new RefusedException(Reason.STALE, "signed more than " + allowedClockDifference + " ago");
        }
        if (signedAt.isAfter(now.plus(allowedClockDifference))) {
            throw new RefusedException(
                    Reason.FROM_THE_FUTURE, "signed more than " + allowedClockDifference + " ahead of our clock");
        }
        return signedAt.plus(allowedClockDifference);
    }

    private static Instant signedAt(SignedContent content) throws RefusedException {
        String timestamp = content.params().getOrDefault("timestamp", "");
        if (Whitespace.isBlank(timestamp)) {
            throw new RefusedException(Reason.MISSING_TIMESTAMP, "there is no parameter timestamp");
        }
        return DateText.parse(timestamp)
                .map(Date::toInstant)
                .orElseThrow(() -> new RefusedException(
                        Reason.UNREADABLE, "the parameter timestamp is not a time of the form yyyy-MM-dd HH:mm:ss"));
    }

    private static byte[] digest(String algorithm, byte[] bytes) {
        try {
            return MessageDigest.getInstance(algorithm).digest(bytes);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("this JDK does not know the digest " + algorithm, e);
        }
    }

    /** Returns a description without the secret. */
    @Override
    public String toString() {
        return "CallbackVerifier[allowed clock difference " + allowedClockDifference + "]";
    }
}
