package dev.topaz.migration;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What becomes of sources, file by file. */
class MigrationTest extends DemoProjectFixture {
    private static final String SHOP = "src/main/java/com/example/shop/Shop.java";

    private Run apply() {
        return Run.of(
                "--specs", project.specs().toString(), "--apply", project.root().toString());
    }

    private String moved(String source) throws IOException {
        project.write(SHOP, source);
        Run run = apply();
        assertEquals("", run.err().replaceAll("changed \\d+ files\\R", ""));
        return project.read(SHOP);
    }

    @Test
    void anImportBecomesAnotherInItsPlace() throws Exception {
        assertEquals("""
                package com.example.shop;

                import com.example.shop.top.DemoTradeGetRequest;
                import com.example.shop.top.DemoTradeGetResponse.Trade;
                import dev.topaz.runtime.TaobaoClient;
                import java.util.List;

                class Shop {
                    List<Trade> trades;
                    DemoTradeGetRequest request;
                    TaobaoClient client;
                }
                """, moved("""
                        package com.example.shop;

                        import com.taobao.api.request.DemoTradeGetRequest;
                        import com.taobao.api.response.DemoTradeGetResponse.Trade;
                        import com.taobao.api.TaobaoClient;
                        import java.util.List;

                        class Shop {
                            List<Trade> trades;
                            DemoTradeGetRequest request;
                            TaobaoClient client;
                        }
                        """));
        assertEquals(List.of(), project.compileMigrated());
    }

    @Test
    void aStarBecomesTheNamesThatItStoodFor() throws Exception {
        String moved = moved("""
                package com.example.shop;
                import com.taobao.api.*;
                import com.taobao.api.domain.*;
                import com.taobao.api.request.*;
                import com.taobao.api.response.*;
                class Shop {
                    Trade run(DefaultTaobaoClient client) throws ApiException {
                        DemoTradeGetResponse answer = client.execute(new DemoTradeGetRequest());
                        return answer.getTrade();
                    }
                }
                """);

        assertEquals("""
                package com.example.shop;
                import dev.topaz.runtime.ApiException;
                import dev.topaz.runtime.DefaultTaobaoClient;
                import com.example.shop.top.Trade;
                import com.example.shop.top.DemoTradeGetRequest;
                import com.example.shop.top.DemoTradeGetResponse;
                """, moved.substring(0, moved.indexOf("class")));
        assertEquals(List.of(), project.compileMigrated());
    }

    @Test
    void aNameInFullAndAClientOfAnotherNameAreRewrittenWhereTheyStand() throws Exception {
        String moved = moved("""
                package com.example.shop;
                import com.taobao.api.AutoRetryTaobaoClient;
                import com.taobao.api.DefaultTaobaoClient;
                import static com.taobao.api.internal.util.StringUtils.parseDateTime;
                class Shop {
                    Object client = new AutoRetryTaobaoClient("http://a", "b", "c");
                    DefaultTaobaoClient other;
                    java.util.Date day = parseDateTime("2000-01-01 00:00:00");
                    com.taobao.api.response.DemoTradeListResponse.Page page;
                    com.taobao.api.domain.Trade trade;
                }
                """);

        assertEquals("""
                package com.example.shop;
                import dev.topaz.runtime.DefaultTaobaoClient;
                import static dev.topaz.runtime.StringUtils.parseDateTime;
                class Shop {
                    Object client = new DefaultTaobaoClient("http://a", "b", "c");
                    DefaultTaobaoClient other;
                    java.util.Date day = parseDateTime("2000-01-01 00:00:00");
                    com.example.shop.top.DemoTradeListResponse.Page page;
                    com.example.shop.top.Trade trade;
                }
                """, moved);
        assertEquals(List.of(), project.compileMigrated());
    }

