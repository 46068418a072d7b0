package dev.topaz.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The command line with the catalogue beside it, as it is packed. */
class CatalogCommandsTest {
    private final StringWriter out = new StringWriter();

    private int run(String... args) {
        return TopazSpecs.program().setOut(new PrintWriter(out, true)).execute(args);
    }

    @Test
    void searchFindsInTheCatalogueThatShips() {
        assertEquals(0, run("search", "--limit", "1", "TradeFullinfoGetRequest"));

        assertEquals("\"taobao.trade.fullinfo.get\", // 淘宝交易API: 获取单笔交易的详细信息\n", out.toString());
    }

    @Test
    void importTakesFactsOfTheCatalogueThatShipsWithoutNetwork(@TempDir Path specs) throws IOException {
        assertEquals(0, run("import", "--offline", "--dir", specs.toString(), "taobao.trades.sold.get"));

        assertTrue(out.toString().contains("added: taobao.trades.sold.get"), out::toString);
        String spec = Files.readString(specs.resolve("taobao.trades.sold.get.xml"));
        assertTrue(spec.contains("title=\"查询卖家已卖出的交易数据"), spec);
    }

    @Test
    void showShowsFactsOfTheCatalogueThatShips() {
        assertEquals(0, run("show", "taobao.trades.sold.get"));

        assertTrue(out.toString().startsWith("taobao.trades.sold.get  查询卖家已卖出的交易数据"), out::toString);
        assertTrue(out.toString().contains("@TopApis(\"taobao.trades.sold.get\")"), out::toString);
    }
}
