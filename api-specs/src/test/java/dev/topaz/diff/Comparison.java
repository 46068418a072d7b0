package dev.topaz.diff;

import dev.topaz.spec.ApiSpec;
import dev.topaz.spec.SpecReading;
import dev.topaz.spec.SpecXml;
import java.util.stream.Collectors;

/** One API before and after, written in few words. */
final class Comparison {
    private Comparison() {}

    /** Returns {@code taobao.demo.get} with these attributes and children, in which single quotes stand for double ones. */
    static ApiSpec api(String attributes, String body) {
        return read("name='taobao.demo.get' " + attributes, body);
    }

    static ApiSpec named(String name) {
        return read("name='" + name + "'", "");
    }

    static ApiSpec read(String attributes, String body) {
        String xml = "<api xmlns='https://topaz.dev/spec/1' " + attributes + ">" + body + "</api>";
        SpecReading reading = SpecXml.read("demo.xml", xml.replace('\'', '"'));
        return reading.spec().orElseThrow(() -> new AssertionError(reading.problems() + "\n" + xml));
    }

    /** Returns each change with its verdict, in the words of a report. */
    static String changes(ApiSpec before, ApiSpec after) {
        return SpecDiff.compare(before, after).changes().stream()
                .map(change -> change.verdict().words() + ": " + DiffFormat.words(change))
                .collect(Collectors.joining("; "));
    }
}