    @Test
    void anObjectThatSeveralApisHaveIsSharedBetweenThem() throws Exception {
        String moved = moved("""
                package com.example.shop;
                import com.taobao.api.domain.Trade;
                import com.taobao.api.request.*;
                class Shop {
                    Trade trade;
                    void run(com.taobao.api.TaobaoClient client) throws com.taobao.api.ApiException {
                        trade = client.execute(new DemoTradeGetRequest()).getTrade();
                        trade = client.execute(new DemoTradeListRequest()).getTrade();
                        trade = new Trade();
                        trade.setStatus("made by hand");
                    }
                }
                """);

        assertTrue(moved.contains("import com.example.shop.top.Trade;"), moved);
        assertTrue(project.read("src/main/java/com/example/shop/top/Top.java")
                .contains("    sharedTypes = {\n        \"Trade\"\n    }"));
        assertEquals(List.of(), project.compileMigrated());
    }

    @Test
    void aFileKeepsItsEncodingItsLineBreaksAndEveryOtherByte() throws Exception {
        String old = "package com.example.shop;\r\nimport com.taobao.api.request.DemoTradeGetRequest;\r\n"
                + "class Shop {\r\n    // 乗る 淘宝\r\n    String 店 = \"乗\"; DemoTradeGetRequest r;\r\n}";
        Charset gbk = Charset.forName("GBK");
        project.write(SHOP, old.getBytes(gbk));
        project.write(
                SHOP.replace("Shop", "Marked"),
                "\uFEFFpackage com.example.shop; class Marked { com.taobao.api.TaobaoClient c; }");
        apply();

        assertArrayEquals(
                old.replace("com.taobao.api.request", "com.example.shop.top").getBytes(gbk),
                Files.readAllBytes(project.root().resolve(SHOP)));
        assertEquals(
                "\uFEFFpackage com.example.shop; class Marked { dev.topaz.runtime.TaobaoClient c; }",
                project.read(SHOP.replace("Shop", "Marked")));
    }

    /** Before a line break, the letter é of ISO-8859-1 is neither UTF-8 nor GBK. */
    @Test
    void aPomKeepsTheEncodingThatItDeclares() throws Exception {
        project.withPom().write(SHOP, "package com.example.shop; class Shop { com.taobao.api.TaobaoClient c; }");
        String pom = "<?xml version='1.0' encoding='ISO-8859-1'?>\n<!-- Le magasin de René\n -->\n"
                + project.read("pom.xml");
        project.write("pom.xml", pom.getBytes(StandardCharsets.ISO_8859_1));
        apply();

        String moved = Files.readString(project.root().resolve("pom.xml"), StandardCharsets.ISO_8859_1);
        assertTrue(
                moved.startsWith("<?xml version='1.0' encoding='ISO-8859-1'?>\n<!-- Le magasin de René\n -->\n"),
                moved);
        assertTrue(moved.contains("<artifactId>topaz-runtime</artifactId>"), moved);
    }

    @Test
    void aClassOfTheProjectIsNotTakenForOneOfTheSdk() throws Exception {
        project.write(
                "src/main/java/com/example/shop/OwnRequest.java", "package com.example.shop; class OwnRequest {}");
        String moved = moved("""
                package com.example.shop;
                import com.taobao.api.request.*;
                class Shop { OwnRequest own; InnerRequest inner; DemoTradeGetRequest get; class InnerRequest {} }
                """);

        assertTrue(moved.contains("import com.example.shop.top.DemoTradeGetRequest;\nclass"), moved);
        assertFalse(moved.contains("top.OwnRequest") || moved.contains("top.InnerRequest"), moved);
    }

    @Test
    void inThePackageOfTheGeneratedClassesNothingIsImported() throws Exception {
        project.write("src/main/java/com/example/shop/top/Near.java", """
                package com.example.shop.top;

                import com.taobao.api.request.DemoTradeGetRequest;

                class Near { DemoTradeGetRequest request; }
                """);
        Run.of(
                "--package",
                "com.example.shop.top",
                "--specs",
                project.specs().toString(),
                "--apply",
                project.root().toString());

        assertEquals(
                "package com.example.shop.top;\n\n\nclass Near { DemoTradeGetRequest request; }\n",
                project.read("src/main/java/com/example/shop/top/Near.java"));
        assertEquals(List.of(), project.compileMigrated());
    }

