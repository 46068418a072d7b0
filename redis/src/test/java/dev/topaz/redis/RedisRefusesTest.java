package dev.topaz.redis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.topaz.runtime.flow.Admission;
import dev.topaz.runtime.flow.AdmissionRequest;
import io.lettuce.core.RedisURI;
import io.lettuce.core.SslOptions;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A Redis that is there and does not let us: everybody who asks hears why. */
@Timeout(300)
class RedisRefusesTest {
    private static final String APP = "12345678";
    private static final String API = "taobao.demo.get";

    private final RecordedEvents events = RecordedEvents.listening();

    @AutoClose
    private RedisServer redis;

    @BeforeEach
    void start() {
        redis = RedisServer.start();
    }

    @AfterEach
    void stop() {
        events.close();
    }

    private RedisURI address(String userInfo) {
        return RedisURI.create("redis://" + userInfo + "127.0.0.1:" + redis.port());
    }

    private RedisLink link(String userInfo, WithoutRedis policy) {
        return RedisLink.to(
                address(userInfo),
                new RedisOptions()
                        .timeout(Duration.ofSeconds(20))
                        .withoutRedis(policy)
                        .listener(events));
    }

    private static Admission admit(RedisLink link) throws InterruptedException {
        return admit(link, Duration.ofMillis(200));
    }

    private static Admission admit(RedisLink link, Duration deadline) throws InterruptedException {
        return new RedisFlowControl(link)
                .limitApp(APP, 1000, Duration.ofSeconds(1))
                .admit(new AdmissionRequest(APP, List.of(API), deadline));
    }

    /** Each call is held back in the end, with the words of Redis, although most of them do not ask. */
    private void assertToldWith(String words, RedisFailureKind kind, RedisLink link) throws InterruptedException {
        for (int i = 0; i < 7; i++) {
            Admission.Rejection rejection = admit(link).rejection().orElseThrow();
            assertEquals(RedisFlowControl.UNREACHABLE, rejection.subCode());
            RedisUnreachableException cause = assertInstanceOf(
                    RedisUnreachableException.class, rejection.cause().orElseThrow());
            assertTrue(cause.getMessage().contains(words), cause.getMessage());
            assertEquals(kind, cause.kind(), cause.getMessage());
        }
        assertTrue(link.failure().orElseThrow().getMessage().contains(words));
        assertEquals(List.of("lost"), events.changes());
        assertEquals(1, events.lines().size(), events.lines()::toString);
        assertTrue(events.lines().get(0).contains(words), events.lines()::toString);
    }

