package dev.topaz.benchmarks.decode;

import dev.topaz.benchmarks.event.Event;
import java.util.Map;

/** The JSON answers that are decoded. */
public enum Json {
    /** Some 600 bytes. */
    EVENT,
    /** Some 40 KB: 50 trades of 25 fields. */
    LIST,
    SHUFFLED,
    THIRD_MISSING,
    /** 200 of them. */
    TWO_HUNDRED;

    static final String TRADES = "taobao.demo.trades.get";

    private static final int SHORT = 50;

    String api() {
        return this == EVENT ? Event.API : TRADES;
    }

    private Map<String, Object> tree() {
        return switch (this) {
            case EVENT -> EventAnswer.answer();
            case LIST -> Trades.answer(SHORT, Trades.Arrangement.DOCUMENTED);
            case SHUFFLED -> Trades.answer(SHORT, Trades.Arrangement.SHUFFLED);
            case THIRD_MISSING -> Trades.answer(SHORT, Trades.Arrangement.THIRD_MISSING);
            case TWO_HUNDRED -> Trades.answer(200, Trades.Arrangement.DOCUMENTED);
        };
    }

    byte[] full() {
        return Body.full(tree());
    }

    byte[] simplified() {
        return Body.simplified(tree());
    }

    byte[] xml() {
        return Body.xml(tree());
    }
}
