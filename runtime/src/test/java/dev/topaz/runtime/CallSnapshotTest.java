package dev.topaz.runtime;

import static dev.topaz.runtime.ScriptedTransport.SUCCESS;
import static dev.topaz.runtime.ScriptedTransport.refusal;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.topaz.runtime.http.HttpCall;
import dev.topaz.runtime.http.NotSentException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.ConnectException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

/** What a request was when the client was called is what every attempt sends. */
class CallSnapshotTest {
    private final FakeTime time = new FakeTime("2026-11-25T02:00:00Z");
    private final ScriptedTransport transport = new ScriptedTransport();
    private final Deque<Runnable> queued = new ArrayDeque<>();
    private final ClientOptions options =
            new ClientOptions().transport(transport).time(time).clock(time).executor(queued::add);
    private final TaobaoClient client =
            new DefaultTaobaoClient("http://localhost/router/rest", "12345678", "fictional-secret", options);
    private final DemoRequest request = new DemoRequest();

    private void runQueued() {
        while (!queued.isEmpty()) {
            queued.poll().run();
        }
    }

    @Test
    void aChangeAfterTheCallWasEnteredDoesNotReachTheWire() {
        transport.answers(SUCCESS);
        request.text = "page1";
        request.putHeaderParam("X-Page", "1");
        request.setTargetAppKey("111");
        CompletableFuture<DemoResponse> first = client.callAsync(request, "session-1");
        request.text = "page2";
        request.putHeaderParam("X-Page", "2");
        request.setTargetAppKey("222");
        CompletableFuture<DemoResponse> second = client.callAsync(request, "session-2");
        runQueued();

        assertEquals("中文", first.join().text);
        assertEquals("中文", second.join().text);
        assertEquals("text=page1", transport.body(0));
        assertEquals("text=page2", transport.body(1));
        assertEquals(
                List.of("1", "2"),
                transport.calls.stream()
                        .map(call -> call.headers().get("X-Page"))
                        .toList());
        assertTrue(transport.calls.get(0).target().contains("session=session-1"));
        assertTrue(transport.calls.get(0).target().contains("target_app_key=111"));
    }

    @Test
    void aRepetitionSendsWhatTheFirstAttemptSent() {
        request.text = "page1";
        transport
                .with(call -> {
                    request.text = "page2";
                    request.putOtherTextParam("extra", "x");
                    throw new NotSentException("refused", new ConnectException());
                })
                .answers(SUCCESS);

        client.call(request, null);

        assertEquals(List.of("text=page1", "text=page1"), List.of(transport.body(0), transport.body(1)));
    }

    @Test
    void aRequestIsCheckedWhenTheCallIsEntered() {
        transport.answers(SUCCESS);
        CompletableFuture<DemoResponse> valid = client.callAsync(request, null);
        request.text = null;
        CompletableFuture<DemoResponse> invalid = client.callAsync(request, null);
        request.text = "x";
        runQueued();

        assertEquals("中文", valid.join().text);
        assertThrows(RuntimeException.class, invalid::join);
        assertEquals(1, transport.calls.size());
    }

    @Test
    void anUploadAndABatchAreCopiedToo() throws Exception {
        List<String> bodies = new ArrayList<>();
        transport.with(call -> {
            bodies.add(text(call));
            throw new NotSentException("refused", new ConnectException());
        });
        request.image = new FileItem("1.png", new byte[] {1}, "image/png");
        CompletableFuture<DemoResponse> upload = client.callAsync(request, null);
        request.image = new FileItem("2.png", new byte[] {2}, "image/png");
        TaobaoBatchRequest batch = new TaobaoBatchRequest().addRequest(new DemoRequest());
        CompletableFuture<TaobaoBatchResponse> several = client.callAsync(batch, null);
        batch.addRequest(new DemoRequest());
        runQueued();

        assertTrue(upload.isCompletedExceptionally() && several.isCompletedExceptionally());
        assertTrue(bodies.get(0).contains("1.png") && !bodies.get(0).contains("2.png"), bodies.get(0));
        assertEquals(bodies.get(0), bodies.get(1));
        assertEquals(1, bodies.get(3).split("-S-", -1).length - 1, bodies.get(3));
    }

    @Test
    void theRequestItselfStaysAsItIs() throws Exception {
        transport.answers(refusal(15, "isv.bad", "x"));

        assertEquals("isv.bad", client.execute(request, null).getSubCode());
        assertEquals("x", request.text);
    }

    private static String text(HttpCall call) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (InputStream in = call.body().open()) {
            in.transferTo(out);
        }
        return out.toString(StandardCharsets.UTF_8);
    }
}
