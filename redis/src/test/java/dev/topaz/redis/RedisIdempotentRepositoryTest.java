package dev.topaz.redis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.topaz.messages.ConsumerOptions;
import dev.topaz.messages.IdempotentRepository;
import dev.topaz.messages.Message;
import dev.topaz.messages.WebSocketMessageConsumer;
import dev.topaz.testkit.messages.FakeMessageChannel;
import dev.topaz.testkit.messages.MessageChannelSetup;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Two processes over one Redis: what one has handled, the other confirms. */
@Timeout(300)
class RedisIdempotentRepositoryTest {
    private static final Duration SOON = Duration.ofMinutes(3);

    @AutoClose
    private static RedisServer redis;

    @BeforeAll
    static void start() {
        redis = RedisServer.start();
    }

    private static RedisLink link() {
        return RedisLink.to(redis.uri(), new RedisOptions().timeout(SOON));
    }

    @Test
    void whatOneProcessHandledAnotherKnows() {
        try (RedisLink one = link();
                RedisLink other = link()) {
            new RedisIdempotentRepository(one, "app", Duration.ofDays(1)).add("default/1");
            IdempotentRepository repository = new RedisIdempotentRepository(other, "app", Duration.ofDays(1));

            assertTrue(repository.contains("default/1"));
            assertFalse(repository.contains("default/2"));
            assertFalse(new RedisIdempotentRepository(other, "another-app", Duration.ofDays(1)).contains("default/1"));
        }
    }

    @Test
    void isForgottenAfterItsTime() throws InterruptedException {
        try (RedisLink link = link()) {
            IdempotentRepository repository = new RedisIdempotentRepository(link, "short", Duration.ofMillis(1));
            repository.add("default/1");
            while (repository.contains("default/1")) {
                Thread.sleep(1);
            }
        }
    }

    @Test
    void aConsumerConfirmsWhatAnotherProcessHandledWithoutItsHandler() {
        AtomicInteger handled = new AtomicInteger();
        try (RedisLink link = link();
                RedisLink elsewhere = link();
                FakeMessageChannel channel = new MessageChannelSetup()
                        .app("consumer-app", "a-secret")
                        .start()) {
            Message message =
                    Message.builder("demo_trade_DemoPaid", "{}").id(77).build();
            new RedisIdempotentRepository(elsewhere, "consumer-app", Duration.ofDays(1))
                    .add(message.deduplicationKey());
            ConsumerOptions options = new ConsumerOptions()
                    .idempotentRepository(new RedisIdempotentRepository(link, "consumer-app", Duration.ofDays(1)));
            try (WebSocketMessageConsumer consumer = new WebSocketMessageConsumer(
                    channel.url(), "consumer-app", "a-secret", options, any -> handled.incrementAndGet())) {
                consumer.start();
                channel.publish(message);
                channel.awaitConfirmed(77, SOON);
                long id = channel.publish("demo_trade_DemoPaid", "{}");
                channel.awaitConfirmed(id, SOON);
            }
        }
        assertEquals(1, handled.get());
    }

    @Test
    void withoutRedisNothingCountsAsHandled() {
        try (RedisServer gone = RedisServer.start();
                RedisLink link = RedisLink.to(gone.uri(), new RedisOptions())) {
            IdempotentRepository repository = new RedisIdempotentRepository(link, "app", Duration.ofDays(1));
            gone.kill();

            assertThrows(RedisUnreachableException.class, () -> repository.contains("default/1"));
            assertThrows(RedisUnreachableException.class, () -> repository.add("default/1"));
        }
    }

    @Test
    void aTimeThatIsNotPositiveIsRefused() {
        try (RedisLink link = link()) {
            assertThrows(
                    IllegalArgumentException.class, () -> new RedisIdempotentRepository(link, "app", Duration.ZERO));
        }
    }
}
