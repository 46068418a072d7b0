package dev.topaz.explorer.web;

import dev.topaz.model.ApiModel;
import dev.topaz.model.Field;
import dev.topaz.resolve.Resolution;
import dev.topaz.spec.ApiSpec;
import dev.topaz.spec.ParamSpec;
import dev.topaz.spec.Problem;
import dev.topaz.spec.Session;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * One API, as the page shows it.
 *
 * @param source an address that a browser may follow; empty when there is none
 * @param factsOf the day of the catalogue that the API comes from; empty for an API with a spec of its own
 * @param javaClass of the request; empty for a spec that nothing can be generated from
 * @param problems why nothing can be generated from it
 */
record ApiView(
        String name,
        String title,
        String category,
        String description,
        String source,
        Session session,
        String factsOf,
        String javaClass,
        List<ParamView> request,
        List<ParamView> response,
        List<ErrorView> errors,
        List<String> problems) {

    /** One row of the error table. */
    record ErrorView(String code, String description, String remedy) {}

    static ApiView of(ApiSpec spec, String factsOf) {
        Resolution resolution = Shelf.resolve(spec);
        Optional<ApiModel> model = resolution.apis().stream().findFirst();
        return new ApiView(
                spec.name(),
                spec.title(),
                spec.category(),
                spec.description(),
                spec.source().matches("https?://.*") ? spec.source() : "",
                spec.session(),
                factsOf,
                model.map(api -> api.request().className()).orElse(""),
                request(spec, model),
                spec.response().stream().map(ParamView::of).toList(),
                spec.errors().stream()
                        .map(error -> new ErrorView(error.code(), error.description(), error.remedy()))
                        .toList(),
                problems(resolution));
    }

    private static List<ParamView> request(ApiSpec spec, Optional<ApiModel> model) {
        Map<String, String> setters = model.map(api -> api.request().shape().members().stream()
                        .collect(Collectors.toMap(
                                Field::wireName, field -> field.accessors().setter())))
                .orElse(Map.of());
        return spec.request().stream()
                .map(param -> input(param, setters.getOrDefault(param.name(), "")))
                .toList();
    }

    private static ParamView input(ParamSpec param, String setter) {
        return ParamView.of(param).asInput(InputKind.of(param), Sample.of(param), setter);
    }

    private static List<String> problems(Resolution resolution) {
        return resolution.problems().values().stream()
                .flatMap(List::stream)
                .map(Problem::toString)
                .toList();
    }
}
