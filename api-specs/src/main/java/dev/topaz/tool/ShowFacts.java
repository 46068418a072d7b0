package dev.topaz.tool;

import dev.topaz.spec.ApiSpec;
import dev.topaz.spec.ErrorSpec;
import dev.topaz.spec.Location;
import dev.topaz.spec.Problem;
import dev.topaz.spec.catalog.ApiCatalog;
import dev.topaz.spec.catalog.ApiFacts;
import dev.topaz.spec.catalog.FactSource;
import dev.topaz.spec.catalog.NearestApi;
import dev.topaz.spec.catalog.TopicFacts;
import dev.topaz.spec.place.NamePattern;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Shows what the catalogue knows of one API or message topic. */
public final class ShowFacts {
    private final ApiCatalog catalog;
    private final Console console;

    public ShowFacts(ApiCatalog catalog, Console console) {
        this.catalog = catalog;
        this.console = console;
    }

    /** Shows the API or topic of a name. */
    public Outcome run(String name) {
        Optional<String> text =
                catalog.find(name).map(this::api).or(() -> catalog.topic(name).map(this::topic));
        if (text.isEmpty()) {
            console.error(unknown(name));
            return Outcome.FAILED;
        }
        console.result(text.get());
        return Outcome.OK;
    }

    private String api(ApiFacts facts) {
        ApiSpec spec = facts.spec();
        FactsText text = new FactsText(spec.name(), spec.title());
        text.line("category", spec.category());
        text.line("document", spec.source());
        text.line("session", spec.session().name().toLowerCase(Locale.ROOT));
        text.line("facts of", catalog.date() + origin(facts));
        Set<String> marked = facts.source() == FactSource.DOCUMENT ? facts.fromClasses() : Set.of();
        text.params("request", spec.request(), marked);
        text.params("response", spec.response(), marked);
        text.line("errors", spec.errors().stream().map(ErrorSpec::code).collect(Collectors.joining(", ")));
        text.line("to use it", "@TopApis(\"" + spec.name() + "\")");
        return text.toString();
    }

    private static String origin(ApiFacts facts) {
        String classes = facts.classesOf()
                .map(day -> "the classes of the official SDK of " + day)
                .orElse("");
        if (facts.source() == FactSource.OFFICIAL_CLASS) {
            return "; no document, only " + classes;
        }
        return facts.fromClasses().isEmpty() ? "" : "; (class) marks what only " + classes + " have";
    }

    private String topic(TopicFacts topic) {
        FactsText text = new FactsText(topic.name(), topic.title());
        text.line("category", topic.category());
        text.line("document", topic.source());
        text.line("facts of", catalog.date().toString());
        text.params("message", topic.fields(), Set.of());
        text.line("to use it", "@TopMessages(\"" + topic.name() + "\")");
        return text.toString();
    }

    private Problem unknown(String name) {
        Set<String> names = new TreeSet<>(catalog.apiNames(NamePattern.ALL));
        names.addAll(catalog.topicNames(NamePattern.ALL));
        return new Problem(
                ToolProblem.UNKNOWN_API,
                "there is no '" + name + "' in the catalogue of " + catalog.date(),
                Location.NONE,
                NearestApi.to(name, names)
                        .map(near -> "did you mean '" + near + "'?")
                        .orElse("'search' finds names by parts, titles and categories"));
    }
}
