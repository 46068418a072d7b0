package dev.topaz.migration;

import dev.topaz.migration.source.ClassShape.FieldShape;
import dev.topaz.spec.ApiSpec;
import dev.topaz.spec.Children;
import dev.topaz.spec.Limits;
import dev.topaz.spec.Location;
import dev.topaz.spec.ParamSpec;
import dev.topaz.spec.Session;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Writes the spec of an API that only the project's own classes describe: names and types, without what a document says. */
final class OwnApiSpec {
    private static final Map<String, String> SCALARS =
            Map.of("String", "String", "Long", "Number", "Boolean", "Boolean", "Date", "Date", "FileItem", "byte[]");

    private final OwnApi api;

    private OwnApiSpec(OwnApi api) {
        this.api = api;
    }

    static ApiSpec of(OwnApi api) {
        OwnApiSpec spec = new OwnApiSpec(api);
        return new ApiSpec(
                api.apiName(),
                "derived from a class of the project",
                "Derived from " + api.request().name()
                        + ", not from a document. Not known: descriptions, examples, error"
                        + " codes, whether a session is needed, and which parameters are required.",
                "",
                "",
                Session.UNKNOWN,
                spec.params(api.params(), List.of()),
                spec.params(OwnApi.fields(api.response()), List.of()),
                List.of(),
                Location.NONE);
    }

    private List<ParamSpec> params(Map<String, FieldShape> fields, List<String> path) {
        List<ParamSpec> params = new ArrayList<>();
        fields.forEach((wire, field) -> params.add(param(wire, field.type(), path)));
        return params;
    }

    private ParamSpec param(String wire, String type, List<String> path) {
        String brackets = OwnApiFinder.isList(type) ? "[]" : "";
        String element = OwnApiFinder.element(type);
        String simple = element.substring(element.lastIndexOf('.') + 1);
        if (SCALARS.containsKey(simple)) {
            return row(wire, SCALARS.get(simple) + brackets, List.of(), Children.DOCUMENTED);
        }
        List<ParamSpec> inside = path.contains(simple) ? List.of() : inside(simple, path);
        return row(wire, simple + brackets, inside, inside.isEmpty() ? Children.UNDOCUMENTED : Children.DOCUMENTED);
    }

    private List<ParamSpec> inside(String simple, List<String> path) {
        List<String> deeper = new ArrayList<>(path);
        deeper.add(simple);
        return api.objects().values().stream()
                .filter(each -> each.simpleName().equals(simple))
                .findFirst()
                .map(each -> params(OwnApi.fields(each), deeper))
                .orElse(List.of());
    }

    private static ParamSpec row(String wire, String type, List<ParamSpec> inside, Children children) {
        return new ParamSpec(wire, type, false, "", Limits.NONE, "", inside, children, Location.NONE);
    }
}
