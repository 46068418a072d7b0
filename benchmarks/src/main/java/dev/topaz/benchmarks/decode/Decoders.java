package dev.topaz.benchmarks.decode;

import com.alibaba.fastjson2.JSON;
import com.taobao.api.ApiException;
import com.taobao.api.TaobaoResponse;
import com.taobao.api.internal.parser.json.ObjectJsonParser;
import com.taobao.api.internal.parser.xml.ObjectXmlParser;
import dev.topaz.benchmarks.event.OfficialEventResponse;
import dev.topaz.runtime.decode.AnswerReader;
import dev.topaz.runtime.decode.ReceivedAnswer;
import dev.topaz.runtime.generated.Answer;
import dev.topaz.runtime.observe.UnknownFields;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.json.JsonMapper;

/** Each way from the bytes of an answer of one API to objects, as a user would write it. */
final class Decoders {
    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private final String api;
    private final Function<Answer, Object> ours;
    private final Class<? extends TaobaoResponse> official;
    private final Class<?> pojo;
    private final ObjectReader jackson;

    private Decoders(
            String api, Function<Answer, Object> ours, Class<? extends TaobaoResponse> official, Class<?> pojo) {
        this.api = api;
        this.ours = ours;
        this.official = official;
        this.pojo = pojo;
        this.jackson = MAPPER.readerFor(pojo);
    }

    static Decoders of(String api) {
        return api.equals(Json.TRADES)
                ? new Decoders(api, DemoTradesGetResponse::new, OfficialTrades.class, Pojos.TradesAnswer.class)
                : new Decoders(
                        api, BcpushIsvEventEmitResponse::new, OfficialEventResponse.class, Pojos.EventAnswer.class);
    }

    Object topaz(byte[] body) {
        ReceivedAnswer received = new ReceivedAnswer(api, body, StandardCharsets.UTF_8, Map.of());
        return AnswerReader.read(received, UnknownFields.IGNORED, ours);
    }

    Object official(byte[] json) throws ApiException {
        return new ObjectJsonParser<>(official).parse(text(json), "top");
    }

    Object officialSimplified(byte[] json) throws ApiException {
        return new ObjectJsonParser<>(official, true).parse(text(json), "top");
    }

    Object officialXml(byte[] xml) throws ApiException {
        return new ObjectXmlParser<>(official).parse(text(xml), "top");
    }

    Object fastjson2(byte[] json) {
        return JSON.parseObject(json, pojo);
    }

    Object jackson(byte[] json) {
        return jackson.readValue(json);
    }

    /** The list or the object of an answer, whoever decoded it. */
    static Object said(Object answer) {
        Map<?, ?> root = root(answer);
        return Optional.<Object>ofNullable(root.get("trades"))
                .or(() -> Optional.ofNullable(root.get("result")))
                .orElseThrow();
    }

    private static Map<?, ?> root(Object answer) {
        Map<?, ?> said = (Map<?, ?>) Values.of(answer);
        return said.size() == 1
                        && said.values().stream().findFirst().orElseThrow() instanceof Map<?, ?> inside
                        && !said.containsKey("result")
                ? inside
                : said;
    }

    private static String text(byte[] body) {
        return new String(body, StandardCharsets.UTF_8);
    }
}
