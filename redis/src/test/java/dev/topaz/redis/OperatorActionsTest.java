package dev.topaz.redis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.topaz.runtime.flow.Admission;
import dev.topaz.runtime.flow.AdmissionRequest;
import dev.topaz.runtime.flow.Ban;
import dev.topaz.runtime.token.Token;
import io.lettuce.core.RedisURI;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What an operator does to a Redis while processes use it: no call fails that has time, and nothing is forgotten that somebody knows. */
@Timeout(300)
class OperatorActionsTest {
    private static final String APP = "12345678";
    private static final String API = "taobao.demo.get";

    @AutoClose
    private RedisServer redis;

    @BeforeEach
    void start() {
        redis = RedisServer.start();
    }

    private RedisLink link(RedisLinkListener listener) {
        RedisURI uri = redis.uri();
        return RedisLink.to(
                uri, new RedisOptions().timeout(Duration.ofSeconds(5)).listener(listener));
    }

    private static Admission admit(RedisFlowControl flow) throws InterruptedException {
        return flow.admit(new AdmissionRequest(APP, List.of(API), Duration.ofMinutes(4)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "client kill type normal",
                "script flush",
                "flushall",
                "config set timeout 1",
                "client pause 1000",
                "config set maxmemory-policy allkeys-lru",
                "bgrewriteaof"
            })
    void callsGoOn(String command) throws Exception {
        try (RedisLink link = link(RedisLinkListener.NONE)) {
            RedisFlowControl flow = new RedisFlowControl(link).limitApp(APP, 1000, Duration.ofSeconds(1));
            RedisTokenStore tokens = new RedisTokenStore(link, APP, TokenKeys.of("test", new byte[32]));
            assertTrue(admit(flow).isAdmitted());
            redis.command(command.split(" "));
            for (int i = 0; i < 10; i++) {
                assertTrue(admit(flow).isAdmitted(), command);
            }
            // A connection may end just then, and a token has no time in which to wait for the next one.
            Token kept = Token.fixed("kept", Instant.MAX);
            while (!keeps(tokens, kept)) {
                Thread.onSpinWait();
            }
        }
    }

    /** Returns false if Redis was away. */
    private static boolean keeps(RedisTokenStore store, Token token) {
        try {
            store.save("seller", token);
            assertEquals(Optional.of(token), store.find("seller"));
            return true;
        } catch (RedisUnreachableException e) {
            return false;
        }
    }

    @Test
    void aCallWaitsForTheEndOfALongScript() throws Exception {
        redis.command("config", "set", "busy-reply-threshold", "1");
        RedisLinkListener ending = new RedisLinkListener() {
            @Override
            public void failed(RedisUnreachableException failure) {
                assertEquals(RedisFailureKind.TRANSIENT, failure.kind(), failure::toString);
                try {
                    redis.command("script", "kill");
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            }
        };
        Process script = new ProcessBuilder(
                        "redis-cli", "-p", String.valueOf(redis.port()), "eval", "while true do end", "0")
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        while (!redis.command("ping").startsWith("BUSY")) {
            Thread.onSpinWait();
        }
        try (RedisLink link = link(ending)) {
            assertTrue(admit(new RedisFlowControl(link).limitApp(APP, 1000, Duration.ofSeconds(1)))
                    .isAdmitted());
        } finally {
            script.destroyForcibly();
        }
    }

    /** The connection stays, so nobody notices but by the answer. */
    @Test
    void aBanThatWasDeletedIsToldAgainByWhoeverKnowsIt() throws Exception {
        try (RedisLink link = link(RedisLinkListener.NONE);
                RedisLink otherLink = link(RedisLinkListener.NONE)) {
            FleetPlaces knowing = new FleetPlaces(link);
            knowing.banned(APP, API, new Ban(Ban.Scope.APP, Instant.EPOCH, Duration.ofHours(1), "limited"));
            while (redis.command("get", "topaz:ban:{" + APP + "}").isEmpty()) {
                Thread.onSpinWait();
            }
            redis.command("flushall");
            knowing.admit(APP, API, Duration.ZERO).join();

            FleetPlaces asking = new FleetPlaces(otherLink);
            while (asking.admit(APP, API, Duration.ofSeconds(1)).join() instanceof Placement.Go) {
                Thread.onSpinWait();
            }
        }
    }
}
