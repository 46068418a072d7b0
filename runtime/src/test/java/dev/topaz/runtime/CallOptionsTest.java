package dev.topaz.runtime;

import static dev.topaz.runtime.ScriptedTransport.SUCCESS;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.topaz.runtime.http.HttpCall;
import dev.topaz.runtime.http.NotSentException;
import dev.topaz.runtime.retry.RetryPolicy;
import java.io.IOException;
import java.net.ConnectException;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Settings of a client and of single calls. */
class CallOptionsTest {
    private static final Duration MS_50 = Duration.ofMillis(50);

    private final FakeTime time = new FakeTime("2026-11-25T02:00:00Z");
    private final ScriptedTransport transport = new ScriptedTransport();
    private final ClientOptions options =
            new ClientOptions().transport(transport).time(time).clock(time);

    private TaobaoClient client(ClientOptions with) {
        return new DefaultTaobaoClient("http://localhost/router/rest", "12345678", "fictional-secret", with);
    }

    @Test
    void settingsOfAnEarlierWithStayUnlessTheyAreOverridden() {
        transport.fails(new IOException("reset"));
        TaobaoClient quick = client(options).with(new CallOptions().attemptTimeout(MS_50));
        TaobaoClient both = quick.with(new CallOptions().idempotent());

        assertThrows(TopTransportException.class, () -> both.call(new DemoRequest(), null));
        assertEquals(
                List.of(MS_50, MS_50, MS_50),
                transport.calls.stream().map(HttpCall::timeout).toList());

        TaobaoClient longer = both.with(new CallOptions().attemptTimeout(Duration.ofSeconds(1)));
        assertThrows(TopTransportException.class, () -> longer.call(new DemoRequest(), null));
        assertEquals(Duration.ofSeconds(1), transport.calls.get(3).timeout());
        assertEquals(6, transport.calls.size());
    }

    @Test
    void settingsOfOneCallOverrideThoseOfTheClient() {
        transport.answers(SUCCESS);
        TaobaoClient client = client(options);

        client.call(new DemoRequest(), null, new CallOptions().attemptTimeout(MS_50));
        client.callAsync(new DemoRequest(), null, new CallOptions().attemptTimeout(MS_50))
                .join();
        client.call(new DemoRequest(), null);

        assertEquals(
                List.of(MS_50, MS_50, Duration.ofSeconds(30)),
                transport.calls.stream().map(HttpCall::timeout).toList());
    }

    @Test
    void optionsAreNotChangedByTheirMethods() {
        transport.fails(new NotSentException("refused", new ConnectException()));
        ClientOptions once = options.retry(RetryPolicy.NEVER);

        assertThrows(TopTransportException.class, () -> client(options).call(new DemoRequest(), null));
        assertEquals(3, transport.calls.size());
        assertThrows(TopTransportException.class, () -> client(once).call(new DemoRequest(), null));
        assertEquals(4, transport.calls.size());
    }

    @Test
    void aTimeLimitCanBeUnlimited() {
        transport
                .answers(ScriptedTransport.refusal(15, "isp.top-remote-connection-timeout", "x"))
                .answers(SUCCESS);
        Duration forever = ChronoUnit.FOREVER.getDuration();

        assertEquals(
                "中文", client(options.attemptTimeout(forever).deadline(forever)).call(new DemoRequest(), null).text);
        assertEquals(2, transport.calls.size());
    }

    @Test
    void noTimeLimitOfTheOfficialSdkIsZero() {
        assertThrows(IllegalArgumentException.class, () -> options.deadline(Duration.ZERO));
        try (TaobaoClient client =
                new DefaultTaobaoClient("http://localhost/router/rest", "12345678", "fictional", "json", 0, 0)) {
            assertEquals("DefaultTaobaoClient[http://localhost/router/rest]", client.toString());
        }
    }
}