    @Test
    void whatSpeaksDingTalkStaysAsItIs() throws Exception {
        String source = "import com.dingtalk.api.DefaultDingTalkClient;\nimport com.taobao.api.ApiException;\n"
                + "class Ding { DefaultDingTalkClient c; ApiException e; }\n";
        project.write("src/main/java/Ding.java", source);
        Run run = Run.of("--details", "--apply", project.root().toString());

        assertEquals(source, project.read("src/main/java/Ding.java"));
        assertTrue(
                run.out().contains("src/main/java/Ding.java:1: calls DingTalk, which Topaz does not speak"), run.out());
    }

    @Test
    void theTypeWithTopApisIsInThePackageThatTheSourcesHaveInCommon() throws Exception {
        project.write(
                "src/main/java/com/example/a/A.java",
                "package com.example.a; class A { com.taobao.api.request.DemoTradeListRequest r; }");
        project.write(
                "src/test/java/com/example/b/BTest.java",
                "package com.example.b; class BTest { com.taobao.api.request.DemoTradeGetRequest r; }");
        apply();

        assertEquals("""
                package com.example.top;

                import dev.topaz.runtime.TopApis;

                /** The APIs that this project calls; TopClient has a method for each. */
                @TopApis({
                    "taobao.demo.trade.get",
                    "taobao.demo.trade.list"
                })
                interface Top {}
                """, project.read("src/main/java/com/example/top/Top.java"));
    }

    private static final String TOP = "src/main/java/com/example/a/top/Top.java";

    private void writeTopApis(String annotation, String lineBreak) throws IOException {
        project.write("src/main/java/com/example/a/A.java", """
                package com.example.a;
                class A { com.taobao.api.request.DemoTradeListRequest r; }
                """);
        project.write(TOP, """
                package com.example.a.top;

                import dev.topaz.runtime.TopApis;

                /**
                 * As {@code @TopApis("taobao.demo.other.get")}.
                 */
                %s
                interface Top {}
                """.formatted(annotation).replace("\n", lineBreak));
    }

    @Test
    void whatTheTypeWithTopApisSaysBesideNamesStays() throws Exception {
        writeTopApis(
                "@TopApis(value = \"taobao.demo.trade.get\", except = {\"taobao.demo.a\", \"taobao.demo.b\"},"
                        + " returnBusinessFailures = \"*\")",
                "\n");
        apply();

        assertEquals("""
                package com.example.a.top;

                import dev.topaz.runtime.TopApis;

                /**
                 * As {@code @TopApis("taobao.demo.other.get")}.
                 */
                @TopApis(
                    value = {
                        "taobao.demo.trade.get",
                        "taobao.demo.trade.list"
                    },
                    except = {"taobao.demo.a", "taobao.demo.b"},
                    returnBusinessFailures = "*")
                interface Top {}
                """, project.read(TOP));
    }

    @Test
    void theTypeWithTopApisKeepsItsLineBreaks() throws Exception {
        writeTopApis("@TopApis({\"taobao.demo.trade.get\"})", "\r\n");
        apply();

        String after = project.read(TOP);
        assertTrue(after.contains("\"taobao.demo.trade.list\"\r\n"), after);
        assertFalse(after.replace("\r\n", "").contains("\n"), after);
    }

    @Test
    void namesThatAreConstantsAreNotLost() throws Exception {
        writeTopApis("@TopApis({Names.TRADE, \"taobao.demo.trade.get\"})", "\n");
        String before = project.read(TOP);
        Run run = Run.of(
                "--apply", "--specs", project.specs().toString(), project.root().toString());

        assertEquals(3, run.exitCode(), run.out());
        assertTrue(run.err().contains("@TopApis names something by more than a text here"), run.err());
        assertEquals(before, project.read(TOP));
    }
}
