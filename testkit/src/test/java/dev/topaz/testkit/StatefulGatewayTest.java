package dev.topaz.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A gateway that remembers, as a client meets it. */
class StatefulGatewayTest {
    private static final String ITEM = """
            <param name="item" type="Item">
              <param name="num_iid" type="Number"/>
              <param name="title" type="String" example="an example"/>
              <param name="price" type="Price" example="1.00"/>
              <param name="skus" type="Sku[]"><param name="sku_id" type="Number" example="5"/></param>
            </param>
            """;

    private final FakeGateway gateway = new GatewaySetup()
            .app(Caller.APP_KEY, Caller.SECRET)
            .session(Caller.SESSION)
            .clock(Clock.fixed(Instant.ofEpochMilli(Caller.NOW), ZoneOffset.UTC))
            .api(Docs.spec("taobao.item.add", "none", """
                    <request>
                      <param name="title" type="String" required="true"/>
                      <param name="price" type="Price"/>
                    </request>
                    <response>%s</response>
                    """.formatted(ITEM)))
            .api(Docs.spec("taobao.item.get", "none", """
                    <request>
                      <param name="fields" type="String" required="true"/>
                      <param name="num_iid" type="Number" required="true"/>
                    </request>
                    <response>%s</response>
                    """.formatted(ITEM)))
            .api(Docs.spec("taobao.item.update", "none", """
                    <request>
                      <param name="num_iid" type="Number" required="true"/>
                      <param name="title" type="String"/>
                    </request>
                    <response>%s</response>
                    """.formatted(ITEM)))
            .api(Docs.spec("taobao.item.delete", "none", """
                    <request><param name="num_iid" type="Number" required="true"/></request>
                    <response>%s</response>
                    """.formatted(ITEM)))
            .api(Docs.spec("taobao.items.onsale.get", "none", """
                    <request>
                      <param name="title" type="String"/>
                      <param name="page_no" type="Number"/>
                      <param name="page_size" type="Number"/>
                    </request>
                    <response>
                      <param name="total_results" type="Number" example="99"/>
                      <param name="has_next" type="Boolean"/>
                      <param name="items" type="Item[]">
                        <param name="num_iid" type="Number" example="1"/>
                        <param name="title" type="String" example="an example"/>
                      </param>
                    </response>
                    """))
            .api(Docs.spec("taobao.time.get", "none", """
                    <response><param name="time" type="Date" example="2017-07-14 10:40:00"/></response>
                    """))
            .stateful()
            .start();
    private final Caller caller = new Caller(gateway);

    @AfterEach
    void stop() {
        gateway.close();
    }

    @Test
    void getReturnsWhatAddHasStored() throws Exception {
        String id = add("杯子", "9.90");

        String got = call("taobao.item.get", "fields", "title", "num_iid", id);
        assertTrue(got.contains("\"num_iid\":" + id + ",\"title\":\"杯子\",\"price\":\"9.90\""), got);
        assertTrue(got.contains("\"sku_id\":5"), "what no call has said is as in the document: " + got);
    }

    @Test
    void updateAndDeleteChangeIt() throws Exception {
        String first = add("a", "1");
        String second = add("b", "2");

        call("taobao.item.update", "num_iid", first, "title", "c");
        call("taobao.item.delete", "num_iid", second);

        assertTrue(
                call("taobao.item.get", "fields", "x", "num_iid", first).contains("\"title\":\"c\",\"price\":\"1\""));
        for (String api : List.of("taobao.item.get", "taobao.item.update", "taobao.item.delete")) {
            String refusal = call(api, "fields", "x", "num_iid", second);
            assertTrue(refusal.contains("\"sub_code\":\"isv.item-not-exist\""), refusal);
        }
    }

    @Test
    void listsPageByPage() throws Exception {
        for (int i = 1; i <= 5; i++) {
            add("item " + i, "1");
        }

        assertEquals(List.of("item 1", "item 2"), titles(call("taobao.items.onsale.get", "page_size", "2")));
        String last = call("taobao.items.onsale.get", "page_size", "2", "page_no", "3");
        assertEquals(List.of("item 5"), titles(last));
        assertTrue(last.contains("\"total_results\":5,\"has_next\":false"), last);
        assertEquals(List.of(), titles(call("taobao.items.onsale.get", "page_size", "2", "page_no", "4")));
        assertEquals(List.of("item 3"), titles(call("taobao.items.onsale.get", "title", "item 3")));
    }

    @Test
    void leavesOtherApisToTheirExamplesAndStubsToTheTest() throws Exception {
        assertTrue(call("taobao.items.onsale.get").contains("\"total_results\":99"), "nothing was added yet");
        assertTrue(call("taobao.time.get").contains("2017-07-14 10:40:00"));
        String id = add("a", "1");
        gateway.answer("taobao.item.get", fields -> fields.set("item.title", "of the test"));
        assertTrue(call("taobao.item.get", "fields", "x", "num_iid", id).contains("of the test"));
    }

    @Test
    void forgetsWithAReset() throws Exception {
        String id = add("a", "1");
        gateway.reset();
        assertTrue(call("taobao.items.onsale.get").contains("\"total_results\":99"));
        assertEquals(id, add("b", "1"), "keys begin anew");
    }

    private String add(String title, String price) throws Exception {
        Matcher id =
                Pattern.compile("\"num_iid\":(\\d+)").matcher(call("taobao.item.add", "title", title, "price", price));
        assertTrue(id.find());
        return id.group(1);
    }

    private String call(String api, String... params) throws Exception {
        Map<String, String> all = new HashMap<>();
        for (int i = 0; i < params.length; i += 2) {
            all.put(params[i], params[i + 1]);
        }
        return caller.call(api, all);
    }

    private static List<String> titles(String answer) {
        return Pattern.compile("\"title\":\"([^\"]*)\"")
                .matcher(answer)
                .results()
                .map(title -> title.group(1))
                .toList();
    }
}
