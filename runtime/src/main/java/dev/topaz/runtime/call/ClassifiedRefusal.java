package dev.topaz.runtime.call;

import dev.topaz.runtime.flow.Ban;
import dev.topaz.runtime.retry.RefusalKind;
import dev.topaz.runtime.retry.RetryAdvice;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a refusal means, what to do about it, and until when another call is of no use. */
public final class ClassifiedRefusal {
    private final RefusalKind kind;
    private final RetryAdvice advice;
    private final @Nullable Ban ban;

    ClassifiedRefusal(RefusalKind kind, RetryAdvice advice) {
        this(kind, advice, null);
    }

    private ClassifiedRefusal(RefusalKind kind, RetryAdvice advice, @Nullable Ban ban) {
        this.kind = kind;
        this.advice = advice;
        this.ban = ban;
    }

    static ClassifiedRefusal withBan(RefusalKind kind, RetryAdvice advice, Ban ban) {
        return new ClassifiedRefusal(kind, advice, ban);
    }

    /** Returns what the refusal means. */
    public RefusalKind kind() {
        return kind;
    }

    /** Returns whether repeating the call can help. */
    public RetryAdvice advice() {
        return advice;
    }

    /** Returns the ban that the platform stated, or that follows from its words. */
    public Optional<Ban> ban() {
        return Optional.ofNullable(ban);
    }

    /** Returns the same refusal of a call of which an earlier attempt may have had its effect. */
    ClassifiedRefusal afterPossibleEffect() {
        return advice == RetryAdvice.LATER ? new ClassifiedRefusal(kind, RetryAdvice.IF_IDEMPOTENT, ban) : this;
    }
}
