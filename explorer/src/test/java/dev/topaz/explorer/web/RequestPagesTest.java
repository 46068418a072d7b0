package dev.topaz.explorer.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.topaz.explorer.call.CallOrder;
import dev.topaz.explorer.saved.RequestFolder;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The folder of requests, as the page asks for it. */
class RequestPagesTest {
    private static final String SAVE = "/api/requests";
    private static final String ORDER =
            "{\"name\":\"a\",\"order\":{\"api\":\"taobao.demo.trade.get\",\"params\":{\"tid\":\"1\"}}}";

    @TempDir
    private Path root;

    private RequestEndpoints endpoints() {
        return new RequestEndpoints(Optional.of(new RequestFolder(root.resolve("requests"), Clock.systemUTC())));
    }

    private static Reply ask(RequestEndpoints endpoints, String method, String path, String body) {
        BrowserRequest question = BrowserRequest.of(method, URI.create(path), body.getBytes(StandardCharsets.UTF_8));
        try {
            return endpoints.answer(question).orElseThrow();
        } catch (BadRequest e) {
            return e.reply();
        }
    }

    private static JsonNode json(Reply reply) {
        return JsonMapper.shared().readTree(reply.body());
    }

    @Test
    void aSavedRequestIsListedAndDeleted() {
        RequestEndpoints endpoints = endpoints();

        JsonNode saved = json(ask(endpoints, "POST", SAVE, ORDER));
        assertEquals("a", saved.at("/requests/0/name").asString());
        assertEquals("1", saved.at("/requests/0/request/params/tid").asString());
        assertEquals(saved, json(ask(endpoints, "GET", SAVE + "?api=taobao.demo.trade.get", "")));
        assertEquals(
                0,
                json(ask(endpoints, "POST", SAVE + "/delete", ORDER))
                        .get("requests")
                        .size());
    }

    @Test
    void withoutAFolderNothingIsKeptAndThePageSaysHow() {
        RequestEndpoints endpoints = new RequestEndpoints(Optional.empty());

        assertEquals(
                "",
                json(ask(endpoints, "GET", SAVE + "?api=a", "")).get("folder").asString());
        Reply refused = ask(endpoints, "POST", SAVE, ORDER);
        assertEquals(404, refused.status());
        assertTrue(json(refused).get("error").asString().contains("--requests"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{}",
                "{\"name\":\"a\"}",
                "{\"name\":\"../a\",\"order\":{\"api\":\"a\"}}",
                "{\"name\":\"a\",\"order\":{\"api\":\"../a\"}}",
                "[]"
            })
    void whatIsNoRequestIsRefused(String body) throws IOException {
        assertEquals(400, ask(endpoints(), "POST", SAVE, body).status());
        assertTrue(Files.notExists(root.resolve("requests")));
    }

    @Test
    void aFolderThatCannotBeUsedIsToldAndLosesNoCall() throws IOException {
        Files.writeString(root.resolve("requests"), "a file");
        RequestEndpoints endpoints = endpoints();

        Reply refused = ask(endpoints, "POST", SAVE, ORDER);
        assertEquals(500, refused.status());
        assertTrue(json(refused).get("error").asString().startsWith("the request cannot be written to "));
        endpoints.keep(
                new CallOrder("taobao.demo.trade.get", null, null, null, null, null, null, null, null, null),
                "success");
    }
}
