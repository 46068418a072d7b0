package dev.topaz.scrape;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.topaz.scrape.json.DocJson;
import dev.topaz.scrape.page.DocReading;
import dev.topaz.spec.ApiSpec;
import dev.topaz.spec.ErrorSpec;
import dev.topaz.spec.Limits;
import dev.topaz.spec.Location;
import dev.topaz.spec.ParamSpec;
import dev.topaz.spec.ScalarType;
import dev.topaz.spec.Session;
import dev.topaz.testdata.TestData;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Documents of the corpus as pages would show them: with examples and labels, which the corpus has lost, and white space folded. */
final class RealSpecs {
    private static final Pattern LINE =
            Pattern.compile("\\{\"category\": ?\"[^\"]*\", ?\"categoryName\": ?\"([^\"]*)\",.*?\"doc\": ?(.*)}");
    private static final String[] TEXTS = {
        "", "abc", "张三", "a b c", "2024-01-01 00:00:00", "{\"a\":1}", "是 否", "http://a.cn/?a=1&b=<2>"
    };

    private RealSpecs() {}

    /** So many of the documents, chosen by the hash of their names; skips the test where there is no corpus. */
    static List<ApiSpec> chosen(int count) {
        return all().stream()
                .sorted(Comparator.comparing((ApiSpec spec) -> spec.name().hashCode() * 0x9E3779B9)
                        .thenComparing(ApiSpec::name))
                .limit(count)
                .toList();
    }

    /** Every document of the corpus. */
    static List<ApiSpec> all() {
        return TestData.documents().stream()
                .map(RealSpecs::read)
                .map(RealSpecs::asShown)
                .toList();
    }

    private static ApiSpec read(String line) {
        Matcher parts = LINE.matcher(line);
        if (!parts.matches()) {
            throw new IllegalStateException("no document: " + line.substring(0, Math.min(80, line.length())));
        }
        DocReading reading = DocJson.read("corpus", parts.group(2), parts.group(1));
        assertEquals(List.of(), reading.problems(), line);
        return reading.spec().orElseThrow();
    }

    private static ApiSpec asShown(ApiSpec spec) {
        Random random = new Random(spec.name().hashCode());
        return new ApiSpec(
                spec.name(),
                fold(spec.title()).replace("\n", " "),
                fold(spec.description()),
                fold(spec.category()),
                spec.source(),
                Session.values()[random.nextInt(3)],
                params(spec.request(), random, true),
                params(spec.response(), random, false),
                random.nextBoolean()
                        ? List.of()
                        : List.of(
                                new ErrorSpec("isv.bad-input", "参数 错误", "检查 参数", Location.NONE),
                                new ErrorSpec("isp.down", "", "", Location.NONE)),
                Location.NONE);
    }

    /** The response table has no column for what is required. */
    private static List<ParamSpec> params(List<ParamSpec> params, Random random, boolean request) {
        return params.stream()
                .map(param -> new ParamSpec(
                        param.name(),
                        param.type(),
                        param.required() && request,
                        example(param, random),
                        request ? limits(param.limits(), random) : param.limits(),
                        fold(param.description()),
                        params(param.fields(), random, request),
                        param.children(),
                        Location.NONE))
                .toList();
    }

    /** Objects have none: a sample shows their fields instead. */
    private static String example(ParamSpec param, Random random) {
        String scalar = param.type().replace("[]", "");
        boolean object = !param.fields().isEmpty()
                || param.type().isEmpty()
                || (ScalarType.of(scalar).isEmpty()
                        && ScalarType.of(param.type()).isEmpty());
        if (object) {
            return "";
        }
        return switch (scalar) {
            case "Number" -> random.nextInt(4) == 0 ? "" : Integer.toString(random.nextInt(100_000));
            case "Boolean" -> random.nextBoolean() ? "true" : "false";
            case "Date" -> "2024-05-06 07:08:09";
            default -> TEXTS[random.nextInt(TEXTS.length)];
        };
    }

    private static Limits limits(Limits limits, Random random) {
        String value = random.nextInt(8) == 0 ? "true" : "";
        return new Limits(limits.maxLength(), limits.maxListSize(), limits.minValue(), limits.maxValue(), value);
    }

    /** A page shows runs of white space as one space, and drops blank lines. */
    private static String fold(String text) {
        return text.lines()
                .map(line -> line.replaceAll("[ \\t\\r\\f\\u00A0\\u2002\\u3000]+", " ")
                        .replaceAll("[\\u200B\\u200E\\u200F\\u2060\\uFEFF]", "")
                        .strip())
                .filter(line -> !line.isEmpty())
                .collect(Collectors.joining("\n"));
    }
}
