package dev.topaz.runtime;

import dev.topaz.runtime.flow.Ban;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What a refusal means, and until when no call is of use.
 *
 * @param ban empty when the platform did not say for how long
 */
record Refusal(RefusalKind kind, Optional<Ban> ban) {
    private static final Pattern SECONDS =
            Pattern.compile("last\\s+(?:for\\s+)?(\\d{1,9})\\s+(?:more\\s+)?second", Pattern.CASE_INSENSITIVE);
    private static final ZoneOffset CHINA = ZoneOffset.ofHours(8);
    /** No frequency is limited for so long; what lasts longer is the quota of the day. */
    private static final Duration LONGEST_FREQUENCY_BAN = Duration.ofHours(1);

    /** @param now by the clock of this machine */
    static Refusal of(TaobaoResponse response, Instant now) {
        RefusalKind kind = RefusalKind.of(response.getErrorCode(), response.getSubCode());
        return switch (kind) {
            case APP_LIMITED -> app(response, now);
            case API_LIMITED ->
                new Refusal(kind, seconds(response).map(wait -> new Ban(Ban.Scope.API, now, wait, subCode(response))));
            case QUOTA_SPENT, UNCERTAIN, PASSING, SESSION, CALLER_LIMITED, SIGNATURE, CLOCK, FINAL ->
                new Refusal(kind, Optional.empty());
        };
    }

    /** The platform counts an app's calls of the day until midnight; it says so in seconds, or not at all. */
    private static Refusal app(TaobaoResponse response, Instant now) {
        Duration wait = seconds(response)
                .orElseGet(() -> untilMidnight(platformTime(response).orElse(now)));
        boolean isStated = seconds(response).isPresent();
        boolean isFrequency = isStated && wait.compareTo(LONGEST_FREQUENCY_BAN) < 0;
        Ban ban = new Ban(Ban.Scope.APP, now, wait, subCode(response));
        return new Refusal(
                isFrequency ? RefusalKind.APP_LIMITED : RefusalKind.QUOTA_SPENT,
                Optional.of(isStated ? ban : ban.withAssumedLength()));
    }

    private static String subCode(TaobaoResponse response) {
        return String.valueOf(response.getSubCode());
    }

    /** This machine's clock may be on another side of midnight. */
    private static Optional<Instant> platformTime(TaobaoResponse response) {
        return PlatformClock.told(response.getHeaders().get("date"));
    }

    private static Optional<Duration> seconds(TaobaoResponse response) {
        return Stream.of(response.getSubMsg(), response.getMsg())
                .filter(Objects::nonNull)
                .map(SECONDS::matcher)
                .filter(Matcher::find)
                .map(found -> Duration.ofSeconds(Long.parseLong(found.group(1))))
                .findFirst();
    }

    private static Duration untilMidnight(Instant now) {
        LocalDate today = now.atOffset(CHINA).toLocalDate();
        return Duration.between(now, today.plusDays(1).atStartOfDay().toInstant(CHINA));
    }
}
