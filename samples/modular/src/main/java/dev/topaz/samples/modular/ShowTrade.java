package dev.topaz.samples.modular;

import dev.topaz.runtime.DefaultTaobaoClient;
import dev.topaz.runtime.TaobaoClient;
import dev.topaz.runtime.TopApiException;
import java.util.List;
import java.util.Optional;

/** Fetches one trade and prints its state, or why it is refused. */
public final class ShowTrade {
    private final TradesClient trades;

    ShowTrade(TaobaoClient client) {
        this.trades = new TradesClient(client);
    }

    /**
     * Takes the gateway's address and the number of the trade; what is secret comes from the environment, which no list of
     * processes shows.
     */
    public static void main(String[] args) {
        List<String> given = List.of(args);
        TaobaoClient client = new DefaultTaobaoClient(given.get(0), secret("TOP_APP_KEY"), secret("TOP_APP_SECRET"));
        System.out.println(new ShowTrade(client).of(Long.parseLong(given.get(1)), secret("TOP_SESSION")));
    }

    /** One line about a trade. */
    String of(long tid, String session) {
        try {
            DemoTradeGetResponse answer = trades.demoTradeGet(new DemoTradeGetRequest().setTid(tid), session);
            DemoTradeGetResponse.Trade trade = answer.getTrade();
            return trade == null ? "no such trade" : "status: " + trade.getStatus();
        } catch (TopApiException e) {
            return "refused: " + e.subCode();
        }
    }

    private static String secret(String name) {
        return Optional.ofNullable(System.getenv(name))
                .orElseThrow(() -> new IllegalStateException(name + " is not set"));
    }
}
