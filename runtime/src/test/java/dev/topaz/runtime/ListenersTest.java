package dev.topaz.runtime;

import static dev.topaz.runtime.ScriptedTransport.SUCCESS;
import static dev.topaz.runtime.ScriptedTransport.refusal;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.topaz.runtime.http.HttpAnswer;
import dev.topaz.runtime.http.NotSentException;
import dev.topaz.runtime.observe.Attempt;
import dev.topaz.runtime.observe.CallObserver;
import dev.topaz.runtime.observe.Outcome;
import java.io.IOException;
import java.net.ConnectException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

/** What a listener is told. */
class ListenersTest {
    private final FakeTime time = new FakeTime("2026-11-25T02:00:00Z");
    private final ScriptedTransport transport = new ScriptedTransport();
    private final List<String> told = new ArrayList<>();
    private final ClientOptions options = new ClientOptions()
            .transport(transport)
            .timer(time)
            .clock(time)
            .listener(api -> {
                told.add("begins " + api);
                return new Scribe();
            });

    private final class Scribe implements CallObserver {
        @Override
        public void waits(Reason reason, Duration wait) {
            told.add("waits " + reason + " " + wait.toMillis());
        }

        @Override
        public void sends(int attempt) {
            told.add("sends " + attempt);
        }

        @Override
        public void receives(Attempt attempt) {
            told.add("receives " + attempt.number() + " " + attempt.outcome()
                    + attempt.subCode().map(code -> " " + code).orElse("")
                    + attempt.requestId().map(id -> " " + id).orElse(""));
        }

        @Override
        public void ends(Outcome outcome, int attempts, Duration total) {
            told.add("ends " + outcome + " " + attempts + " " + total.toMillis());
        }
    }

    private TaobaoClient client() {
        return new DefaultTaobaoClient("http://localhost/router/rest", "12345678", "fictional-secret", options);
    }

    @Test
    void isToldOfEveryStep() {
        transport
                .fails(new NotSentException("x", new ConnectException()))
                .answers(refusal(
                        7, "accesscontrol.limited-by-api-access-count", "This ban will last for 2 more seconds"))
                .answers(SUCCESS);

        client().call(new DemoRequest(), null);

        assertEquals(
                List.of(
                        "begins taobao.demo.get",
                        "sends 1",
                        "receives 1 NOT_SENT",
                        "waits BACK_OFF 200",
                        "sends 2",
                        "receives 2 REFUSED accesscontrol.limited-by-api-access-count r2",
                        "waits BANNED 2000",
                        "sends 3",
                        "receives 3 SUCCESS r1",
                        "ends SUCCESS 3 2200"),
                told);
    }

    @Test
    void isToldHowACallEnds() {
        transport
                .answers(refusal(15, "isv.bad", "x"))
                .fails(new IOException("reset"))
                .answers("{}");
        for (int i = 0; i < 3; i++) {
            assertThrows(TopException.class, () -> client().call(new DemoRequest(), null));
        }

        assertEquals(List.of("ends REFUSED 1 0", "ends NO_ANSWER 1 0", "ends UNREADABLE 1 0"), ends());
    }

    @Test
    void isToldWhatWasHeldBack() {
        transport.answers(refusal(7, "accesscontrol.limited-by-app-access-count", ""));
        TaobaoClient client = client();
        for (int i = 0; i < 2; i++) {
            assertThrows(TopException.class, () -> client.call(new DemoRequest(), null));
        }

        DemoRequest broken = new DemoRequest();
        broken.text = null;
        assertThrows(TopException.class, () -> client.call(broken, null));

        assertEquals(List.of("ends REFUSED 1 0", "ends HELD_BACK 0 0", "ends HELD_BACK 0 0"), ends());
    }

    @Test
    void isToldWhatWasGivenUpAndWhatIsBroken() {
        transport.with(new CompletableFuture<>());
        client().callAsync(new DemoRequest(), null).cancel(true);
        options.transport(call -> {
            throw new IllegalStateException("a bug of the transport");
        });
        assertThrows(IllegalStateException.class, () -> client().call(new DemoRequest(), null));

        assertEquals(List.of("ends CANCELLED 1 0", "ends BROKEN 1 0"), ends());
    }

    private List<String> ends() {
        return told.stream().filter(line -> line.startsWith("ends")).toList();
    }

    @Test
    void isToldOfTheEndBeforeTheCallerIs() {
        CompletableFuture<HttpAnswer> answer = new CompletableFuture<>();
        transport.with(answer);
        AtomicReference<CompletableFuture<DemoResponse>> call = new AtomicReference<>();
        options.listener(api -> new CallObserver() {
            @Override
            public void ends(Outcome outcome, int attempts, Duration total) {
                told.add(outcome + (call.get().isDone() ? " after" : " before"));
            }
        });
        call.set(client().callAsync(new DemoRequest(), null));
        answer.completeExceptionally(new IOException("reset"));

        assertEquals(List.of("NO_ANSWER before"), told);
        assertTrue(call.get().isDone());
    }

    @Test
    void whatItThrowsIsDropped() {
        transport.answers(refusal(15, "isp.x", "x")).answers(SUCCESS);
        options.listener(api -> new CallObserver() {
            @Override
            public void sends(int attempt) {
                throw new IllegalStateException("a bug");
            }

            @Override
            public void waits(Reason reason, Duration wait) {
                throw new IllegalStateException("a bug");
            }

            @Override
            public void receives(Attempt attempt) {
                throw new IllegalStateException("a bug");
            }

            @Override
            public void ends(Outcome outcome, int attempts, Duration total) {
                throw new IllegalStateException("a bug");
            }
        });
        assertEquals("中文", client().call(new DemoRequest(), null).text);

        options.listener(api -> {
            throw new IllegalStateException("a bug");
        });
        assertEquals("中文", client().call(new DemoRequest(), null).text);
    }
}
