package dev.topaz.redis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.topaz.messages.IdempotentRepository;
import dev.topaz.runtime.flow.Admission;
import dev.topaz.runtime.flow.AdmissionRequest;
import dev.topaz.runtime.flow.Ban;
import dev.topaz.runtime.token.Token;
import io.lettuce.core.RedisURI;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Code and settings of the user's that must not break the link, nor hide why it is away. */
@Timeout(300)
class LinkFaultsTest {
    private static final String APP = "12345678";
    private static final String API = "taobao.demo.get";
    /** Kept here, for the JDK forgets a logger that nobody holds, and its level. */
    private static final Logger LOG = Logger.getLogger("dev.topaz.redis");

    @AutoClose
    private static RedisServer redis;

    @BeforeAll
    static void start() {
        redis = RedisServer.start();
        LOG.setLevel(Level.OFF);
    }

    @AfterAll
    static void stop() {
        LOG.setLevel(null);
    }

    private static Admission admit(RedisFlowControl flow, Duration maxWait) throws InterruptedException {
        return flow.admit(new AdmissionRequest(APP, List.of(API), maxWait));
    }

    /** A listener whose class is only half there. */
    private static final class BrokenListener implements RedisLinkListener {
        @Override
        public void lost(RedisUnreachableException why) {
            throw new NoClassDefFoundError("thrown on purpose");
        }

        @Override
        public void failed(RedisUnreachableException failure) {
            throw new NoClassDefFoundError("thrown on purpose");
        }

        @Override
        public void admitted(Duration waited) {
            throw new NoClassDefFoundError("thrown on purpose");
        }

        @Override
        public void rejected(String subCode) {
            throw new NoClassDefFoundError("thrown on purpose");
        }
    }

    @Test
    void anErrorOfAListenerNeitherBreaksACallNorHidesWhyRedisIsAway() throws Exception {
        RedisOptions options =
                new RedisOptions().timeout(Duration.ofSeconds(20)).listener(new BrokenListener());
        try (RedisLink link = RedisLink.to(redis.uri(), options)) {
            RedisFlowControl flow = new RedisFlowControl(link).limitApp(APP, 100, Duration.ofSeconds(1));
            assertTrue(admit(flow, Duration.ofMinutes(2)).isAdmitted());
        }
        try (RedisServer locked = RedisServer.start()) {
            locked.command("config", "set", "requirepass", "word");
            RedisURI wrong = RedisURI.create("redis://:wrong@127.0.0.1:" + locked.port());
            try (RedisLink link = RedisLink.to(wrong, options)) {
                RedisFlowControl flow = new RedisFlowControl(link).limitApp(APP, 100, Duration.ofSeconds(1));
                Throwable cause = admit(flow, Duration.ofSeconds(20))
                        .rejection()
                        .orElseThrow()
                        .cause()
                        .orElseThrow();
                assertTrue(cause.getMessage().contains("WRONGPASS"), cause.toString());
            }
        }
    }

    /** A call that is still under way when the context closes must end as one that was held back, or with its answer. */
    @Test
    void aLinkThatWasClosedIsOneThatIsAway() throws Exception {
        RedisLink link = RedisLink.to(redis.uri(), new RedisOptions().timeout(Duration.ofSeconds(20)));
        RedisFlowControl flow = new RedisFlowControl(link).limitApp(APP, 100, Duration.ofSeconds(1));
        RedisTokenStore tokens = new RedisTokenStore(link, APP, TokenKeys.of("test", new byte[32]));
        RedisLink neverUsed = RedisLink.to(redis.uri(), new RedisOptions().timeout(Duration.ofSeconds(20)));
        assertTrue(admit(flow, Duration.ofMinutes(2)).isAdmitted());
        link.close();
        neverUsed.close();

        for (RedisFlowControl closed : List.of(flow, new RedisFlowControl(neverUsed))) {
            Admission.Rejection rejection =
                    admit(closed, Duration.ofMillis(10)).rejection().orElseThrow();
            assertEquals(RedisFlowControl.UNREACHABLE, rejection.subCode());
            assertInstanceOf(RedisUnreachableException.class, rejection.cause().orElseThrow());
            closed.banned(APP, API, new Ban(Ban.Scope.API, Instant.now(), Duration.ofSeconds(3), "limited"));
            closed.succeeded(APP, API);
            closed.lift(APP);
        }
        assertThrows(RedisUnreachableException.class, () -> tokens.find("seller"));
        assertThrows(RedisUnreachableException.class, () -> tokens.save("seller", Token.fixed("a-token", Instant.MAX)));
        assertThrows(RedisUnreachableException.class, link::connect);
        link.close();
    }

    @Test
    void messagesNeedNoPermissionThatTheLinkHasNot() throws Exception {
        redis.command(
                "acl",
                "setuser",
                "messages",
                "on",
                ">word",
                "~topaz:*",
                "resetchannels",
                "-@all",
                "+eval",
                "+get",
                "+set",
                "+psetex",
                "+pttl",
                "+del",
                "+time");
        RedisURI uri = RedisURI.create("redis://messages:word@127.0.0.1:" + redis.port());
        try (RedisLink link = RedisLink.to(uri, new RedisOptions().timeout(Duration.ofSeconds(20)))) {
            IdempotentRepository repository = new RedisIdempotentRepository(link, APP, Duration.ofDays(1));
            assertFalse(repository.contains("default/1"));
            repository.add("default/1");
            assertTrue(repository.contains("default/1"));
        }
    }

    @Test
    void aTimeOutWithoutALimitCanBeCounted() throws Exception {
        RedisOptions endless = new RedisOptions().timeout(ChronoUnit.FOREVER.getDuration());
        try (RedisLink link = RedisLink.to(redis.uri(), endless)) {
            link.connect();
            RedisFlowControl flow = new RedisFlowControl(link).limitApp("another", 100, Duration.ofSeconds(1));
            assertTrue(flow.admit(new AdmissionRequest("another", List.of(API), ChronoUnit.FOREVER.getDuration()))
                    .isAdmitted());
        }
    }
}