    /** A call that has a minute goes as soon as somebody has put right what was wrong, at the first failure that is told. */
    private void assertGoesWhenPutRight(String userInfo, String... repair) throws Exception {
        RedisLinkListener repairing = new RedisLinkListener() {
            @Override
            public void failed(RedisUnreachableException failure) {
                try {
                    redis.command(repair);
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            }
        };
        RedisOptions options = new RedisOptions().timeout(Duration.ofSeconds(5)).listener(repairing);
        try (RedisLink link = RedisLink.to(address(userInfo), options)) {
            assertTrue(admit(link, Duration.ofMinutes(1)).isAdmitted());
        }
    }

    @Test
    void aWrongPassword() throws Exception {
        redis.command("config", "set", "requirepass", "word");
        try (RedisLink link = link(":wrong@", WithoutRedis.failClosed())) {
            assertToldWith("WRONGPASS", RedisFailureKind.REFUSED, link);
        }
    }

    @Test
    void noPermission() throws Exception {
        redis.command("acl", "setuser", "topaz", "on", ">word", "~other:*", "+@all");
        try (RedisLink link = link("topaz:word@", WithoutRedis.failClosed())) {
            assertToldWith("permissions", RedisFailureKind.REFUSED, link);
        }
    }

    @Test
    void noMemory() throws Exception {
        redis.command("config", "set", "maxmemory", "1");
        try (RedisLink link = link("", WithoutRedis.failClosed())) {
            assertToldWith("OOM", RedisFailureKind.TRANSIENT, link);
        }
    }

    @Test
    void noPlaceForAnotherClient() throws Exception {
        redis.command("config", "set", "maxclients", "1");
        try (Socket occupied = onlyClient();
                RedisLink link = link("", WithoutRedis.failClosed())) {
            assertTrue(occupied.isConnected());
            assertToldWith("max number of clients", RedisFailureKind.TRANSIENT, link);
        }
    }

    /** Connects as soon as Redis has seen that the program is gone which set it. */
    private Socket onlyClient() throws IOException {
        while (true) {
            Socket client = new Socket(InetAddress.getLoopbackAddress(), redis.port());
            client.getOutputStream().write("PING\r\n".getBytes(StandardCharsets.US_ASCII));
            if (client.getInputStream().read() == '+') {
                return client;
            }
            client.close();
        }
    }

    @Test
    void aNodeOfAClusterThatIsAskedAsAServer() throws Exception {
        try (RedisServer node = RedisServer.start(
                List.of("--cluster-enabled", "yes", "--cluster-port", String.valueOf(RedisServer.freePort())))) {
            RedisOptions options =
                    new RedisOptions().timeout(Duration.ofSeconds(5)).listener(events);
            try (RedisLink link = RedisLink.to(node.uri(), options)) {
                Admission.Rejection rejection = admit(link).rejection().orElseThrow();
                assertTrue(rejection.cause().orElseThrow().getMessage().contains("CLUSTERDOWN"), rejection::toString);
            }
        }
    }

    @Test
    void aCallWaitsUntilThereIsMemory() throws Exception {
        redis.command("config", "set", "maxmemory", "1");
        assertGoesWhenPutRight("", "config", "set", "maxmemory", "0");
    }

    @Test
    void aCallWaitsUntilAReplicaIsAPrimary() throws Exception {
        redis.command("replicaof", "127.0.0.1", "1");
        assertGoesWhenPutRight("", "replicaof", "no", "one");
    }

    @Test
    void aCallWaitsUntilTheLinkToThePrimaryIsThere() throws Exception {
        redis.command("config", "set", "replica-serve-stale-data", "no");
        redis.command("replicaof", "127.0.0.1", "1");
        assertGoesWhenPutRight("", "replicaof", "no", "one");
    }

    @Test
    void aCallWaitsAMomentForAPasswordThatIsBeingChanged() throws Exception {
        redis.command("acl", "setuser", "topaz", "on", ">old", "~*", "+@all");
        assertGoesWhenPutRight("topaz:new@", "acl", "setuser", "topaz", ">new");
    }

    @Test
    void aCallWaitsAMomentForAPermissionThatIsBeingGiven() throws Exception {
        redis.command("acl", "setuser", "topaz", "on", ">word", "~other:*", "+@all");
        assertGoesWhenPutRight("topaz:word@", "acl", "setuser", "topaz", "~topaz:*");
    }

    /** With ten minutes left, a call does not wait for somebody who changes the password. */
    @Test
    void aCallDoesNotWaitUntilItsDeadlineForAPassword() throws Exception {
        redis.command("config", "set", "requirepass", "word");
        try (RedisLink link = link(":wrong@", WithoutRedis.failClosed())) {
            assertFalse(admit(link, Duration.ofMinutes(10)).isAdmitted());
        }
    }

    @Test
    void withALocalShareCallsGoAndTheLossIsTold() throws Exception {
        redis.command("config", "set", "requirepass", "word");
        try (RedisLink link = link(":wrong@", WithoutRedis.localShare(4))) {
            for (int i = 0; i < 5; i++) {
                assertTrue(admit(link).isAdmitted());
            }
            assertEquals(List.of("lost"), events.changes());
            assertEquals(1, events.lines().size(), events.lines()::toString);
        }
    }

    @Test
    void whatIsMendedIsToldOnce() throws Exception {
        redis.command("config", "set", "maxmemory", "1");
        try (RedisLink link = link("", WithoutRedis.failClosed())) {
            while (events.changes().isEmpty()) {
                admit(link);
            }
            redis.command("config", "set", "maxmemory", "0");
            while (link.failure().isPresent()) {
                admit(link);
            }
            assertEquals(List.of("lost", "recovered"), events.changes());
            assertEquals(2, events.lines().size(), events.lines()::toString);
            assertTrue(link.failure().isEmpty());
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
