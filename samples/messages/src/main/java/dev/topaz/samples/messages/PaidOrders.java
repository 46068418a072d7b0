package dev.topaz.samples.messages;

import dev.topaz.messages.Message;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Tells the seller's work order system of each order that was paid: fetches the order, and emits an event. A call that fails is
 * thrown on, so that the message is not confirmed, and comes again. It can come twice: the id of the event is that of the message, so
 * that the receiver of the event can tell.
 */
final class PaidOrders extends OrdersMessageHandler {
    private final OrdersClient client;
    private final Function<@Nullable String, String> sessionOf;

    /** @param sessionOf the session of a seller, by nick */
    PaidOrders(OrdersClient client, Function<@Nullable String, String> sessionOf) {
        this.client = client;
        this.sessionOf = sessionOf;
    }

    @Override
    protected void alipayTradeBuyerPay(AlipayTradeBuyerPayMessage content, Message message) {
        String session = sessionOf.apply(content.getSellerNick());
        TradeGetResponse.Trade trade = Objects.requireNonNull(
                client.tradeGet(
                                new TradeGetRequest()
                                        .setFields("tid,status,title")
                                        .setTid(content.getTid()),
                                session)
                        .getTrade(),
                "an answer without a trade");
        client.bcpushIsvEventEmit(
                new BcpushIsvEventEmitRequest()
                        .setEventId(message.deduplicationKey())
                        .setBizOrderId(String.valueOf(trade.getTid()))
                        .setWorkOrderStatus(trade.getStatus())
                        .setText("买家已付款: " + trade.getTitle()),
                session);
    }

    @Override
    protected void unknownTopic(Message message) {
        throw new IllegalStateException("nobody subscribed to " + message.getTopic());
    }
}
