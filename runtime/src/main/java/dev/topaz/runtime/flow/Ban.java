package dev.topaz.runtime.flow;

import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The platform's statement that it takes no more calls for now.
 *
 * <pre>{@code
 * // "This ban will last for 3 more seconds"
 * new Ban(Ban.Scope.API, Instant.now(), Duration.ofSeconds(3), "accesscontrol.limited-by-api-access-count");
 * }</pre>
 */
public final class Ban {
    /** What may not be called. */
    public enum Scope {
        /** The API that was called. */
        API,
        /** Everything, by this app. */
        APP
    }

    /** Where the length of a ban comes from. */
    public enum Length {
        /** The platform named it. */
        STATED,
        /** The platform named none; it is the longest that the ban can last, and the ban may be over much earlier. */
        ASSUMED
    }

    private final Scope scope;
    private final Instant from;
    private final Duration length;
    private final Length lengthSource;
    private final String subCode;

    /** Creates a ban whose length the platform named. */
    public Ban(Scope scope, Instant from, Duration length, String subCode) {
        this(scope, from, length, subCode, Length.STATED);
    }

    private Ban(Scope scope, Instant from, Duration length, String subCode, Length lengthSource) {
        this.scope = Objects.requireNonNull(scope);
        this.from = Objects.requireNonNull(from);
        this.length = Objects.requireNonNull(length);
        this.subCode = Objects.requireNonNull(subCode);
        this.lengthSource = lengthSource;
    }

    /** Returns the same ban, with the mark that the platform did not name its length. */
    public Ban withAssumedLength() {
        return new Ban(scope, from, length, subCode, Length.ASSUMED);
    }

    public Scope scope() {
        return scope;
    }

    /** Returns when the platform said so, by the clock of this machine. */
    public Instant from() {
        return from;
    }

    /** Returns how long the ban lasts. Share this with other machines, and not the end, because their clocks may differ. */
    public Duration length() {
        return length;
    }

    /** Returns whether the platform named the length. */
    public Length lengthSource() {
        return lengthSource;
    }

    /** Returns the platform's reason, such as {@code accesscontrol.limited-by-api-access-count}. */
    public String subCode() {
        return subCode;
    }

    /** Returns when the ban is over, by the clock of this machine. */
    public Instant until() {
        return from.plus(length);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        if (!(other instanceof Ban)) {
            return false;
        }
        Ban ban = (Ban) other;
        return scope == ban.scope
                && lengthSource == ban.lengthSource
                && from.equals(ban.from)
                && length.equals(ban.length)
                && subCode.equals(ban.subCode);
    }

    @Override
    public int hashCode() {
        return Objects.hash(scope, lengthSource, from, length, subCode);
    }

    @Override
    public String toString() {
        return scope + " banned for " + length + " from " + from + ": " + subCode;
    }
}
