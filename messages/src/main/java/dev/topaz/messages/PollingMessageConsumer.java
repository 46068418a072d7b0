package dev.topaz.messages;

import dev.topaz.runtime.TaobaoClient;

/**
 * Receives messages over the plain APIs {@code taobao.tmc.messages.consume} and {@code taobao.tmc.messages.confirm}, for networks
 * that let no WebSocket out. Safe for use by many threads.
 *
 * <p>Messages of the plain APIs carry neither the id of their data nor the time of sending. A failure is not reported: the
 * platform takes no reasons there, and delivers again what is not confirmed.
 *
 * <pre>{@code
 * MessageConsumer consumer = new PollingMessageConsumer(client, new ConsumerOptions().threads(4), handler);
 * consumer.start();
 * }</pre>
 */
public final class PollingMessageConsumer implements MessageConsumer {
    private final ConsumerLifecycle lifecycle;

    /**
     * Creates a consumer that is not started.
     *
     * @throws IllegalArgumentException when fewer than 10 messages may be in hand: the platform hands out at least 10
     */
    public PollingMessageConsumer(TaobaoClient client, ConsumerOptions options, MessageHandler handler) {
        if (options.maxInFlight < PollingSource.MIN_QUANTITY) {
            throw new IllegalArgumentException("maxInFlight must be at least " + PollingSource.MIN_QUANTITY + ", not "
                    + options.maxInFlight + ": taobao.tmc.messages.consume hands out no fewer at a time");
        }
        ConsumerContext context = new ConsumerContext(options, handler);
        MessageApi api = new ClientMessageApi(client);
        this.lifecycle = new ConsumerLifecycle(context, group -> new PollingSource(context, api, group));
    }

    @Override
    public void start() {
        lifecycle.start();
    }

    /** Returns {@link ConnectionState#CONNECTED} while the platform answers. */
    @Override
    public ConnectionState state(String group) {
        return lifecycle.state(group);
    }

    @Override
    public int inFlight() {
        return lifecycle.inFlight();
    }

    @Override
    public void close() {
        lifecycle.close();
    }
}
