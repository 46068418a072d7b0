package dev.topaz.explorer.saved;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.topaz.explorer.call.CallOrder;
import dev.topaz.explorer.saved.RequestFolder.Entry;
import dev.topaz.explorer.saved.RequestFolder.Origin;
import dev.topaz.testdata.Requirement;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RequestFolderTest {
    private static final String API = "taobao.demo.trade.get";

    @TempDir
    private Path root;

    private final TickingClock clock = new TickingClock();

    /** A clock that is a second later each time it is read. */
    private static final class TickingClock extends Clock {
        private Instant now = Instant.parse("2020-01-01T00:00:00Z");

        @Override
        public Instant instant() {
            now = now.plusSeconds(1);
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }

    private RequestFolder folder() {
        return new RequestFolder(root.resolve("requests"), clock);
    }

    private static CallOrder order(Map<String, String> params) {
        return new CallOrder(API, null, params, null, "a-very-real-session", null, null, null, null, null);
    }

    private String everything() throws IOException {
        StringBuilder all = new StringBuilder();
        try (Stream<Path> files = Files.walk(root)) {
            for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                all.append(root.relativize(file).toString().replace('\\', '/'))
                        .append('\n')
                        .append(Files.readString(file));
            }
        }
        return all.toString();
    }

    @Test
    void aRequestThatCannotBeWrittenLeavesNothing() throws IOException {
        Path taken =
                Files.createDirectories(root.resolve("requests").resolve(API).resolve("已付款.json"));
        Files.writeString(taken.resolve("full"), "");

        assertThrows(UncheckedIOException.class, () -> folder().save("已付款", order(Map.of("tid", "12"))));

        assertEquals("requests/" + API + "/已付款.json/full\n", everything());
    }

    @Test
    void aSavedRequestMayBeReadByWhomeverOtherFilesMay() throws IOException {
        folder().save("已付款", order(Map.of("tid", "12")));

        Path other = Files.writeString(Requirement.POSIX.folder(root).resolve("other"), "");
        assertEquals(
                Files.getPosixFilePermissions(other),
                Files.getPosixFilePermissions(
                        root.resolve("requests").resolve(API).resolve("已付款.json")));
    }

    @Test
    void aSavedRequestIsAFileThatCanBeReadAndCompared() throws IOException {
        folder().save("已付款", order(Map.of("tid", "12", "fields", "tid")));

        assertEquals("""
                requests/taobao.demo.trade.get/已付款.json
                {
                  "api": "taobao.demo.trade.get",
                  "params": {
                    "fields": "tid",
                    "tid": "12"
                  },
                  "leftOut": [],
                  "format": "JSON",
                  "signMethod": "HMAC_SHA256",
                  "outcome": ""
                }
                """, everything());
    }

    @Test
    void itIsListedReplacedAndDeleted() {
        RequestFolder folder = folder();
        folder.save("a", order(Map.of("tid", "1")));
        folder.save("a", order(Map.of("tid", "2")));

        List<Entry> entries = folder.list(API);
        assertEquals(1, entries.size());
        assertEquals(Map.of("tid", "2"), entries.get(0).request().params());

        folder.delete(API, "a");
        folder.delete(API, "a");
        assertEquals(List.of(), folder.list(API));
    }

    @Test
    void noSecretSessionOrPersonalValueIsWritten() throws IOException {
        folder().save(
                        "a",
                        order(
                                Map.of(
                                        "tid", "1",
                                        "access_token", "a-token",
                                        "buyer_nick", "a-nick",
                                        "order",
                                                "{\"receiver_mobile\":\"a-mobile\",\"oid\":7,\"in\":[{\"password\":\"a-word\"}]}")));
        folder().keep(order(Map.of("app_secret", "a-secret")), "success");

        String written = everything();
        for (String secret : List.of("a-very-real-session", "a-token", "a-nick", "a-mobile", "a-word", "a-secret")) {
            assertFalse(written.contains(secret), written);
        }
        assertTrue(written.contains("\\\"oid\\\": 7"), written);
        assertEquals(
                List.of("access_token", "buyer_nick"),
                folder().list(API).get(0).request().leftOut());
    }

    @Test
    void theLastTwentyThatWereSentAreKeptTheLastFirst() {
        RequestFolder folder = folder();
        for (int i = 1; i <= 25; i++) {
            folder.keep(order(Map.of("tid", Integer.toString(i))), "success");
        }

        List<Entry> entries = folder.list(API);
        assertEquals(20, entries.size());
        assertEquals(Origin.HISTORY, entries.get(0).origin());
        assertEquals(Map.of("tid", "25"), entries.get(0).request().params());
        assertEquals(Map.of("tid", "6"), entries.get(19).request().params());
        assertEquals("success", entries.get(0).request().outcome());
        assertEquals("20200101-000025-000", entries.get(0).name());
    }

    @Test
    void requestsThatAreSentInOneMillisecondAreAllKeptInTheirOrder() {
        RequestFolder folder =
                new RequestFolder(root, Clock.fixed(Instant.parse("2020-01-01T00:00:00.999Z"), ZoneOffset.UTC));
        for (String tid : List.of("1", "2", "3")) {
            folder.keep(order(Map.of("tid", tid)), "success");
        }

        assertEquals(
                List.of("20200101-000001-001 3", "20200101-000001-000 2", "20200101-000000-999 1"),
                folder.list(API).stream()
                        .map(each -> each.name() + " " + each.request().params().get("tid"))
                        .toList());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "../a", "a/b", "a\\b", ".a", "a.", "history", "a:b", "\u0000"})
    void aNameThatIsNoFileEverywhereIsRefused(String name) throws IOException {
        assertThrows(IllegalArgumentException.class, () -> folder().save(name, order(Map.of())));
        assertEquals("", everything());
    }

    @Test
    void anApiThatIsAPathIsRefused() {
        assertThrows(IllegalArgumentException.class, () -> folder().list("../../etc"));
    }

    @Test
    void aFileThatIsNoRequestIsLeftAlone() throws IOException {
        Path folder = Files.createDirectories(root.resolve("requests").resolve(API));
        Files.writeString(folder.resolve("broken.json"), "{");
        Files.writeString(folder.resolve("README.md"), "x");

        assertEquals(List.of(), folder().list(API));
    }

    @Test
    void aFolderThatCannotBeWrittenToIsToldWithItsPlace() throws IOException {
        Files.writeString(root.resolve("requests"), "a file");

        UncheckedIOException thrown =
                assertThrows(UncheckedIOException.class, () -> folder().save("a", order(Map.of())));
        assertTrue(String.valueOf(thrown.getMessage()).contains("requests"));
    }
}
