package dev.topaz.redis;

import dev.topaz.runtime.token.OAuthEndpoint;
import dev.topaz.runtime.token.OAuthOptions;
import dev.topaz.runtime.token.SessionOptions;
import dev.topaz.runtime.token.Sessions;
import dev.topaz.runtime.token.TokenException;
import io.lettuce.core.RedisURI;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import net.javacrumbs.shedlock.core.ClockProvider;

/** One of a fleet that needs a session all the time, until it is killed; prints each new one, and every failure. */
final class RefreshingProcess {
    static final String APP = "12345678";
    static final String SELLER = "2206890000000";
    static final TokenKeys KEYS = TokenKeys.of("test", new byte[32]);
    static final Duration LEASE = Duration.ofSeconds(4);
    private static final Duration LOOKS = Duration.ofMillis(20);

    private RefreshingProcess() {}

    /** The address of Redis, the one of the token endpoint, and the hours that the clock is off. */
    public static void main(String[] args) throws InterruptedException {
        Clock machine = Clock.offset(Clock.systemUTC(), Duration.ofHours(Long.parseLong(args[2])));
        ClockProvider.setClock(machine);
        RedisLink link = RedisLink.to(RedisURI.create(args[0]), new RedisOptions(), machine);
        OAuthEndpoint oauth = new OAuthEndpoint(
                APP,
                "fictional-secret",
                new OAuthOptions().address(URI.create(args[1])).clock(link.clock()));
        Sessions sessions = new Sessions(
                new RedisTokenStore(link, APP, KEYS),
                oauth,
                new SessionOptions()
                        .clock(link.clock())
                        .lease(LEASE)
                        .margin(Duration.ofMillis(2200))
                        .minRefreshInterval(Duration.ofMillis(100)));
        String last = "";
        while (true) {
            last = next(sessions, last);
            TimeUnit.NANOSECONDS.sleep(LOOKS.toNanos());
        }
    }

    private static String next(Sessions sessions, String last) {
        try {
            String session = sessions.session(SELLER);
            if (!session.equals(last)) {
                System.out.println("session " + session);
            }
            return session;
        } catch (TokenException e) {
            System.out.println("failed " + e.reason());
            return last;
        }
    }
}
