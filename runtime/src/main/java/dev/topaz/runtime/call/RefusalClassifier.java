package dev.topaz.runtime.call;

import dev.topaz.runtime.flow.Ban;
import dev.topaz.runtime.retry.RefusalKind;
import dev.topaz.runtime.retry.RefusalTable;
import dev.topaz.runtime.retry.RetryAdvice;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Says what a refusal means, by the table of refusals and by what the platform says about the length of a ban. */
public final class RefusalClassifier {
    private static final ZoneOffset CHINA = ZoneOffset.ofHours(8);
    /** No frequency is limited for so long; what lasts longer is the quota of the day. */
    private static final Duration MAX_FREQUENCY_BAN = Duration.ofHours(1);

    private final RefusalTable table;
    private final PlatformClock clock;

    /** Classifies by this table; bans begin by this clock. */
    public RefusalClassifier(RefusalTable table, PlatformClock clock) {
        this.table = table;
        this.clock = clock;
    }

    /** Compiled when the first limit is met, and not for the first call. */
    private static final class BanLength {
        private static final Pattern SECONDS =
                Pattern.compile("last\\s+(?:for\\s+)?(\\d{1,9})\\s+(?:more\\s+)?second", Pattern.CASE_INSENSITIVE);

        static Optional<Duration> of(AnswerStatus status) {
            Optional<Duration> stated = in(status.subMsg());
            return stated.isPresent() ? stated : in(status.msg());
        }

        private static Optional<Duration> in(String text) {
            Matcher found = SECONDS.matcher(text);
            return found.find() ? Optional.of(Duration.ofSeconds(Long.parseLong(found.group(1)))) : Optional.empty();
        }
    }

    /**
     * Classifies a refusal.
     *
     * @param headers of the answer, by lower-case name; none for a refusal that did not come from the platform
     */
    public ClassifiedRefusal classify(AnswerStatus status, Map<String, String> headers) {
        RefusalKind kind = table.kind(status.code(), status.subCode());
        if (kind == RefusalKind.APP_LIMITED) {
            return appLimit(status, headers);
        }
        return kind == RefusalKind.API_LIMITED ? apiLimit(status) : new ClassifiedRefusal(kind, advice(status, kind));
    }

    private ClassifiedRefusal apiLimit(AnswerStatus status) {
        RetryAdvice advice = advice(status, RefusalKind.API_LIMITED);
        Optional<Duration> stated = BanLength.of(status);
        if (!stated.isPresent()) {
            return new ClassifiedRefusal(RefusalKind.API_LIMITED, advice);
        }
        Ban ban = new Ban(Ban.Scope.API, clock.instant(), stated.get(), status.subCode());
        return ClassifiedRefusal.withBan(RefusalKind.API_LIMITED, advice, ban);
    }

    /** The platform counts an app's calls of the day until midnight; it says so in seconds, or not at all. */
    private ClassifiedRefusal appLimit(AnswerStatus status, Map<String, String> headers) {
        Optional<Duration> stated = BanLength.of(status);
        if (stated.isPresent()) {
            boolean isFrequency = stated.get().compareTo(MAX_FREQUENCY_BAN) < 0;
            RefusalKind kind = isFrequency ? RefusalKind.APP_LIMITED : RefusalKind.QUOTA_SPENT;
            Ban ban = new Ban(Ban.Scope.APP, clock.instant(), stated.get(), status.subCode());
            return ClassifiedRefusal.withBan(kind, advice(status, kind), ban);
        }
        // This machine's clock may be on another side of midnight.
        Instant platformTime = PlatformTime.of(headers).orElse(clock.instant());
        Ban ban = new Ban(Ban.Scope.APP, clock.instant(), untilMidnight(platformTime), status.subCode())
                .withAssumedLength();
        return ClassifiedRefusal.withBan(RefusalKind.QUOTA_SPENT, advice(status, RefusalKind.QUOTA_SPENT), ban);
    }

    private RetryAdvice advice(AnswerStatus status, RefusalKind kind) {
        return table.advice(status.code(), status.subCode(), kind);
    }

    private static Duration untilMidnight(Instant now) {
        LocalDate today = now.atOffset(CHINA).toLocalDate();
        return Duration.between(now, today.plusDays(1).atStartOfDay().toInstant(CHINA));
    }
}
