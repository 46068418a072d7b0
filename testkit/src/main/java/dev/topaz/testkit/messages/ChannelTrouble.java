package dev.topaz.testkit.messages;

/**
 * Something that goes wrong with the message channel, once.
 *
 * <pre>{@code
 * channel.next(ChannelTrouble.CONNECTION_DROPPED);
 * long id = channel.publish("taobao_trade_TradeBuyerPay", "{\"tid\":1}");
 * channel.awaitConfirmed(id, Duration.ofSeconds(10));    // the consumer has connected again
 * }</pre>
 */
public enum ChannelTrouble {
    /** The platform refuses the token of the next connection, with status 401. */
    TOKEN_REFUSED(Occasion.CONNECT),
    /** The platform does not answer the next connection. */
    CONNECT_UNANSWERED(Occasion.CONNECT),
    /** The platform answers the next connection with another flag. */
    CONNECT_WITH_WRONG_FLAG(Occasion.CONNECT),

    /** The connection is dropped where the next message should be delivered. */
    CONNECTION_DROPPED(Occasion.DELIVERY),
    /** Half of the frame of the next message is delivered, as a whole WebSocket message. */
    HALF_FRAME(Occasion.DELIVERY),
    /** The next message is delivered twice. */
    DUPLICATED(Occasion.DELIVERY),
    /** The next message is delivered behind the one that follows it, or behind nothing where none follows at once. */
    OUT_OF_ORDER(Occasion.DELIVERY),
    /** From the next message on, the connection stays open and nothing comes from it, not even the answer to a ping. */
    SILENCE(Occasion.DELIVERY),

    /** The platform does not acknowledge the next message that a client sends. */
    SEND_UNANSWERED(Occasion.SEND),
    /** The platform acknowledges the next message that a client sends with another flag. */
    SEND_WITH_WRONG_FLAG(Occasion.SEND),
    /** The platform refuses the next message that a client sends, with status 500. */
    SEND_REFUSED(Occasion.SEND);

    private final Occasion occasion;

    ChannelTrouble(Occasion occasion) {
        this.occasion = occasion;
    }

    /** When a trouble occurs. */
    enum Occasion {
        CONNECT,
        DELIVERY,
        SEND
    }

    Occasion occasion() {
        return occasion;
    }
}
