package dev.topaz.site;

import dev.topaz.spec.Location;
import dev.topaz.spec.Problem;
import java.net.CookieManager;
import java.net.URI;
import java.time.Duration;

/** Asks until there is an answer: never faster than agreed, after a failure slower each time, and not for ever. */
final class RetryingClient {
    private static final Duration FIRST_WAIT = Duration.ofSeconds(1);
    /** A site that wants us away for longer is not waited for. */
    private static final Duration LONGEST_WAIT = Duration.ofMinutes(2);

    private final Download download;
    private final SiteOptions options;
    private final Sleeper sleeper;
    private long earliest = System.nanoTime();

    RetryingClient(SiteOptions options, CookieManager cookies, Sleeper sleeper) {
        this.download = new Download(cookies, options.timeout());
        this.options = options;
        this.sleeper = sleeper;
    }

    byte[] get(URI address) throws SiteException, InterruptedException {
        for (int asked = 1; ; asked++) {
            keepPace();
            Attempt attempt = download.get(address);
            if (attempt instanceof Attempt.Answer answer) {
                return answer.array();
            }
            Attempt.Failure failure = (Attempt.Failure) attempt;
            if (!failure.passing()
                    || asked > options.retries()
                    || failure.away().compareTo(LONGEST_WAIT) > 0) {
                throw new SiteException(counted(failure, asked));
            }
            sleeper.sleep(longer(failure.away(), backOff(asked)));
        }
    }

    private void keepPace() throws InterruptedException {
        long early = earliest - System.nanoTime();
        if (early > 0) {
            sleeper.sleep(Duration.ofNanos(early));
        }
        earliest = System.nanoTime() + options.interval().toNanos();
    }

    private static Duration backOff(int asked) {
        return FIRST_WAIT.multipliedBy(1L << Math.min(asked - 1, 5));
    }

    private static Duration longer(Duration one, Duration other) {
        return one.compareTo(other) > 0 ? one : other;
    }

    private static Problem counted(Attempt.Failure failure, int asked) {
        Problem problem = failure.problem();
        String request = failure.away().isZero()
                ? ""
                : ", and asks to stay away for " + failure.away().toSeconds() + " s";
        String times = asked == 1 ? "" : " (asked " + asked + " times)";
        Location at = problem.at();
        return new Problem(problem.code(), problem.message() + request + times, at, problem.hint());
    }
}
