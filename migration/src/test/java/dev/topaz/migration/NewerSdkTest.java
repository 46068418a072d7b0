package dev.topaz.migration;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What becomes of code on the newer official SDK, word by word; {@code ProjectCorpusTest} compiles it. */
class NewerSdkTest {
    private static final String FILE = "src/main/java/com/example/shop/Orders.java";

    @TempDir
    Path folder;

    private OldProject project;

    @BeforeEach
    void begin() {
        project = new OldProject(folder);
    }

    private Run move(String source) throws Exception {
        project.write(FILE, source);
        Run run = Run.of("--details", "--apply", project.root().toString());
        assertTrue(run.exitCode() < 2, run.err());
        return run;
    }

    private static String calling(String statements) {
        return """
                package com.example.shop;

                import com.taobao.top.DefaultTopApiClient;
                import com.taobao.top.TopApiClient;
                import com.taobao.top.ability414.Ability414;
                import com.taobao.top.ability414.request.TaobaoTbkOrderDetailsGetRequest;
                import com.taobao.top.ability414.response.TaobaoTbkOrderDetailsGetResponse;
                import java.io.IOException;

                class Orders {
                    String call(String key, String secret, String session) throws IOException {
                        %s
                    }
                }
                """.formatted(statements.replace("\n", "\n        ").stripTrailing());
    }

    @Test
    void aClientTakesItsAddressFirstAndAnAbilityIsTheClient() throws Exception {
        move(calling("""
                TopApiClient client = new DefaultTopApiClient(key, secret, "https://eco.taobao.com/router/rest");
                Ability414 orders = new Ability414(client);
                TaobaoTbkOrderDetailsGetResponse response =
                        orders.taobaoTbkOrderDetailsGet(new TaobaoTbkOrderDetailsGetRequest(), session);
                return response.getSubMsg();
                """));

        assertEquals("""
                package com.example.shop;

                import dev.topaz.runtime.ApiException;
                import dev.topaz.runtime.DefaultTaobaoClient;
                import dev.topaz.runtime.TaobaoClient;
                import com.example.shop.top.TbkOrderDetailsGetRequest;
                import com.example.shop.top.TbkOrderDetailsGetResponse;

                class Orders {
                    String call(String key, String secret, String session) throws ApiException {
                        TaobaoClient client = new DefaultTaobaoClient("https://eco.taobao.com/router/rest", key, secret);
                        TaobaoClient orders = client;
                        TbkOrderDetailsGetResponse response =
                                orders.execute(new TbkOrderDetailsGetRequest(), session);
                        return response.getSubMsg();
                    }
                }
                """, project.read(FILE));
    }

    @Test
    void whereTheTextOfAnAnswerIsReadItGoesOnToBeTheSimplifiedOne() throws Exception {
        move(calling("""
                TopApiClient client = new DefaultTopApiClient(key, secret, "https://eco.taobao.com/router/rest", 3000L, 15000L);
                return new Ability414(client).taobaoTbkOrderDetailsGet(new TaobaoTbkOrderDetailsGetRequest()).getBody();
                """));

        String moved = project.read(FILE);
        assertTrue(
                moved.contains(
                        "new DefaultTaobaoClient(\"https://eco.taobao.com/router/rest\", key, secret, new ClientOptions()"
                                + ".format(AnswerFormat.SIMPLIFIED_JSON).connectTimeout(Duration.ofMillis(3000L))"
                                + ".attemptTimeout(Duration.ofMillis(15000L)))"),
                moved);
        assertTrue(moved.contains("return client.execute(new TbkOrderDetailsGetRequest()).getBody();"), moved);
    }

    @Test
    void anApiWithoutASpecStaysAndTheReportSaysHowItsSpecComesAbout() throws Exception {
        String source = calling("""
                TopApiClient client = new DefaultTopApiClient(key, secret, "https://eco.taobao.com/router/rest");
                Ability414 orders = new Ability414(client);
                TaobaoTbkOrderDetailsGetResponse response =
                        orders.taobaoTbkOrderDetailsGet(new TaobaoTbkOrderDetailsGetRequest(), session);
                return response.getSubMsg();
                """)
                .replace("TaobaoTbkOrderDetailsGet", "TaobaoShopScoreQuery")
                .replace("taobaoTbkOrderDetailsGet", "taobaoShopScoreQuery");
        Run run = move(source);

        assertEquals(source, project.read(FILE));
        assertTrue(run.out().contains("1 API has no spec. The newer official SDK has none in its classes"), run.out());
        assertTrue(run.out().contains("taobao.shop.score.query"), run.out());
        assertFalse(run.out().contains("--derive"), run.out());
    }

    @Test
    void otherLibrariesOfThePlatformAreLeftAlone() throws Exception {
        project.write(
                FILE,
                "package com.example.shop;\nimport com.taobao.top.link.channel.Channel;\nclass Orders { Channel channel; }\n");

        Run run = Run.of(project.root().toString());

        assertTrue(run.err().contains("NOTHING_TO_MOVE"), run.err());
    }
}
