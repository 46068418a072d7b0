package dev.topaz.explorer.snippet;

import dev.topaz.model.Field;
import dev.topaz.model.TopicModel;

/** Writes the Java that receives the messages of a topic with generated classes. */
public final class MessageSnippet {
    private static final String TEXT = """
            @TopMessages("%1$s")
            interface Shop {}

            MessageHandler handler = new ShopMessageHandler() {
                @Override
                protected void %2$s(%3$s content, Message message) {
                    System.out.println(%4$s);
                }

                @Override
                protected void unknownTopic(Message message) {
                    System.err.println("unexpected " + message);
                }
            };

            ConsumerOptions options = new ConsumerOptions();
            try (WebSocketMessageConsumer consumer = new WebSocketMessageConsumer(%5$s, appKey, appSecret, options, handler)) {
                consumer.start();
                Thread.currentThread().join();
            }
            """;

    private MessageSnippet() {}

    /**
     * Returns the statements; {@code appKey} and {@code appSecret} are left to whoever copies them.
     *
     * @param url of the message channel
     */
    public static String of(TopicModel topic, String url) {
        String shown = topic.content().shape().onTheWire().stream()
                .findFirst()
                .map(Field::accessors)
                .map(accessors -> "content." + accessors.getter() + "()")
                .orElse("content");
        return TEXT.formatted(
                topic.topic(), topic.methodName(), topic.content().className(), shown, JavaLiteral.text(url));
    }
}
