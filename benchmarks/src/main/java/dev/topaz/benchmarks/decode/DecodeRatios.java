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
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.Paths;
import java.util.Collections;
import java.util.function.Function;

/** Decodes answers from files in a process of its own. Written for Java 8. */
public final class DecodeRatios {
    private static final int WARMUP_SECONDS = 2;
    private static final int ROUNDS = 11;

    private DecodeRatios() {}

    /**
     * Prints the nanoseconds of each decoder for each answer.
     *
     * @param args the folder with the answers, and the names of those to decode
     */
    public static void main(String[] args) throws Exception {
        for (int i = 1; i < args.length; i++) {
            byte[] body = body(Paths.get(args[0]), args[i]);
            if (args[i].equals("EVENT")) {
                compare(
                        args[i],
                        body,
                        "taobao.bcpush.isv.event.emit",
                        BcpushIsvEventEmitResponse::new,
                        OfficialEventResponse.class,
                        Pojos.EventAnswer.class);
            } else {
                compare(
                        args[i],
                        body,
                        "taobao.demo.trades.get",
                        DemoTradesGetResponse::new,
                        OfficialTrades.class,
                        Pojos.TradesAnswer.class);
            }
        }
    }

    private static byte[] body(Path folder, String name) throws IOException {
        return Files.readAllBytes(folder.resolve(name + ".json"));
    }

    private static <T extends TaobaoResponse> void compare(
            String name, byte[] body, String api, Function<Answer, Object> ours, Class<T> official, Class<?> pojo)
            throws Exception {
        new Rounds()
                .add(
                        "official",
                        () -> new ObjectJsonParser<>(official).parse(new String(body, StandardCharsets.UTF_8), "top"))
                .add(
                        "topaz",
                        () -> AnswerReader.read(
                                new ReceivedAnswer(api, body, StandardCharsets.UTF_8, Collections.emptyMap()),
                                UnknownFields.IGNORED,
                                ours))
                .add("fastjson2", () -> JSON.parseObject(body, pojo))
                .print(name, WARMUP_SECONDS, ROUNDS);
    }
}
