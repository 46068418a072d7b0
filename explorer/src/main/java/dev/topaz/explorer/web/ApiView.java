package dev.topaz.explorer.web;

import dev.topaz.explorer.call.ParamSamples;
import dev.topaz.explorer.library.KnownApis;
import dev.topaz.explorer.prose.HtmlNode;
import dev.topaz.explorer.prose.VendorHtml;
import dev.topaz.model.ApiModel;
import dev.topaz.model.Field;
import dev.topaz.resolve.Resolution;
import dev.topaz.spec.ApiSpec;
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
        List<HtmlNode> description,
        String source,
        Session session,
        String factsOf,
        String javaClass,
        List<ParamView> request,
        List<ParamView> response,
        List<ErrorView> errors,
        List<String> problems) {

    /** One row of the error table. */
    record ErrorView(String code, List<HtmlNode> description, List<HtmlNode> remedy) {}

    static ApiView of(ApiSpec spec, String factsOf) {
        Resolution resolution = KnownApis.resolve(spec);
        Optional<ApiModel> model = resolution.apis().stream().findFirst();
        return new ApiView(
                spec.name(),
                spec.title(),
                spec.category(),
                VendorHtml.nodes(spec.description()),
                spec.source().matches("https?://.*") ? spec.source() : "",
                spec.session(),
                factsOf,
                model.map(api -> api.request().className()).orElse(""),
                request(spec, model, factsOf.isEmpty() ? ParamView.Prefill.EXAMPLES : ParamView.Prefill.NOTHING),
                spec.response().stream().map(ParamView::of).toList(),
                spec.errors().stream()
                        .map(error -> new ErrorView(
                                error.code(), VendorHtml.nodes(error.description()), VendorHtml.nodes(error.remedy())))
                        .toList(),
                KnownApis.problems(resolution));
    }

    private static List<ParamView> request(ApiSpec spec, Optional<ApiModel> model, ParamView.Prefill prefill) {
        Map<String, String> setters = model.map(api -> api.request().shape().members().stream()
                        .collect(Collectors.toMap(
                                Field::wireName, field -> field.accessors().setter())))
                .orElse(Map.of());
        ParamSamples samples = ParamSamples.of(spec);
        return spec.request().stream()
                .map(param -> ParamView.input(param, setters.getOrDefault(param.name(), ""), samples, prefill))
                .toList();
    }
}
