package dev.topaz.explorer.snippet;

import dev.topaz.model.Field;
import dev.topaz.model.TopicModel;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Writes the file that receives the messages of a topic with generated classes. */
public final class MessageSnippet {
    private static final Map<String, String> IMPORTS =
            List.of("ConsumerOptions", "Message", "MessageHandler", "TopMessages", "WebSocketMessageConsumer").stream()
                    .collect(Collectors.toMap(Function.identity(), name -> "dev.topaz.messages." + name));

    private static final String TEXT = """
            @TopMessages("%1$s") // the compiler writes %3$s and ShopMessageHandler
            interface Shop {}

            public final class ShopMessages {
                public static void main(String[] args) throws InterruptedException {
                    String appKey = System.getenv("TOP_APP_KEY");
                    String appSecret = System.getenv("TOP_APP_SECRET");
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
                    try (WebSocketMessageConsumer consumer =
                            new WebSocketMessageConsumer(%5$s, appKey, appSecret, options, handler)) {
                        consumer.start();
                        Thread.currentThread().join();
                    }
                }
            }
            """;

    private MessageSnippet() {}

    /**
     * Returns a whole file; the account comes from environment variables.
     *
     * @param url of the message channel
     */
    public static String of(TopicModel topic, String url) {
        String shown = topic.content().shape().onTheWire().stream()
                .findFirst()
                .map(Field::accessors)
                .map(accessors -> "content." + accessors.getter() + "()")
                .orElse("content");
        return JavaImports.of(
                IMPORTS,
                TEXT.formatted(
                        topic.topic(), topic.methodName(), topic.content().className(), shown, JavaLiteral.text(url)));
    }
}
