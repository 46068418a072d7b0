package dev.topaz.runtime;

import static dev.topaz.runtime.ScriptedTransport.SUCCESS;
import static dev.topaz.runtime.ScriptedTransport.refusal;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.topaz.runtime.http.HttpAnswer;
import dev.topaz.runtime.http.NotSentException;
import dev.topaz.runtime.observe.Interceptor;
import dev.topaz.runtime.observe.OutgoingCall;
import dev.topaz.runtime.observe.RawExchange;
import dev.topaz.runtime.retry.RetryPolicy;
import java.net.ConnectException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What users put into the chain. */
class InterceptorsTest {
    private final FakeTime time = new FakeTime("2026-11-25T02:00:00Z");
    private final ScriptedTransport transport = new ScriptedTransport();
    private final List<RawExchange> seen = new ArrayList<>();
    private ClientOptions options =
            new ClientOptions().transport(transport).time(time).clock(time);

    private TaobaoClient client() {
        return new DefaultTaobaoClient("http://localhost/router/rest", "12345678", "fictional-secret", options);
    }

    private final Interceptor audit = new Interceptor() {
        @Override
        public void afterAttempt(RawExchange exchange) {
            seen.add(exchange);
        }
    };

    private static Interceptor header(String name, String value) {
        return new Interceptor() {
            @Override
            public void beforeCall(OutgoingCall call) {
                call.putHeader(name, value);
            }
        };
    }

    @Test
    void headersAreAddedToEveryAttemptAndTheLastOfANameCounts() {
        transport.fails(new NotSentException("refused", new ConnectException())).answers(SUCCESS);
        options = options.interceptor(header("X-Trace", "1")).interceptor(header("x-trace", "2"));
        DemoRequest request = new DemoRequest();
        request.putHeaderParam("X-TRACE", "0");

        client().call(request, null);

        for (int i = 0; i < 2; i++) {
            assertEquals("2", transport.calls.get(i).headers().get("x-trace"));
            assertFalse(transport.calls.get(i).headers().containsKey("X-TRACE"));
        }
        assertEquals("0", request.getHeaderMap().get("X-TRACE"), "the request stays as it is");
    }

    @Test
    void everyExchangeIsSeenWithItsSecretsMasked() {
        transport
                .fails(new NotSentException("refused", new ConnectException()))
                .answers(refusal(15, "isv.bad", "the session fictional-session is bad"));
        options = options.interceptor(audit);
        DemoRequest request = new DemoRequest();
        request.putOtherTextParam("buyer_nick", "张三");
        request.putHeaderParam("Authorization", "Bearer fictional-bearer");

        assertThrows(TopApiException.class, () -> client().call(request, "fictional-session"));

        assertEquals(2, seen.size());
        assertTrue(seen.get(0).failure().isPresent() && seen.get(0).status().isEmpty());
        RawExchange last = seen.get(1);
        assertEquals("12345678", last.appKey());
        assertEquals("taobao.demo.get", last.apiName());
        assertEquals(2, last.attempt());
        assertEquals(200, last.status().orElseThrow());
        assertEquals("x", last.requestParams().get("text"));
        assertEquals("***", last.requestParams().get("session"));
        assertEquals("***", last.requestParams().get("buyer_nick"));
        assertEquals("***", last.requestHeaders().get("Authorization"));
        assertTrue(last.responseBody().contains("the session *** is bad"), last.responseBody());
        assertEquals("http://localhost/router/rest", last.address());
    }

    /** A gateway behind a load balancer sets cookies, and one that wants https repeats the address of the call. */
    @Test
    void theHeadersOfAnAnswerAreSeenWithTheirSecretsMasked() {
        transport.with(call -> new HttpAnswer(
                302,
                Map.of("set-cookie", "acw_tc=fictional", "refresh", "0;url=https://x" + call.target()),
                new byte[0]));
        options = options.interceptor(audit).retry(RetryPolicy.NEVER);

        assertThrows(TopTransportException.class, () -> client().call(new DemoRequest(), "fictional-session"));

        Map<String, String> headers = seen.get(0).responseHeaders();
        String address = headers.getOrDefault("refresh", "");
        assertEquals("***", headers.get("set-cookie"));
        assertTrue(address.contains("&session=***&"), address);
        assertTrue(address.contains("&sign=***"), address);
    }

    @Test
    void whatIsThrownBeforeTheCallEndsItUnsent() {
        transport.answers(SUCCESS);
        Error bug = new NoClassDefFoundError("x");
        options = options.interceptor(new Interceptor() {
            @Override
            public void beforeCall(OutgoingCall call) {
                throw bug;
            }
        });

        assertSame(bug, assertThrows(Error.class, () -> client().call(new DemoRequest(), null)));
        assertTrue(client().callAsync(new DemoRequest(), null)
                .handle((response, failure) -> failure == bug)
                .join());
        assertEquals(List.of(), transport.calls);
    }

    @Test
    void whatIsThrownAfterAnAttemptDoesNotCostTheAnswer() {
        transport.answers(SUCCESS);
        options = options.interceptor(new Interceptor() {
                    @Override
                    public void afterAttempt(RawExchange exchange) {
                        throw new NoClassDefFoundError("x");
                    }
                })
                .interceptor(audit);

        assertEquals("中文", client().call(new DemoRequest(), null).text);
        assertEquals(1, seen.size(), "the next interceptor sees it too");
    }

    @Test
    void aRequestThatIsNotSentIsNotIntercepted() throws Exception {
        options = options.interceptor(header("X-Trace", "1")).interceptor(audit);
        DemoRequest request = new DemoRequest();
        request.text = null;

        assertFalse(client().execute(request).isSuccess());
        assertEquals(List.of(), seen);
    }
}
