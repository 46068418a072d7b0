package dev.topaz.runtime.generated;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.topaz.testdata.BrokenLog;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which names of a list no document has, and how a list is chosen. */
class FieldTreeTest {
    private static final FieldTree TREE = FieldTree.of("Trade tid title orders:Order", "Order oid trade:Trade");

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "tid,title | []",
                "tid, title | []",
                "orders,orders.oid,orders.trade.tid | []",
                "tid,titel,orders.oib | [titel, orders.oib]",
                "tid.x,oid,orders. | [tid.x, oid, orders.]",
                "tid,,title, | [none]",
            })
    void namesThatNoDocumentHas(String fields, String expected) {
        List<String> unknown = new ArrayList<>();
        TREE.unknown(fields).forEach(name -> unknown.add(name.isEmpty() ? "none" : name));

        assertEquals(expected, unknown.toString());
    }

    @Test
    void eachIsLoggedOnceAndNeverRefused() {
        List<String> logged = new ArrayList<>();
        Logger log = Logger.getLogger("dev.topaz.runtime.fields");
        Handler handler = new Handler() {
            @Override
            public void publish(LogRecord entry) {
                logged.add(entry.getLevel() + " " + new SimpleFormatter().formatMessage(entry));
            }

            @Override
            public void flush() {}

            @Override
            public void close() {}
        };
        log.addHandler(handler);
        try {
            TREE.check("demo.logged.get", null);
            TREE.check("demo.logged.get", "tid,titel,,title");
            TREE.check("demo.logged.get", "titel");
        } finally {
            log.removeHandler(handler);
        }

        assertEquals(
                List.of(
                        "WARNING demo.logged.get: the list of fields has 'titel', which the document does not name; a name that the"
                                + " platform does not know is answered with nothing",
                        "WARNING demo.logged.get: the list of fields has an empty place: remove the comma"),
                logged);
    }

    /** The call must not pay for it. */
    @Test
    void aLogThatThrowsBreaksNothing() throws InterruptedException {
        try (BrokenLog log = new BrokenLog("dev.topaz.runtime.fields")) {
            TREE.check("demo.unlogged.get", "titel");
            log.awaitRecord();
        }
    }

    /** A selector as the processor writes it. */
    private static final class TradeFields extends FieldSelector<TradeFields> {
        @Override
        protected TradeFields self() {
            return this;
        }

        TradeFields tid() {
            return add("tid");
        }

        TradeFields orders(Function<OrderFields, OrderFields> choice) {
            return add("orders", new OrderFields(), choice);
        }
    }

    private static final class OrderFields extends FieldSelector<OrderFields> {
        @Override
        protected OrderFields self() {
            return this;
        }

        OrderFields oid() {
            return add("oid");
        }

        OrderFields trade(Function<TradeFields, TradeFields> choice) {
            return add("trade", new TradeFields(), choice);
        }
    }

    @Test
    void aSelectorWritesEachNameOnceAndThoseOfObjectsWithDots() {
        TradeFields fields = new TradeFields()
                .tid()
                .orders(order -> order.oid().trade(TradeFields::tid))
                .tid()
                .orders(OrderFields::oid);

        assertEquals("tid,orders.oid,orders.trade.tid", fields.toString());
    }

    @Test
    void anObjectOfWhichNothingIsChosenIsWhole() {
        assertEquals("orders", new TradeFields().orders(order -> order).toString());
    }
}
