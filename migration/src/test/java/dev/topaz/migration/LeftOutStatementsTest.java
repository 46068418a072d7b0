package dev.topaz.migration;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Statements that go, or get a condition, wherever they stand: nothing else takes their place. */
class LeftOutStatementsTest extends CodeFixture {
    @Test
    void theStatementBehindOneThatGoesDoesNotBecomeWhatAnIfDoes() throws Exception {
        project.withJar(Set.of(), "taobao.trades.sold.get");
        write("A", """
                import com.taobao.api.*;
                import com.taobao.api.request.TradesSoldGetRequest;
                public class A {
                    void run(DefaultTaobaoClient client, boolean debug, int level) throws ApiException {
                        if (debug)
                            client.setNeedEnableLogger(true);
                        client.execute(new TradesSoldGetRequest(), "session");
                        if (debug) client.setNeedEnableLogger(true); else client.setNeedEnableLogger(false);
                        for (int i = 0; i < level; i++) client.setNeedEnableLogger(true);
                        once: client.setNeedEnableLogger(true);
                        switch (level) {
                            case 1: client.setNeedEnableLogger(true); break;
                            default: client.setNeedEnableLogger(false);
                        }
                    }
                }
                """);

        assertMoved();
        String moved = read("A").replaceAll("\\s+", " ");
        assertTrue(
                moved.contains("if (debug) {} client.execute(new TradesSoldGetRequest(), \"session\");"
                        + " if (debug) {} else {}"
                        + " for (int i = 0; i < level; i++) {}"
                        + " once: {}"
                        + " switch (level) { case 1: break; default: }"),
                moved);
    }

    @Test
    void aStatementThatGoesTakesAllThatIsRenamedInItAlong() throws Exception {
        project.withJar(Set.of(), "taobao.trades.sold.get");
        write("A", """
                import com.taobao.api.*;
                public class A {
                    void run(TaobaoClient client) {
                        ((AutoRetryTaobaoClient) client).setThrowIfOverMaxRetry(false);
                        ((AutoRetryTaobaoClient) client).setIgnoreSSLCheck(false);
                    }
                }
                """);

        assertMoved();
        assertTrue(read("A").contains("client) {\n    }"), read("A"));
    }

    @Test
    void aMapTakesANullAndAHeadOfALoopStaysOne() throws Exception {
        project.withJar(Set.of(), "taobao.trades.sold.get");
        write("A", """
                import com.taobao.api.*;
                import com.taobao.api.internal.util.TaobaoHashMap;
                public class A {
                    int run(String text) {
                        TaobaoHashMap map = new TaobaoHashMap();
                        map.put("a", (String) null);
                        map.put("b", null);
                        for (int i = 0; i < 3; map.put("k", text), i++) {}
                        return map.size();
                    }
                }
                """);

        List<String> decisions = move();

        assertEquals(
                List.of("A.java:7", "A.java:8", "A.java:9"),
                decisions.stream().map(each -> each.replaceFirst(": .*", "")).toList());
        assertEquals(List.of(), project.compileBoth(), this::sources);
        assertTrue(read("A").contains("map.put(\"b\", null);"), read("A"));
    }
}
