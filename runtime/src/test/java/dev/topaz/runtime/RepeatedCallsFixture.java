package dev.topaz.runtime;

import static dev.topaz.runtime.ScriptedTransport.refusal;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Duration;
import org.junit.jupiter.api.Timeout;

/** A client over scripted answers, on a time that only its own waits move. */
@Timeout(300)
abstract class RepeatedCallsFixture {
    static final String PASSING = refusal(15, "isp.top-remote-connection-timeout", "x");
    static final Duration MS_200 = Duration.ofMillis(200);

    final FakeTime time = new FakeTime("2026-11-25T02:00:00Z");
    final ScriptedTransport transport = new ScriptedTransport();

    ClientOptions options = new ClientOptions().transport(transport).time(time).clock(time);

    TaobaoClient client() {
        return new DefaultTaobaoClient("http://localhost/router/rest", "12345678", "fictional-secret", options);
    }

    DemoResponse call() {
        return client().call(new DemoRequest(), null);
    }

    <E extends Throwable> E fails(Class<E> reason) {
        return assertThrows(reason, this::call);
    }
}
