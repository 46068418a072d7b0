package dev.topaz.spec.example;

import dev.topaz.spec.ApiSpec;
import dev.topaz.spec.ParamSpec;
import java.util.List;
import java.util.function.Predicate;

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
    private PlausibleExamples() {}

    /** Returns the spec with an example wherever a scalar, or a list of scalars, had none. */
    public static ApiSpec fill(ApiSpec spec) {
        return spec.withParams(fillRequest(spec, param -> true), fill(spec.response(), spec.name() + "/response"));
    }

    /**
     * Returns the parameters of a request, some with an example where they had none. No value is empty: a list of names of fields has those of
     * the answer.
     *
     * @param isWanted the parameters, and the fields inside them, that get an example
     */
    public static List<ParamSpec> fillRequest(ApiSpec spec, Predicate<ParamSpec> isWanted) {
        return new ExampleFiller(isWanted, new AnsweredFields(spec.response())::example)
                .fill(spec.request(), spec.name() + "/request");
    }

    /**
     * Returns these parameters with examples, as those of a message or of a part of an API.
     *
     * @param path what the examples differ by from those of others, such as the name of the topic
     */
    public static List<ParamSpec> fill(List<ParamSpec> params, String path) {
        return new ExampleFiller(param -> true, (param, value) -> value).fill(params, path);
    }
}
