package dev.topaz.testkit.messages;

/**
 * A client reported that it could not handle a message.
 *
 * <pre>{@code
 * long id = channel.publish("taobao_trade_TradeBuyerPay", "{\"tid\":1}");
 * ReportedFailure failure = channel.awaitFailure(id, Duration.ofSeconds(5));
 * assertTrue(failure.reason().contains("no such order"), failure::reason);
 * }</pre>
 */
public record ReportedFailure(long id, String reason) {}
