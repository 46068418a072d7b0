package dev.topaz.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.topaz.testkit.record.RecordingGateway;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A gateway is recorded by one test, and played back without it by another. */
class RecordAndReplayTest {
    private static final String API = "taobao.demo.get";

    @TempDir
    private Path folder;

    /** Stands for the platform. */
    private static GatewaySetup platform() {
        return setup().api(Docs.EVERY)
                .answer(
                        API,
                        (call, fields) ->
                                fields.set("total", call.number("tid")).set("price", "9.90"));
    }

    private static GatewaySetup setup() {
        return new GatewaySetup()
                .app(Caller.APP_KEY, Caller.SECRET)
                .session(Caller.SESSION)
                .clock(Clock.fixed(Instant.ofEpochMilli(Caller.NOW), ZoneOffset.UTC));
    }

    private HttpResponse<String> send(String url, Map<String, String> protocol, Map<String, String> params)
            throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(
                        URI.create(url + "?" + Caller.form(Caller.signed(protocol, params))))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(Caller.form(params)))
                .build();
        return HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());
    }

    private List<HttpResponse<String>> record(FakeGateway platform) throws Exception {
        Map<String, String> xml = new HashMap<>(Caller.protocol(API));
        xml.put("format", "xml");
        try (RecordingGateway recorder = RecordingGateway.start(URI.create(platform.url()), folder)) {
            return List.of(
                    send(recorder.url(), Caller.protocol(API), Map.of("tid", "5", "title", "abc")),
                    send(
                            recorder.url(),
                            Caller.protocol(API),
                            Map.of("tid", "6", "order", "{\"oid\":1,\"note\":\"x\"}")),
                    send(recorder.url(), xml, Map.of("tid", "5", "title", "abc")));
        }
    }

    private Map<String, String> files() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.collect(Collectors.toMap(file -> file.getFileName().toString(), file -> {
                try {
                    return Files.readString(file);
                } catch (IOException e) {
                    throw new AssertionError(e);
                }
            }));
        }
    }

    @Test
    void passesOnWhatThePlatformSaysAndKeepsItWithoutSecrets() throws Exception {
        try (FakeGateway platform = platform().start()) {
            List<HttpResponse<String>> answers = record(platform);

            assertTrue(answers.get(0).body().contains("\"total\":5"));
            assertTrue(answers.get(0).body().contains("\"nick\":\"someone\""));
            assertEquals(
                    "Fri, 14 Jul 2017 02:40:00 GMT",
                    answers.get(0).headers().firstValue("date").orElse(""));
            Map<String, String> files = files();
            assertEquals(3, files.size());
            String all = files.toString();
            assertFalse(all.contains(Caller.APP_KEY), all);
            assertFalse(all.contains("\"" + Caller.SESSION), all);
            assertFalse(all.contains("someone"), all);
            assertFalse(all.contains("sign"), all);
        }
    }

    @Test
    void saysThatItCannotWriteAndNotThatThePlatformIsSilent() throws Exception {
        Path file = Files.writeString(folder.resolve("taken"), "");
        try (FakeGateway platform = platform().start();
                RecordingGateway recorder = RecordingGateway.start(URI.create(platform.url()), file)) {
            HttpResponse<String> answer = send(recorder.url(), Caller.protocol(API), Map.of("tid", "5"));

            assertEquals(500, answer.statusCode());
            assertTrue(answer.body().startsWith("nothing recorded: the recording cannot be written: "), answer.body());
            assertTrue(answer.body().contains("taken"), answer.body());
        }
    }

    @Test
    void writesTheSameFilesForTheSameCalls() throws Exception {
        try (FakeGateway platform = platform().start()) {
            record(platform);
        }
        Map<String, String> first = files();
        try (FakeGateway platform = platform().start()) {
            record(platform);
        }
        assertEquals(first, files());
    }

    @Test
    void writesAFileThatPeopleCanRead() throws Exception {
        try (FakeGateway platform = setup().api(Docs.EVERY)
                        .answer(API, fields -> fields.json("{\"ids\":[1]}"))
                        .start();
                RecordingGateway recorder = RecordingGateway.start(URI.create(platform.url()), folder)) {
            send(recorder.url(), Caller.protocol(API), Map.of("tid", "5"));
        }
        assertEquals("""
                {
                  "api": "taobao.demo.get",
                  "format": "json",
                  "params": {
                    "tid": "5"
                  },
                  "files": [],
                  "status": 200,
                  "contentType": "application/json;charset=UTF-8",
                  "answer": {
                    "demo_get_response": {
                      "ids": {
                        "number": [
                          1
                        ]
                      },
                      "request_id": "fake1"
                    }
                  }
                }
                """, files().values().iterator().next());
    }

    @Test
    void playsBackWithoutThePlatform() throws Exception {
        try (FakeGateway platform = platform().start()) {
            record(platform);
        }
        try (FakeGateway replay = setup().replay(folder).start()) {
            Caller caller = new Caller(replay);
            String answer = caller.call(API, Map.of("tid", "5", "title", "abc"));
            assertTrue(answer.contains("\"total\":5,\"price\":\"9.90\""), answer);
            assertTrue(answer.contains("\"nick\":\"***\""), answer);
            Map<String, String> xml = Caller.protocol(API);
            xml.put("format", "xml");
            HttpResponse<String> asXml = caller.exchange(xml, Map.of("tid", "5", "title", "abc"));
            assertTrue(asXml.body().contains("<total>5</total>"), asXml.body());
            assertEquals(
                    "text/xml;charset=UTF-8",
                    asXml.headers().firstValue("content-type").orElse(""));
        }
    }

    @Test
    void refusesWhatWasNotRecordedAndNamesTheNearest() throws Exception {
        try (FakeGateway platform = platform().start()) {
            record(platform);
        }
        try (FakeGateway replay = setup().replay(folder).start()) {
            Caller caller = new Caller(replay);
            String refusal = caller.call(API, Map.of("tid", "5", "title", "abd"));
            assertTrue(refusal.contains("\"sub_code\":\"topaz.no-recording\""), refusal);
            assertTrue(
                    refusal.matches(".*the nearest is taobao[.]demo[.]get-[0-9a-f]{8}[.]json, where"
                            + " 'title' is ..abc.., and here ..abd.*"),
                    refusal);
            assertTrue(caller.call("taobao.bcpush.isv.event.emit", Map.of())
                    .contains("is of taobao.bcpush.isv.event.emit"));
        }
    }

    @Test
    void doesNotMindParametersThatDifferFromRunToRun() throws Exception {
        try (FakeGateway platform = platform().start()) {
            record(platform);
        }
        try (FakeGateway replay = setup().replay(folder, "title").start()) {
            assertTrue(new Caller(replay)
                    .call(API, Map.of("tid", "5", "title", "abd"))
                    .contains("\"total\":5"));
        }
    }

    @Test
    void playsTheAnswersToOneCallInTheirOrderAndStaysAtTheLast() throws Exception {
        Map<String, String> same = Map.of("tid", "5");
        try (FakeGateway platform = setup().api(Docs.EVERY).start();
                RecordingGateway recorder = RecordingGateway.start(URI.create(platform.url()), folder)) {
            platform.next(API, Trouble.serviceTimedOut(), Trouble.badGateway());
            for (int i = 0; i < 3; i++) {
                send(recorder.url(), Caller.protocol(API), same);
            }
        }
        try (FakeGateway replay = setup().replay(folder).start()) {
            Caller caller = new Caller(replay);
            assertTrue(caller.call(API, same).contains("isp.remote-service-timeout"));
            assertEquals(502, caller.exchange(Caller.protocol(API), same).statusCode());
            assertTrue(caller.call(API, same).contains("demo_get_response"));
            assertTrue(caller.call(API, same).contains("demo_get_response"));
        }
    }

    @Test
    void prefersAStub() throws Exception {
        try (FakeGateway platform = platform().start()) {
            record(platform);
        }
        try (FakeGateway replay = setup().replay(folder).start()) {
            replay.stub(API, call -> "{}");
            assertEquals("{}", new Caller(replay).call(API, Map.of("tid", "7")));
        }
    }

    @Test
    void saysWhatItCannotRecord() throws Exception {
        Trouble reset = Trouble.resetBeforeReading();
        try (FakeGateway platform = setup().next(reset, reset, reset).start();
                RecordingGateway recorder = RecordingGateway.start(URI.create(platform.url()), folder)) {
            assertEquals(
                    502, send(recorder.url(), Caller.protocol(API), Map.of()).statusCode());
            assertEquals(
                    404,
                    send(recorder.url().replace("rest", "batch"), Caller.protocol(API), Map.of())
                            .statusCode());
        }
        assertEquals(Map.of(), files());
    }

    @Test
    void refusesAFolderWithoutRecordingsAndAFileThatIsNone() throws Exception {
        assertThrows(IllegalArgumentException.class, () -> setup().replay(folder));
        Files.writeString(folder.resolve("a.json"), "{}");
        String said = assertThrows(IllegalArgumentException.class, () -> setup().replay(folder))
                .getMessage();
        assertTrue(said.endsWith("a.json is not a recording"), said);
    }
}
