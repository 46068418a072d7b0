package dev.topaz.explorer.call;

import dev.topaz.resolve.WireType;
import dev.topaz.spec.ApiSpec;
import dev.topaz.spec.Children;
import dev.topaz.spec.Limits;
import dev.topaz.spec.ParamSpec;
import dev.topaz.spec.ScalarType;
import dev.topaz.spec.example.PlausibleExamples;
import dev.topaz.testkit.validation.ParamValidator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * Makes values for the parameters of an API: the documented example where it fits the document, a plausible value where a required one
 * has none; of an object, JSON made of the values of its fields. A file is the user's own.
 *
 * <pre>{@code
 * ParamSamples samples = ParamSamples.of(api);
 * samples.usual("tid");      // 1790210043, though the document has no example
 * samples.isMadeUp("tid");   // true
 * }</pre>
 */
public final class ParamSamples {
    private static final WireType FILE = new WireType.Scalar(ScalarType.BYTES);

    private final Map<String, ParamSpec> documented;
    private final Map<String, ParamSpec> filled;

    private ParamSamples(List<ParamSpec> documented, List<ParamSpec> filled) {
        this.documented = byName(documented);
        this.filled = byName(filled);
    }

    private static Map<String, ParamSpec> byName(List<ParamSpec> params) {
        return params.stream().collect(Collectors.toMap(ParamSpec::name, Function.identity(), (one, same) -> one));
    }

    /** Returns the samples of an API. */
    public static ParamSamples of(ApiSpec api) {
        List<ParamSpec> usable = UsableExamples.of(api.request());
        return new ParamSamples(
                usable, PlausibleExamples.fillRequest(api.withParams(usable, api.response()), ParamSpec::required));
    }

    /** Returns a value with everything that is required or has an example; empty for a parameter without. */
    public String full(String param) {
        return text(filled(param), ParamSamples::isInFull);
    }

    /**
     * Returns a value to begin with: optional objects inside it are left out, because the user has not asked for them. Empty for an optional
     * parameter without an example.
     */
    public String usual(String param) {
        return text(filled(param), ParamSamples::isUsual);
    }

    /** Returns whether there is something in the value to begin with that no document gives. */
    public boolean isMadeUp(String param) {
        ParamSpec made = filled(param);
        return !text(made, ParamSamples::isUsual)
                .equals(text(documented.getOrDefault(param, made), ParamSamples::isUsual));
    }

    /** Returns the content of a message of a topic, as JSON, with everything that has an example. */
    public static String content(ApiSpec topic) {
        List<ParamSpec> fields = PlausibleExamples.fill(topic.response(), topic.name());
        ParamSpec content = new ParamSpec(
                topic.name(), "Content", true, "", Limits.NONE, "", fields, Children.DOCUMENTED, topic.at());
        return fields.isEmpty() ? "{}" : text(content, ParamSamples::isInFull);
    }

    private static boolean isInFull(ParamSpec field) {
        return field.required() || !field.example().isBlank() || !field.fields().isEmpty();
    }

    private static boolean isUsual(ParamSpec field) {
        return field.required() || (!field.example().isBlank() && field.fields().isEmpty());
    }

    private ParamSpec filled(String param) {
        ParamSpec spec = filled.get(param);
        if (spec == null) {
            throw new IllegalArgumentException("the API has no parameter '" + param + "'");
        }
        return spec;
    }

    private static String text(ParamSpec param, Predicate<ParamSpec> isWanted) {
        WireType type = WireType.of(param);
        if (type.equals(FILE)) {
            return "";
        }
        boolean isText = type.scalar().isPresent() || (type instanceof WireType.Listed list && list.isJoined());
        boolean isReady = param.fields().isEmpty() && (!param.example().isBlank() || !param.required());
        return isText || isReady ? param.example() : json(param, new SampleJson(isWanted));
    }

    /** A document may allow less than a layout for reading takes. */
    private static String json(ParamSpec param, SampleJson json) {
        String readable = PrettyJson.WRITER.writeValueAsString(json.of(param));
        return ParamValidator.validate(param, readable).isEmpty()
                ? readable
                : json.of(param).toString();
    }
}
