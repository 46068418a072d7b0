package dev.topaz.explorer.web;

import dev.topaz.explorer.call.Target;
import dev.topaz.explorer.library.CatalogApis;
import dev.topaz.explorer.library.CategoryGroup;
import dev.topaz.explorer.library.KnownApis;
import dev.topaz.explorer.library.Library;
import dev.topaz.spec.Problem;
import dev.topaz.testkit.json.JsonText;
import dev.topaz.testkit.json.JsonValue;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * What the page begins with: how many APIs there are, in which categories, where calls can go, and what is wrong.
 *
 * @param categories by the first letter of their pinyin
 * @param catalog the APIs of which there is no spec; it has none where there is no catalogue
 */
record AboutView(
        int apis, List<CategoryGroup> categories, Catalog catalog, List<Gateway> gateways, List<String> problems) {
    /** The catalogue, and the day of its facts. Its categories are many, and the page asks for them when it shows them. */
    record Catalog(String date, int apis) {}

    /** Whether calls without a session of their own carry one that this process has. */
    enum Configured {
        SESSION,
        NOTHING
    }

    /** Where calls can go; neither the secret nor the session. */
    record Gateway(Target.Id id, String url, String appKey, Configured configured) {
        static Gateway of(Target target) {
            return new Gateway(
                    target.id(),
                    target.url(),
                    target.appKey(),
                    target.session().isEmpty() ? Configured.NOTHING : Configured.SESSION);
        }
    }

    static AboutView of(KnownApis apis, List<Target> targets) {
        Library library = apis.library();
        CatalogApis others = apis.catalog();
        return new AboutView(
                library.specs().size(),
                CategoryGroup.of(library.categories()),
                new Catalog(others.date(), others.titles().size()),
                targets.stream().map(Gateway::of).toList(),
                library.problems().stream().map(Problem::toString).toList());
    }

    /**
     * Returns the view as the page reads it. It is the first that is written, and written by hand: the library that writes the others takes
     * as long to begin as all specs and titles take to be read.
     */
    String json() {
        return JsonText.write(members(Map.of(
                "apis", number(apis),
                "categories", list(categories, AboutView::json),
                "catalog", members(Map.of("date", new JsonValue.Text(catalog.date()), "apis", number(catalog.apis()))),
                "gateways", list(gateways, AboutView::json),
                "problems", list(problems, JsonValue.Text::new))));
    }

    private static JsonValue json(CategoryGroup group) {
        return members(Map.of(
                "letter",
                new JsonValue.Text(group.letter()),
                "categories",
                list(
                        group.categories(),
                        category -> members(Map.of(
                                "name", new JsonValue.Text(category.name()), "count", number(category.count()))))));
    }

    private static JsonValue json(Gateway gateway) {
        return members(Map.of(
                "id", new JsonValue.Text(gateway.id().name()),
                "url", new JsonValue.Text(gateway.url()),
                "appKey", new JsonValue.Text(gateway.appKey()),
                "configured", new JsonValue.Text(gateway.configured().name())));
    }

    private static JsonValue members(Map<String, JsonValue> members) {
        return new JsonValue.Members(new TreeMap<>(members));
    }

    private static <T> JsonValue list(List<T> all, Function<T, JsonValue> json) {
        return new JsonValue.Elements(all.stream().map(json).toList());
    }

    private static JsonValue number(long number) {
        return new JsonValue.Literal(Long.toString(number));
    }
}
