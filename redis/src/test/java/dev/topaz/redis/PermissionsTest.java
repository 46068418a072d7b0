package dev.topaz.redis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.topaz.runtime.token.Token;
import io.lettuce.core.RedisURI;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A user of one server with exactly the permissions of docs/fleet.md; {@link FailoverPermissionsTest} has the others. */
@Timeout(300)
class PermissionsTest {
    @AutoClose
    private static RedisServer redis;

    @BeforeAll
    static void start() {
        redis = RedisServer.start();
    }

    /** A lease that nobody was allowed to release would be in the way of the next. */
    @BeforeEach
    void forget() throws IOException {
        redis.command("flushall");
    }

    private static RedisLink link(RedisLinkListener listener) {
        RedisURI uri = RedisURI.builder(redis.uri())
                .withAuthentication(Permissions.USER, Permissions.PASSWORD.toCharArray())
                .build();
        return RedisLink.to(
                uri, new RedisOptions().timeout(Duration.ofSeconds(20)).listener(listener));
    }

    @Test
    void thoseThatThePageNamesAreEnough() throws Exception {
        redis.command(Permissions.setUser(Permissions.SERVER.rules()));
        try (RecordedEvents events = RecordedEvents.listening();
                RedisLink link = link(events)) {
            Permissions.use(link);

            assertEquals(List.of(), events.failures());
            assertEquals(List.of(), events.lines());
        }
    }

    @Test
    void eachOfThemIsNeeded() throws Exception {
        List<String> rules = Permissions.SERVER.rules();
        for (String rule : rules) {
            if (rule.startsWith("+")) {
                List<String> fewer = new ArrayList<>(rules);
                fewer.remove(rule);
                forget();
                redis.command(Permissions.setUser(fewer));
                try (RecordedEvents events = RecordedEvents.listening();
                        RedisLink link = link(events)) {
                    assertThrows(Throwable.class, () -> Permissions.use(link), rule);
                    assertTrue(events.failures().stream().allMatch(failure -> failure.startsWith("REFUSED ")), rule);
                }
            }
        }
    }

    @Test
    void aSearchForKeysNeedsAnother() throws Exception {
        List<String> rules = new ArrayList<>(Permissions.SERVER.rules());
        redis.command(Permissions.setUser(rules));
        try (RedisLink link = link(RedisLinkListener.NONE)) {
            RedisTokenStore tokens = new RedisTokenStore(link, "23456789", TokenKeys.of("test", new byte[32]));
            tokens.save("searched", Token.fixed("kept", Instant.MAX));
            String why = assertThrows(RedisUnreachableException.class, tokens::countByKeyId)
                    .getMessage();
            assertTrue(why.contains("'scan'"), why);

            rules.addAll(Permissions.SCAN.rules());
            redis.command(Permissions.setUser(rules));
            assertEquals(Map.of("test", 1L), tokens.countByKeyId());
            assertEquals(0, tokens.reencryptAll());
            tokens.remove("searched");
        }
    }
}
