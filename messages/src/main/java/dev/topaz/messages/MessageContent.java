package dev.topaz.messages;

import dev.topaz.runtime.JsonObjects;
import dev.topaz.runtime.TopDecodeException;
import dev.topaz.runtime.generated.Cursor;
import dev.topaz.runtime.generated.Description;
import dev.topaz.runtime.generated.JsonWriter;
import dev.topaz.runtime.generated.WireObject;
import java.util.function.Function;

/**
 * The content of a message as the document of its topic describes it; the base of every class that is generated for a topic.
 * Immutable.
 *
 * <pre>{@code
 * TradeTradeBuyerPayMessage content = TradeTradeBuyerPayMessage.fromJson(message.getContent());
 * orders.markPaid(content.getTid());
 * }</pre>
 */
public abstract class MessageContent implements WireObject {
    /** Creates content; generated classes call it. */
    protected MessageContent() {}

    /** Returns the topic, such as {@code taobao_trade_TradeBuyerPay}. */
    public abstract String topic();

    /** Returns the content as JSON, the fields that are not set left out. */
    public final String toJson() {
        return JsonWriter.write(this);
    }

    /** Returns the fields that are set; those that may hold secrets or personal data are masked. */
    @Override
    public final String toString() {
        return Description.of(getClass().getSimpleName(), this);
    }

    /**
     * Reads a content, for the {@code fromJson} of generated classes. Fields that the document does not have are passed over.
     *
     * @throws MessageException when the text is not one JSON object, or a value is not of the documented type
     */
    protected static <T> T read(String topic, String json, Function<Cursor, T> reader) {
        try {
            return JsonObjects.read(json, reader);
        } catch (TopDecodeException e) {
            throw new MessageException(
                    "the content of a message of " + topic + " cannot be read: " + e.getMessage(), e);
        }
    }
}
