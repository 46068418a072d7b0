package dev.topaz.runtime.flow;

import java.time.Instant;

/**
 * What the platform said: no more calls for now.
 *
 * @param until by the clock of this machine
 * @param subCode in the platform's words, such as {@code accesscontrol.limited-by-api-access-count}
 */
public record Ban(Scope scope, Instant until, String subCode) {
    /** What may not be called. */
    public enum Scope {
        /** The API that was called. */
        API,
        /** Everything, by this app. */
        APP
    }
}
