package dev.topaz.redis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.topaz.runtime.flow.Admission;
import dev.topaz.runtime.flow.AdmissionRequest;
import dev.topaz.runtime.flow.Ban;
import dev.topaz.runtime.token.Token;
import dev.topaz.runtime.token.TokenStore;
import io.lettuce.core.RedisURI;
import io.lettuce.core.SslOptions;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A Redis that is there and does not let us: everybody who asks hears why. */
@Timeout(120)
class RedisRefusesTest {
    private static final String APP = "12345678";
    private static final String API = "taobao.demo.get";
    /** What docs/fleet.md says is needed. */
    private static final String NEEDED =
            "on >word ~topaz:* resetchannels -@all +eval +get +set +psetex +pttl +del +time";

    private final Events events = new Events();
    private final Log log = new Log();
    private RedisServer redis;

    private static final class Events implements RedisLinkListener {
        private final List<String> all = Collections.synchronizedList(new ArrayList<>());

        @Override
        public void lost(RedisUnreachableException why) {
            all.add("lost");
        }

        @Override
        public void recovered(Duration away) {
            all.add("recovered");
        }
    }

    private static final class Log extends Handler {
        private final List<String> lines = Collections.synchronizedList(new ArrayList<>());
        // Held here, for the JDK forgets loggers that nobody holds.
        private final Logger logger = Logger.getLogger("dev.topaz.redis");

        @Override
        public void publish(LogRecord record) {
            lines.add(record.getLevel() + " " + record.getMessage());
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    }

    @BeforeEach
    void start() {
        redis = RedisServer.start();
        log.logger.addHandler(log);
    }

    @AfterEach
    void stop() {
        log.logger.removeHandler(log);
        redis.close();
    }

    private RedisLink link(String userInfo, WithoutRedis policy) {
        return RedisLink.to(
                RedisURI.create("redis://" + userInfo + "127.0.0.1:" + redis.port()),
                new RedisOptions()
                        .timeout(Duration.ofSeconds(20))
                        .withoutRedis(policy)
                        .listener(events));
    }

    private static Admission admit(RedisLink link) throws InterruptedException {
        return new RedisFlowControl(link)
                .limitApp(APP, 1000, Duration.ofSeconds(1))
                .admit(new AdmissionRequest(APP, List.of(API), Duration.ofSeconds(20)));
    }

    /** A refusal that stays the same is told at once, with the words of Redis. */
    private void assertToldWith(String words, RedisLink link) throws InterruptedException {
        Admission.Rejection rejection = admit(link).rejection().orElseThrow();
        assertEquals(RedisFlowControl.UNREACHABLE, rejection.subCode());
        String told = rejection.cause().orElseThrow().getMessage();
        assertTrue(told.contains(words), told);

        for (int i = 0; i < 5; i++) {
            admit(link);
        }
        String still =
                admit(link).rejection().orElseThrow().cause().orElseThrow().getMessage();
        assertTrue(still.contains(words), "although nobody was asked: " + still);
        assertTrue(link.failure().orElseThrow().getMessage().contains(words));
        assertEquals(List.of("lost"), events.all);
        assertEquals(1, log.lines.size(), log.lines::toString);
        assertTrue(log.lines.get(0).contains(words), log.lines::toString);
    }

    @Test
    void aWrongPassword() throws Exception {
        redis.command("config", "set", "requirepass", "word");
        try (RedisLink link = link(":wrong@", WithoutRedis.failClosed())) {
            assertToldWith("WRONGPASS", link);
        }
    }

    @Test
    void noPermission() throws Exception {
        redis.command("acl", "setuser", "topaz", "on", ">word", "~other:*", "+@all");
        try (RedisLink link = link("topaz:word@", WithoutRedis.failClosed())) {
            assertToldWith("permissions", link);
        }
    }

    @Test
    void noMemory() throws Exception {
        redis.command("config", "set", "maxmemory", "1");
        try (RedisLink link = link("", WithoutRedis.failClosed())) {
            assertToldWith("OOM", link);
        }
    }

