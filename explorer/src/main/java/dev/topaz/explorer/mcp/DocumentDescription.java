package dev.topaz.explorer.mcp;

import dev.topaz.explorer.library.KnownApis;
import dev.topaz.explorer.prose.VendorHtml;
import dev.topaz.model.ApiModel;
import dev.topaz.model.TopicModel;
import dev.topaz.resolve.Resolution;
import dev.topaz.spec.ApiSpec;
import dev.topaz.spec.DocumentKind;
import dev.topaz.spec.ErrorSpec;
import dev.topaz.spec.Limits;
import dev.topaz.spec.ParamSpec;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/**
 * What is documented of an API or a topic, as a tool returns it; prose is plain text.
 *
 * @param factsOf the day of the catalogue that it comes from; empty for a document with a spec of its own
 * @param java the names that generated code has
 * @param request the parameters of an API
 * @param response the fields of an answer; of a topic, those of its messages
 * @param problems why nothing can be generated from it
 */
record DocumentDescription(
        String kind,
        String name,
        String title,
        String category,
        String description,
        String source,
        String factsOf,
        String session,
        Map<String, String> java,
        List<Param> request,
        List<Param> response,
        List<Failure> errors,
        List<String> problems) {

    /**
     * A parameter or a field, with those inside it.
     *
     * @param required null for an optional one, which keeps long descriptions short
     */
    record Param(
            String name,
            String type,
            @Nullable Boolean required,
            Map<String, Object> limits,
            String example,
            String description,
            List<Param> fields) {
        static Param of(ParamSpec param) {
            return new Param(
                    param.name(),
                    param.type(),
                    param.required() ? true : null,
                    limits(param.limits()),
                    param.example(),
                    VendorHtml.text(param.description()),
                    all(param.fields()));
        }

        static List<Param> all(List<ParamSpec> params) {
            return params.stream().map(Param::of).toList();
        }

        private static Map<String, Object> limits(Limits limits) {
            Map<String, Object> all = new LinkedHashMap<>();
            if (!limits.defaultValue().isEmpty()) {
                all.put("default", limits.defaultValue());
            }
            put(all, "maxLength", limits.maxLength());
            put(all, "maxItems", limits.maxListSize());
            put(all, "minimum", limits.minValue());
            put(all, "maximum", limits.maxValue());
            return all;
        }

        private static void put(Map<String, Object> limits, String name, OptionalLong value) {
            value.ifPresent(number -> limits.put(name, number));
        }
    }

    /** A documented error. */
    record Failure(String code, String description, String remedy) {
        static List<Failure> all(List<ErrorSpec> errors) {
            return errors.stream()
                    .map(error -> new Failure(
                            error.code(), VendorHtml.text(error.description()), VendorHtml.text(error.remedy())))
                    .toList();
        }
    }

    static DocumentDescription of(ApiSpec document, String factsOf) {
        Resolution resolution = KnownApis.resolve(document);
        return new DocumentDescription(
                document.kind().name().toLowerCase(Locale.ROOT),
                document.name(),
                document.title(),
                document.category(),
                VendorHtml.text(document.description()),
                document.source(),
                factsOf,
                document.kind() == DocumentKind.API ? document.session().name().toLowerCase(Locale.ROOT) : "",
                java(resolution),
                Param.all(shown(document.request(), factsOf)),
                Param.all(shown(document.response(), factsOf)),
                Failure.all(document.errors()),
                KnownApis.problems(resolution));
    }

    /** The examples of the catalogue are made up: they are no part of the documentation. */
    private static List<ParamSpec> shown(List<ParamSpec> params, String factsOf) {
        return factsOf.isEmpty()
                ? params
                : params.stream()
                        .map(param -> param.withExample("").withFields(shown(param.fields(), factsOf)))
                        .toList();
    }

    private static Map<String, String> java(Resolution resolution) {
        Optional<Map<String, String>> api =
                resolution.apis().stream().findFirst().map(DocumentDescription::api);
        return api.or(() -> resolution.topics().stream().findFirst().map(DocumentDescription::topic))
                .orElse(Map.of());
    }

    private static Map<String, String> api(ApiModel api) {
        return Map.of(
                "request", api.request().className(),
                "response", api.response().className(),
                "clientMethod", api.methodName());
    }

    private static Map<String, String> topic(TopicModel topic) {
        return Map.of("content", topic.content().className(), "handlerMethod", topic.methodName());
    }
}
