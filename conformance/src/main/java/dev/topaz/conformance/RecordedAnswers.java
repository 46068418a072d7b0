package dev.topaz.conformance;

import com.google.gson.JsonObject;
import dev.topaz.runtime.AnswerFormat;
import dev.topaz.runtime.ApiException;
import dev.topaz.runtime.ClientOptions;
import dev.topaz.runtime.DefaultTaobaoClient;
import dev.topaz.runtime.TaobaoClient;
import dev.topaz.runtime.http.HttpAnswer;
import dev.topaz.runtime.retry.RetryPolicy;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Date;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Decodes the recorded answers; what each one becomes must not depend on the JDK. */
final class RecordedAnswers {
    private static final String SHAPE = "probe.TypesResponse";

    private RecordedAnswers() {}

    /** Returns for each answer its case and either its values or its failure. */
    static List<String> decoded() throws IOException {
        List<String> decoded = new ArrayList<>();
        for (JsonObject line : Recorded.lines("parse.jsonl")) {
            if (line.get("responseClass").getAsString().equals(SHAPE)) {
                decoded.add(line.get("case").getAsString()
                        + ' '
                        + line.get("format").getAsString()
                        + ' '
                        + decoded(line).replace("\r", "\\r").replace("\n", "\\n"));
            }
        }
        return decoded;
    }

    private static String decoded(JsonObject line) {
        // The recordings call the root of XML documents "r".
        String body = line.get("body")
                .getAsString()
                .replaceFirst("<r(?=[ />])", "<conformance_types_get_response")
                .replace("</r>", "</conformance_types_get_response>");
        try (TaobaoClient client = answering(body, format(line.get("format").getAsString()))) {
            return values(client.execute(new ConformanceTypesGetRequest()));
        } catch (ApiException e) {
            return e.toString();
        }
    }

    private static TaobaoClient answering(String body, AnswerFormat format) {
        HttpAnswer answer = new HttpAnswer(200, Collections.emptyMap(), body.getBytes(StandardCharsets.UTF_8));
        return new DefaultTaobaoClient(
                "http://127.0.0.1/router/rest",
                "12345678",
                "fictional-secret",
                new ClientOptions().format(format).retry(RetryPolicy.NEVER).transport(call -> answer));
    }

    private static AnswerFormat format(String recorded) {
        return recorded.equals("xml")
                ? AnswerFormat.XML
                : recorded.equals("json") ? AnswerFormat.JSON : AnswerFormat.SIMPLIFIED_JSON;
    }

    private static String values(ConformanceTypesGetResponse answer) {
        return "success " + answer.isSuccess() + ", code " + answer.getErrorCode() + ", sub code " + answer.getSubCode()
                + ", str " + answer.getStr() + ", lng " + answer.getLng() + ", bool " + answer.getBool() + ", dt "
                + millis(answer.getDt()) + ", strs " + answer.getStrs() + ", nums " + answer.getNums() + ", dates "
                + millis(answer.getDates()) + ", bools " + answer.getBools() + ", obj " + values(answer.getObj())
                + ", subs " + values(answer.getSubs());
    }

    private static String values(ConformanceTypesGetResponse.@Nullable Sub sub) {
        return sub == null ? "none" : sub.getId() + " " + sub.getName() + " " + sub.getTags();
    }

    private static List<String> values(@Nullable List<ConformanceTypesGetResponse.Sub> subs) {
        List<String> values = new ArrayList<>();
        if (subs != null) {
            subs.forEach(sub -> values.add(values(sub)));
        }
        return values;
    }

    private static String millis(@Nullable Date date) {
        return date == null ? "none" : String.valueOf(date.getTime());
    }

    private static List<String> millis(@Nullable List<Date> dates) {
        List<String> millis = new ArrayList<>();
        if (dates != null) {
            dates.forEach(date -> millis.add(millis(date)));
        }
        return millis;
    }
}