    @Test
    void withALocalShareCallsGoAndTheLossIsTold() throws Exception {
        redis.command("config", "set", "requirepass", "word");
        try (RedisLink link = link(":wrong@", WithoutRedis.localShare(4))) {
            for (int i = 0; i < 5; i++) {
                assertTrue(admit(link).isAdmitted());
            }
            assertEquals(List.of("lost"), events.all);
            assertEquals(1, log.lines.size(), log.lines::toString);
        }
    }

    @Test
    void whatIsMendedIsToldOnce() throws Exception {
        redis.command("config", "set", "maxmemory", "1");
        try (RedisLink link = link("", WithoutRedis.failClosed())) {
            while (events.all.isEmpty()) {
                admit(link);
            }
            redis.command("config", "set", "maxmemory", "0");
            while (link.failure().isPresent()) {
                admit(link);
            }
            assertEquals(List.of("lost", "recovered"), events.all);
            assertEquals(2, log.lines.size(), log.lines::toString);
            assertTrue(link.failure().isEmpty());
        }
    }

    @Test
    void thePermissionsThatThePageNamesAreEnough() throws Exception {
        List<String> user = new ArrayList<>(List.of("acl", "setuser", "topaz"));
        user.addAll(List.of(NEEDED.split(" ")));
        redis.command(user.toArray(String[]::new));
        try (RedisLink link = link("topaz:word@", WithoutRedis.failClosed())) {
            link.connect();
            assertTrue(admit(link).isAdmitted());
            RedisFlowControl flow = new RedisFlowControl(link);
            flow.banned(APP, API, new Ban(Ban.Scope.API, Instant.now(), Duration.ofHours(1), "limited"));
            flow.lift(APP);
            RedisTokenStore tokens = new RedisTokenStore(link, APP, TokenKeys.of("test", new byte[32]));
            Token token = Token.fixed("kept", Instant.MAX);
            tokens.save("seller", token);
            assertTrue(tokens.replace("seller", token, Token.fixed("new", Instant.MAX)));
            TokenStore.Lease lease =
                    tokens.lease("seller", Duration.ofSeconds(5)).orElseThrow();
            lease.release();
            tokens.remove("seller");
            assertEquals(List.of(), events.all);
            assertEquals(List.of(), log.lines);
        }
    }

    @Test
    void openingTheLinkSaysWhyItCannotBe() throws Exception {
        redis.command("config", "set", "requirepass", "word");
        try (RedisLink link = link(":wrong@", WithoutRedis.failClosed())) {
            String why =
                    assertThrows(RedisUnreachableException.class, link::connect).getMessage();
            assertTrue(why.contains("WRONGPASS"), why);
        }
    }

    @Test
    void aCertificateThatNobodyTrusts(@TempDir Path folder) {
        TestCertificate certificate = TestCertificate.in(folder);
        try (RedisServer encrypted = RedisServer.start(certificate)) {
            RedisURI uri = RedisURI.create("rediss://127.0.0.1:" + encrypted.tlsPort());
            RedisOptions options = new RedisOptions().timeout(Duration.ofSeconds(20));
            try (RedisLink link = RedisLink.to(uri, options)) {
                String why = assertThrows(RedisUnreachableException.class, link::connect)
                        .getMessage();
                assertTrue(why.contains("unable to find valid certification path"), why);
            }
            SslOptions trusting = SslOptions.builder()
                    .trustManager(certificate.certificate().toFile())
                    .build();
            try (RedisLink link = RedisLink.to(uri, options.ssl(trusting))) {
                link.connect();
                assertTrue(link.failure().isEmpty());
            }
        }
    }

    @Test
    void aServerWithoutTls() {
        RedisURI uri = RedisURI.create("rediss://127.0.0.1:" + redis.port());
        try (RedisLink link = RedisLink.to(uri, new RedisOptions().timeout(Duration.ofMillis(500)))) {
            String why =
                    assertThrows(RedisUnreachableException.class, link::connect).getMessage();
            assertEquals(
                    "Redis did not open a connection within 500 ms: it stands still, or one side talks TLS and the other does not",
                    why);
        }
    }
}
