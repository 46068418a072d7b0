package dev.topaz.benchmarks.decode;

import java.util.Map;

/** The JSON answers that are decoded. */
public enum Json {
    /** Some 600 bytes. */
    EVENT(EventAnswer.answer(), "taobao.bcpush.isv.event.emit"),
    /** Some 40 KB. */
    LIST(Trades.answer(32, Trades.Arrangement.DOCUMENTED), Json.TRADES),
    SHUFFLED(Trades.answer(32, Trades.Arrangement.SHUFFLED), Json.TRADES),
    THIRD_MISSING(Trades.answer(32, Trades.Arrangement.THIRD_MISSING), Json.TRADES),
    /** Some 250 KB. */
    TWO_HUNDRED(Trades.answer(200, Trades.Arrangement.DOCUMENTED), Json.TRADES);

    static final String TRADES = "taobao.demo.trades.get";

    private final Map<String, Object> tree;
    private final String api;

    Json(Map<String, Object> tree, String api) {
        this.tree = tree;
        this.api = api;
    }

    String api() {
        return api;
    }

    byte[] full() {
        return Body.full(tree);
    }

    byte[] simplified() {
        return Body.simplified(tree);
    }

    byte[] xml() {
        return Body.xml(tree);
    }
}
