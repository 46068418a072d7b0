package dev.topaz.testkit.foreign;

import java.io.IOException;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A client that Topaz has not written. */
interface ForeignClient {
    /** Returns what the client made of each step, in the words of {@link Step#outcome}. */
    List<String> take(List<Step> steps) throws IOException, InterruptedException;

    /** Returns the outcome that the body of an answer tells of, for clients that read no more than text. */
    static String outcome(String body) {
        return Stream.of(body)
                .map(text -> text.contains("error_response")
                        ? "refused " + value(text, "code") + " " + value(text, "sub_code")
                        : "answered " + value(text, "result"))
                .findFirst()
                .orElseThrow();
    }

    private static String value(String body, String field) {
        Matcher value = Pattern.compile("\"" + field + "\":\"?([^\",}]*)|<" + field + ">([^<]*)<")
                .matcher(body);
        return value.find()
                ? Stream.of(value.group(1), value.group(2))
                        .filter(each -> each != null)
                        .findFirst()
                        .orElse("")
                        .replace("&amp;", "&")
                : "";
    }
}
