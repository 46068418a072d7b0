package dev.topaz.spec.example;

import dev.topaz.spec.ApiSpec;
import dev.topaz.spec.ParamSpec;
import dev.topaz.spec.ScalarType;
import dev.topaz.spec.TypeWord;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Gives each value without an example one that fits its type and its name: a Date is a date, an id is a number, a price has two
 * decimals. The same spec gets the same examples, on every machine. Facts of the catalogue have no examples of their own.
 *
 * <pre>{@code
 * ApiSpec facts = catalog.find("taobao.trade.get").orElseThrow().spec();
 * ApiSpec answerable = PlausibleExamples.fill(facts);   // response/trade/created is 2024-03-05 10:27:00, say
 * }</pre>
 *
 * <p>What a success leaves empty stays without an example: {@code sub_code}, {@code error_msg} and their like.
 */
public final class PlausibleExamples {
    private static final int ITEMS_OF_A_LIST = 2;

    private PlausibleExamples() {}

    /** Returns the spec with an example wherever a scalar, or a list of scalars, had none. */
    public static ApiSpec fill(ApiSpec spec) {
        return spec.withParams(
                fill(spec.request(), spec.name() + "/request"), fill(spec.response(), spec.name() + "/response"));
    }

    /**
     * Returns these parameters with examples, as those of a message or of a part of an API.
     *
     * @param path what the examples differ by from those of others, such as the name of the topic
     */
    public static List<ParamSpec> fill(List<ParamSpec> params, String path) {
        return params.stream()
                .map(param -> fill(param, path + "/" + param.name()))
                .toList();
    }

    private static ParamSpec fill(ParamSpec param, String path) {
        ParamSpec filled = param.withFields(fill(param.fields(), path));
        return param.example().isEmpty() ? filled.withExample(example(param, path)) : filled;
    }

    private static String example(ParamSpec param, String path) {
        TypeWord type = TypeWord.parse(param.type());
        Optional<ScalarType> scalar = type.scalar();
        if (scalar.isEmpty() || !param.fields().isEmpty()) {
            return "";
        }
        if (!param.limits().defaultValue().isEmpty()) {
            return param.limits().defaultValue();
        }
        int items = type.listDepth() == 0 ? 1 : ITEMS_OF_A_LIST;
        return IntStream.range(0, items)
                .mapToObj(item -> new PlausibleValue(param, scalar.get(), path + item).text())
                .collect(Collectors.joining(","));
    }
}
