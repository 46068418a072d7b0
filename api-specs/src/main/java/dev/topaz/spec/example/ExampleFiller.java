package dev.topaz.spec.example;

import dev.topaz.spec.Children;
import dev.topaz.spec.Limits;
import dev.topaz.spec.ParamSpec;
import dev.topaz.spec.ScalarType;
import dev.topaz.spec.TypeWord;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Predicate;
import java.util.stream.LongStream;

/**
 * Gives parameters, and the fields inside them, the examples that they lack.
 *
 * @param isWanted which of them get one
 * @param refinement turns a value that fits type and name, and may be empty, into the example
 */
record ExampleFiller(Predicate<ParamSpec> isWanted, BiFunction<ParamSpec, String, String> refinement) {
    private static final long ITEMS_OF_A_LIST = 2;

    List<ParamSpec> fill(List<ParamSpec> params, String path) {
        return params.stream()
                .map(param -> fill(param, path + "/" + param.name()))
                .toList();
    }

    private ParamSpec fill(ParamSpec param, String path) {
        ParamSpec filled = param.withFields(fill(param.fields(), path));
        return param.example().isEmpty() && isWanted.test(param) ? filled.withExample(example(param, path)) : filled;
    }

    private String example(ParamSpec param, String path) {
        TypeWord type = TypeWord.parse(param.type());
        Optional<ScalarType> scalar = type.scalar();
        boolean isJson = type.listDepth() > 1 || !param.fields().isEmpty() || param.children() == Children.UNDOCUMENTED;
        if (scalar.isEmpty() || isJson) {
            return "";
        }
        String usual = param.limits().defaultValue();
        if (!usual.isEmpty() && scalar.get().form().accepts(usual)) {
            return usual;
        }
        String values = type.listDepth() == 0
                ? new PlausibleValue(param, scalar.get(), path + 0).text()
                : list(param, scalar.get(), path);
        return refinement.apply(param, values);
    }

    /** A document may allow fewer elements, and a shorter text, than there would be. */
    private static String list(ParamSpec param, ScalarType scalar, String path) {
        Limits limits = param.limits();
        List<String> items = LongStream.range(
                        0, Math.min(ITEMS_OF_A_LIST, limits.maxListSize().orElse(ITEMS_OF_A_LIST)))
                .mapToObj(item -> new PlausibleValue(param, scalar, path + item).text())
                .toList();
        String joined = String.join(",", items);
        boolean isTooLong = joined.length() > limits.maxLength().orElse(Long.MAX_VALUE);
        return isTooLong ? items.get(0) : joined;
    }
}
