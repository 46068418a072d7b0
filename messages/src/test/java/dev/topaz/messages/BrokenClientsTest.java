package dev.topaz.messages;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.topaz.runtime.CallOptions;
import dev.topaz.runtime.ClientOptions;
import dev.topaz.runtime.DefaultTaobaoClient;
import dev.topaz.runtime.TaobaoClient;
import dev.topaz.runtime.TaobaoRequest;
import dev.topaz.runtime.TaobaoResponse;
import dev.topaz.runtime.http.HttpAnswer;
import dev.topaz.runtime.http.HttpCall;
import dev.topaz.runtime.http.Transport;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Collections;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A client of calls, and an interceptor of the user's in it, that behave as nobody expects: messages go on to be fetched. */
@Timeout(300)
class BrokenClientsTest extends HostilePlatform {
    /** A client of which only {@code call} is used, and that throws what it is told to, the first times. */
    private static final class BrokenClient implements TaobaoClient {
        private final AtomicInteger calls = new AtomicInteger();
        private final TaobaoClient answers;

        BrokenClient(TaobaoClient answers) {
            this.answers = answers;
        }

        @Override
        public <T extends TaobaoResponse> T call(TaobaoRequest<T> request, @Nullable String session) {
            if (calls.incrementAndGet() <= 2) {
                throw new NoClassDefFoundError("thrown on purpose");
            }
            return answers.call(request, session);
        }

        @Override
        public TaobaoClient with(CallOptions overrides) {
            return this;
        }

        @Override
        public <T extends TaobaoResponse> T execute(TaobaoRequest<T> request, @Nullable String session) {
            throw new UnsupportedOperationException();
        }

        @Override
        public <T extends TaobaoResponse> CompletableFuture<T> callAsync(
                TaobaoRequest<T> request, @Nullable String session) {
            throw new UnsupportedOperationException();
        }

        @Override
        public void close() {}
    }

    private static TaobaoClient answering(String json) {
        return new BrokenClient(client(call -> answer(json)));
    }

    private static TaobaoClient client(Transport transport) {
        return new DefaultTaobaoClient(
                "http://localhost/router/rest",
                "12345678",
                "a-fictional-secret",
                new ClientOptions().transport(transport));
    }

    private static HttpAnswer answer(String json) {
        return new HttpAnswer(200, Collections.emptyMap(), json.getBytes(StandardCharsets.UTF_8));
    }

    private static String messages(int from, int to) {
        StringBuilder all = new StringBuilder();
        for (int id = from; id <= to; id++) {
            all.append(all.length() == 0 ? "" : ",")
                    .append("{\"id\":")
                    .append(id)
                    .append(",\"topic\":\"t\",\"content\":\"{}\"}");
        }
        return "{\"tmc_messages_consume_response\":{\"messages\":{\"tmc_message\":[" + all + "]}}}";
    }

    private static String confirmed(boolean isSuccess) {
        return "{\"tmc_messages_confirm_response\":{\"is_success\":" + isSuccess + "}}";
    }

    private static String form(HttpCall call) {
        return new String(call.body().bytes().get(), StandardCharsets.UTF_8);
    }

    private static ConsumerListener counting(CountDownLatch confirmed) {
        return new ConsumerListener() {
            @Override
            public void confirmed(Message message) {
                confirmed.countDown();
            }
        };
    }

    @Test
    void anErrorWhileATokenIsFetchedIsNotTheLastAttempt() throws Exception {
        try (RawPlatform platform = new RawPlatform(line -> {
                    line.accept();
                    line.send(data(1, "{}"));
                    takeOutcomes(line);
                });
                WebSocketMessageConsumer consumer = consumer(
                        platform,
                        options().tokenClient(answering("{\"tmc_auth_get_response\":{\"result\":\"a-token\"}}")),
                        message -> {})) {
            consumer.start();
            assertEquals(1, outcome());
        }
    }

    @Test
    void anErrorWhileMessagesArePolledIsNotTheLastAttempt() throws Exception {
        CountDownLatch handled = new CountDownLatch(1);
        try (PollingMessageConsumer consumer = new PollingMessageConsumer(
                answering(messages(1, 1)),
                options().pollInterval(Duration.ofMillis(5)).shutdownTimeout(Duration.ofMillis(50)),
                message -> handled.countDown())) {
            consumer.start();
            handled.await();
        }
    }

    /** An interceptor of the user's that was interrupted, for example. */
    @Test
    void anInterruptThatTheClientLeavesBehindDoesNotEndThePolling() throws Exception {
        CountDownLatch confirmed = new CountDownLatch(3);
        AtomicInteger id = new AtomicInteger();
        TaobaoClient client = client(call -> {
            Thread.currentThread().interrupt();
            int next = form(call).contains("quantity") ? id.incrementAndGet() : 0;
            return answer(next > 0 ? messages(next, next) : confirmed(true));
        });
        try (PollingMessageConsumer consumer = new PollingMessageConsumer(
                client, options().pollInterval(Duration.ofMillis(5)).listener(counting(confirmed)), message -> {})) {
            consumer.start();
            confirmed.await();
        }
    }

    /** One id that the platform knows nothing of must not keep the others from being confirmed. */
    @Test
    void aMessageThatCannotBeConfirmedDoesNotHoldUpTheOthers() throws Exception {
        CountDownLatch confirmed = new CountDownLatch(19);
        AtomicInteger consumed = new AtomicInteger();
        TaobaoClient client = client(call -> {
            String form = form(call);
            if (form.contains("quantity")) {
                return answer(consumed.getAndIncrement() == 0 ? messages(101, 120) : messages(1, 0));
            }
            return answer(confirmed(!form.contains("107")));
        });
        try (PollingMessageConsumer consumer = new PollingMessageConsumer(
                client,
                options()
                        .pollInterval(Duration.ofMillis(5))
                        .shutdownTimeout(Duration.ofMillis(50))
                        .listener(counting(confirmed)),
                message -> {})) {
            consumer.start();
            confirmed.await();
            assertTrue(consumer.inFlight() >= 1, "the other one is still in hand");
        }
    }
}
