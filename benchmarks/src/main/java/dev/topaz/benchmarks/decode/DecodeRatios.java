package dev.topaz.benchmarks.decode;

import com.alibaba.fastjson2.JSON;
import com.taobao.api.TaobaoResponse;
import com.taobao.api.internal.parser.json.ObjectJsonParser;
import dev.topaz.benchmarks.event.OfficialEventResponse;
import dev.topaz.benchmarks.portable.Rounds;
import dev.topaz.runtime.decode.AnswerReader;
import dev.topaz.runtime.decode.ReceivedAnswer;
import dev.topaz.runtime.generated.Answer;
import dev.topaz.runtime.observe.UnknownFields;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Paths;
import java.util.Collections;
import java.util.function.Function;

/** Decodes answers from files in a process of its own. Written for Java 8. */
public final class DecodeRatios {
    private static final int WARMUP_SECONDS = 2;
    private static final int ROUNDS = 11;
    private static final ApiClasses<?> EVENT = new ApiClasses<>(
            "taobao.bcpush.isv.event.emit",
            BcpushIsvEventEmitResponse::new,
            OfficialEventResponse.class,
            Pojos.EventAnswer.class);
    private static final ApiClasses<?> TRADES = new ApiClasses<>(
            "taobao.demo.trades.get", DemoTradesGetResponse::new, OfficialTrades.class, Pojos.TradesAnswer.class);

    private DecodeRatios() {}

    /**
     * Prints the nanoseconds of each decoder for each answer.
     *
     * @param args the folder with the answers, and the names of those to decode
     */
    public static void main(String[] args) throws Exception {
        for (int i = 1; i < args.length; i++) {
            byte[] body = Files.readAllBytes(Paths.get(args[0], args[i] + ".json"));
            ApiClasses<?> api = args[i].equals("EVENT") ? EVENT : TRADES;
            api.decoders(body).print(args[i], WARMUP_SECONDS, ROUNDS);
        }
    }

    /** What the answer of an API becomes with each decoder. */
    private static final class ApiClasses<T extends TaobaoResponse> {
        private final String api;
        private final Function<Answer, Object> ours;
        private final Class<T> official;
        private final Class<?> pojo;

        private ApiClasses(String api, Function<Answer, Object> ours, Class<T> official, Class<?> pojo) {
            this.api = api;
            this.ours = ours;
            this.official = official;
            this.pojo = pojo;
        }

        Rounds decoders(byte[] body) {
            return new Rounds()
                    .add(
                            "official",
                            () -> new ObjectJsonParser<>(official)
                                    .parse(new String(body, StandardCharsets.UTF_8), "top"))
                    .add(
                            "topaz",
                            () -> AnswerReader.read(
                                    new ReceivedAnswer(api, body, StandardCharsets.UTF_8, Collections.emptyMap()),
                                    UnknownFields.IGNORED,
                                    ours))
                    .add("fastjson2", () -> JSON.parseObject(body, pojo));
        }
    }
}
