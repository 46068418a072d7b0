package dev.topaz.runtime;

import dev.topaz.runtime.call.RefusedResult;
import dev.topaz.runtime.call.SignedCall;
import dev.topaz.runtime.sign.SignMethod;
import dev.topaz.runtime.utf8.Whitespace;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Explains a refusal beyond the platform's own words: how it comes about, and what to look at. No value of a request is shown. */
final class RefusalExplanation {
    private static final String SESSION =
            "the platform takes a session key only while the authorisation lasts; check whether\n"
                    + "  - it has expired: its life depends on the app's tags and on the level of the API"
                    + " (expires_in, r1_expires_in, w1_expires_in …)\n"
                    + "  - the seller has withdrawn the authorisation, or ordered the service anew since\n"
                    + "  - it was given to another app key than this one, or by the sandbox\n"
                    + "  - the shop has been closed or frozen\n"
                    + "  - it was refreshed elsewhere in the meantime, which ends the one before";

    private static final String PADDED_SESSION =
            "\n  - the session key of this call begins or ends with white space: take it away";

    private static final String QUOTA =
            "the app's calls of this day are spent, and are counted anew from midnight in China (GMT+8)\n"
                    + "  - the console can reset the count a few times a day, and raise the quota of apps that call well\n"
                    + "  - calls of this app are held back; now and then one is sent to see whether the platform takes calls"
                    + " again, and FlowControl.lift ends the ban at once";

    private static final String CLOCK =
            "the timestamp of the call is minutes away from the platform's clock, and its answer did not tell the platform's"
                    + " time\n  - set the clock of this machine, or the time that the request claims";

    private static final String NO_SESSION =
            "the call was made without a session key, and this API needs the authorisation of a seller; pass the seller's session"
                    + " key as the second argument of the call";

    /** Codes whose explanation says more than that of their kind. */
    private static final String MISSING_SESSION = "26";

    private static final String INVALID_APP_KEY = "29";

    private final String appKey;
    private final SignMethod method;
    private final String gateway;

    /** @param gateway the address, as messages show it */
    RefusalExplanation(String appKey, SignMethod method, String gateway) {
        this.appKey = appKey;
        this.method = method;
        this.gateway = gateway;
    }

    /**
     * Returns the explanation; empty if there is nothing to add.
     *
     * @param code the main code; empty if the platform gave none
     */
    Optional<String> of(RefusedResult refused, String code) {
        if (code.equals(MISSING_SESSION)) {
            return Optional.of(NO_SESSION);
        }
        if (code.equals(INVALID_APP_KEY)) {
            return Optional.of(unknownKey());
        }
        switch (refused.refusal().kind()) {
            case SIGNATURE:
                return refused.signed().map(this::signature);
            case SESSION:
                return Optional.of(hasPaddedSession(refused) ? SESSION + PADDED_SESSION : SESSION);
            case QUOTA_SPENT:
                return Optional.of(QUOTA);
            case CLOCK:
                return Optional.of(CLOCK);
            default:
                return Optional.empty();
        }
    }

    private static boolean hasPaddedSession(RefusedResult refused) {
        String session = refused.signed()
                .map(signed -> signed.protocol().toMap().get("session"))
                .orElse("");
        return !session.equals(Whitespace.strip(session));
    }

    private String unknownKey() {
        return "the app key of the call is '" + appKey + "'; check whether\n  - it is mistyped\n  - " + gateway
                + " is of its environment: sandbox and production have different keys";
    }

    private String signature(SignedCall signed) {
        // What stands in for the secret, where a method puts it around the text.
        String around = method == SignMethod.MD5 ? "***" : "";
        return "signed with " + method.wireName() + " was: " + around + signedText(signed)
                + signed.call().payload().signedBehindParams() + around
                + "\ncheck whether\n  - the app secret is the one of app key " + appKey
                + ", without white space around it, and of this environment: sandbox and production have different ones"
                + "\n  - the platform lets this app sign with " + method.wireName()
                + clashes(signed)
                + "\n  - a proxy between here and " + gateway + " changes what is sent";
    }

    private static String clashes(SignedCall signed) {
        Set<String> both = new TreeSet<>(signed.protocol().toMap().keySet());
        both.retainAll(signed.call().payload().params().toMap().keySet());
        return both.isEmpty()
                ? ""
                : "\n  - parameters of the request may be named like those of the protocol: " + String.join(", ", both);
    }

    /** Returns the text that was signed. The session and the values of the request, which may be personal, are masked. */
    private static String signedText(SignedCall signed) {
        TreeMap<String, String> shown = new TreeMap<>(signed.protocol().toMap());
        shown.computeIfPresent("session", (name, value) -> "***");
        signed.call()
                .payload()
                .params()
                .toMap()
                .forEach((name, value) -> shown.put(name, "***(" + value.length() + ")"));
        StringBuilder out = new StringBuilder();
        shown.forEach((name, value) -> out.append(name).append(value));
        return out.toString();
    }
}
