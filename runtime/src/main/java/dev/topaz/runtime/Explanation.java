package dev.topaz.runtime;

import dev.topaz.runtime.wire.SignedText;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** What is known of a refusal beyond the platform's own words: how it comes about, and what to look at. */
final class Explanation {
    private static final String SESSION = """
            the platform takes a session key only while the authorisation lasts; look whether
              - it has expired: its life depends on the app's tags and on the level of the API (expires_in, r1_expires_in, w1_expires_in …)
              - the seller has withdrawn the authorisation, or ordered the service anew since
              - it was given to another app key than this one, or by the sandbox
              - the shop has been closed or frozen
              - it was refreshed elsewhere in the meantime, which ends the one before""";

    private static final String QUOTA = """
            the app's calls of this day are spent, and are counted anew from midnight in China (GMT+8)
              - the console can reset the count a few times a day, and raise the quota of apps that call well
              - calls of this client are held back until then, and not sent""";

    private static final String CLOCK = """
            the timestamp of the call is minutes away from the platform's clock, and its answer did not tell the platform's time
              - set the clock of this machine, or the time that the request claims""";

    private Explanation() {}

    /** Empty when there is nothing to add. */
    static Optional<String> of(RefusalKind kind, Optional<Sent> sent, CallBuilder calls) {
        return switch (kind) {
            case SIGNATURE -> sent.map(call -> signature(call, calls));
            case SESSION -> Optional.of(SESSION);
            case QUOTA_SPENT -> Optional.of(QUOTA);
            case CLOCK -> Optional.of(CLOCK);
            case APP_LIMITED, API_LIMITED, UNCERTAIN, PASSING, CALLER_LIMITED, FINAL -> Optional.empty();
        };
    }

    private static String signature(Sent sent, CallBuilder calls) {
        List<String> lines = new ArrayList<>();
        lines.add("signed with " + calls.signMethod().wireName() + " was: " + calls.around()
                + SignedText.masked(sent.protocol(), sent.application()) + sent.behind() + calls.around());
        lines.add("look whether");
        lines.add("the app secret is the one of app key " + calls.appKey()
                + ", without white space around it, and of this"
                + " environment: sandbox and production have different ones");
        lines.add("the platform lets this app sign with " + calls.signMethod().wireName());
        Set<String> both = new TreeSet<>(sent.protocol().toMap().keySet());
        both.retainAll(sent.application().toMap().keySet());
        if (!both.isEmpty()) {
            lines.add("parameters of the request may be named like those of the protocol: " + String.join(", ", both));
        }
        lines.add("a proxy between here and " + calls.gateway() + " changes what is sent");
        return String.join("\n  - ", lines).replaceFirst("\n {2}- look", "\nlook");
    }
}
