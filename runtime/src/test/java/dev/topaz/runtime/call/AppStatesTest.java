package dev.topaz.runtime.call;

import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Clock;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What clients of one app share. */
class AppStatesTest {
    private static final String GATEWAY = "https://eco.taobao.com/router/rest";

    private final AppStates states = new AppStates();

    private AppState get(String gateway, String appKey) {
        return states.get(gateway, appKey, Clock.systemUTC(), TimeSource.SYSTEM);
    }

    @Test
    void anAppAtAGatewayHasOneState() {
        AppState state = get(GATEWAY, "12345678");

        assertSame(state, get(GATEWAY, "12345678"));
        assertNotSame(state, get(GATEWAY, "87654321"));
        assertNotSame(state, get("http://sandbox/router/rest", "12345678"));
        assertNotSame(state, states.get(GATEWAY, "12345678", Clock.system(ZoneOffset.ofHours(8)), TimeSource.SYSTEM));
    }

    @Test
    void aStateThatAClientHasIsNotForgotten() {
        AppState state = get(GATEWAY, "12345678");
        for (int i = 0; i < 1000; i++) {
            get(GATEWAY, "other-" + i);
        }

        assertSame(state, get(GATEWAY, "12345678"));
    }

    @Test
    @Timeout(300)
    void appsWithoutAClientDoNotPileUp() {
        // The collector is asked, and cannot be forced: the time-out is the limit.
        for (int i = 0; i < 1000 || states.size() > 500; i++) {
            get(GATEWAY, "app-" + i);
            if (i % 1000 == 999) {
                System.gc();
            }
        }
        assertTrue(states.size() <= 500);
    }
}
