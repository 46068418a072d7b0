package dev.topaz.runtime.flow;

import java.time.Duration;
import java.time.Instant;

/**
 * What the platform said: no more calls for now.
 *
 * @param from when it said so, by the clock of this machine
 * @param length how long; what another machine is told, whose clock may be another
 * @param subCode in the platform's words, such as {@code accesscontrol.limited-by-api-access-count}
 */
public record Ban(Scope scope, Instant from, Duration length, String subCode) {
    /** What may not be called. */
    public enum Scope {
        /** The API that was called. */
        API,
        /** Everything, by this app. */
        APP
    }

    /** When it is over, by the clock of this machine. */
    public Instant until() {
        return from.plus(length);
    }
}
