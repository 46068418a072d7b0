package dev.topaz.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.topaz.testkit.call.ReceivedFile;
import dev.topaz.testkit.replay.Fixtures;
import dev.topaz.testkit.wire.WireCall;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a document says about parameters, held against what is sent. */
class ParamRefusalTest {
    private static final String SESSION = "session-1";
    private static final RequestValidator VALIDATOR = new RequestValidator(new PlatformState(
            Map.of(),
            Set.of(SESSION),
            Specs.of(List.of(Docs.EVERY)),
            Fixtures.NONE,
            Optional.empty(),
            Clock.systemUTC()));

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "tid|0|41 tid",
                "tid|10|41 tid",
                "tid|five|41 tid",
                "tid|５|41 tid",
                "tid|' 5'|41 tid",
                "tid|9|",
                "title|long|41 title",
                "title|三个字|",
                "open|true|",
                "open|yes|41 open",
                "since|2017-07-14 10:40:00|",
                "since|2017-02-30 10:40:00|41 since",
                "price|12.30|",
                "price|1E+3|",
                "price|cheap|41 price",
                "ext|{\"a\":[1]}|",
                "ext|{a}|41 ext",
                "ids|1,2|",
                "ids|1,2,,|",
                "ids|1,2,3|41 ids",
                "ids|1,x|41 ids",
                "order|{\"oid\":1}|",
                "order|{\"oid\":\"1\",\"unknown\":1,\"note\":null}|",
                "order|{\"oid\":1.5}|41 order.oid",
                "order|{\"oid\":1,\"note\":{}}|41 order.note",
                "order|{\"oid\":1,\"tags\":[\"a\"]}|",
                "order|{\"oid\":1,\"tags\":\"a\"}|41 order.tags",
                "order|{\"note\":\"x\"}|40 order.oid",
                "order|{\"oid\":\"\"}|40 order.oid",
                "order|{\"oid\":\" \"}|40 order.oid",
                "order|{\"oid\":1,\"note\":\"\"}|",
                "order|[{\"oid\":1}]|41 order",
                "order|oid=1|41 order",
                "items|[{\"sku\":{\"id\":1}},{}]|",
                "items|[{},{},{}]|41 items",
                "items|{}|41 items",
                "items|[{\"sku\":{\"id\":null}}]|40 items.sku.id",
                "items|[1]|41 items",
                "undocumented|x|"
            })
    void holdsAParameterAgainstItsDocument(String name, String value, String refusal) {
        Map<String, String> params = new HashMap<>(Map.of("tid", "5"));
        params.put(name, value);

        assertEquals(Optional.ofNullable(refusal), refuse(new WireCall(Map.of(), params, Map.of(), "")));
    }

    @Test
    void missesARequiredParameter() {
        assertEquals(Optional.of("40 tid"), refuse(new WireCall(Map.of(), Map.of("tid", " "), Map.of(), "")));
    }

    @Test
    void holdsTheSizeOfAFileAgainstItsDocument() {
        assertTrue(refuse(upload(5)).isEmpty());
        assertEquals(Optional.of("41 image"), refuse(upload(6)));
    }

    @Test
    void isNotStoppedByDeepJson() {
        String deep = "[".repeat(100_000);

        assertEquals(
                Optional.of("41 order"),
                refuse(new WireCall(Map.of(), Map.of("tid", "5", "order", deep), Map.of(), "")));
    }

    private static WireCall upload(int bytes) {
        ReceivedFile file = new ReceivedFile("a.png", "", new byte[bytes]);
        return new WireCall(Map.of(), Map.of("tid", "5"), Map.of("image", file), "");
    }

    private static Optional<String> refuse(WireCall call) {
        Map<String, String> protocol = Map.of("method", Docs.EVERY.name(), "session", SESSION);
        return VALIDATOR
                .refuseInBatch(new WireCall(protocol, call.params(), call.files(), ""))
                .map(refusal -> refusal.code() + " " + refusal.msg().replaceAll(".*:", ""));
    }
}
