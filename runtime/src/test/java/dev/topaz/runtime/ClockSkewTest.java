package dev.topaz.runtime;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.topaz.runtime.http.HttpAnswer;
import dev.topaz.runtime.http.HttpCall;
import dev.topaz.runtime.http.Transport;
import dev.topaz.runtime.retry.RetryPolicy;
import java.io.ByteArrayInputStream;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A machine whose clock is wrong, at a platform that refuses wrong timestamps. */
@Timeout(300)
class ClockSkewTest {
    private static final int CALLS = 8;
    private static final Instant PLATFORM = Instant.parse("2026-11-25T05:00:00Z");

    private final Clock anHourSlow = Clock.fixed(PLATFORM.minus(Duration.ofHours(1)), ZoneOffset.UTC);
    private CyclicBarrier together = new CyclicBarrier(CALLS);
    private final AtomicInteger refusals = new AtomicInteger();

    /** Refuses what is more than ten minutes off; the first calls are judged when all have arrived. */
    private final Transport platform = call -> {
        if (isRight(call)) {
            return answer(ScriptedTransport.SUCCESS);
        }
        refusals.incrementAndGet();
        meet();
        return answer(ScriptedTransport.refusal(31, "isv.invalid-timestamp", "x"));
    };

    private ClientOptions options() {
        return new ClientOptions().transport(platform).clock(anHourSlow).retry(RetryPolicy.NEVER);
    }

    /** Each test has an app of its own: what is known of the clock of one would be known in the next test. */
    private DefaultTaobaoClient client(String appKey) {
        return new DefaultTaobaoClient("http://skewed/router/rest", appKey, "fictional-secret", options());
    }

    @Test
    void callsThatMeetTheWrongClockTogetherAllSucceed() {
        TaobaoClient client = client("12345678");
        List<CompletableFuture<DemoResponse>> calls = new ArrayList<>();
        for (int i = 0; i < CALLS; i++) {
            calls.add(client.callAsync(new DemoRequest(), null));
        }
        for (CompletableFuture<DemoResponse> call : calls) {
            assertEquals("中文", call.join().text);
        }
        assertEquals(CALLS, refusals.get());

        client("12345678").call(new DemoRequest(), null);
        assertEquals(CALLS, refusals.get(), "another client of the app knows the platform's time");
    }

    @Test
    void anUploadThatCannotBeRepeatedSetsTheClockForTheNextCall() {
        TaobaoClient client = client("12345679");
        DemoRequest upload = new DemoRequest();
        upload.image = new FileItem("a.png", new ByteArrayInputStream(new byte[1]), "image/png");
        together = new CyclicBarrier(1);

        assertThrows(TopApiException.class, () -> client.call(upload, null));
        client.call(new DemoRequest(), null);

        assertEquals(1, refusals.get());
    }

    private static boolean isRight(HttpCall call) {
        String query = URLDecoder.decode(call.target(), StandardCharsets.UTF_8);
        String timestamp =
                query.replaceFirst(".*&timestamp=([0-9: -]{19}).*", "$1").replace(' ', 'T');
        Instant claimed = LocalDateTime.parse(timestamp).toInstant(ZoneOffset.ofHours(8));
        return Duration.between(claimed, PLATFORM).abs().compareTo(Duration.ofMinutes(10)) < 0;
    }

    private void meet() {
        try {
            together.await();
        } catch (InterruptedException | BrokenBarrierException e) {
            throw new IllegalStateException(e);
        }
    }

    private static HttpAnswer answer(String body) {
        String date = DateTimeFormatter.RFC_1123_DATE_TIME.format(ZonedDateTime.ofInstant(PLATFORM, ZoneOffset.UTC));
        return new HttpAnswer(200, Map.of("date", date), body.getBytes(StandardCharsets.UTF_8));
    }
}
