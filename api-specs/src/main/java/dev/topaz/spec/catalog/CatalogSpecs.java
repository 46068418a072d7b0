package dev.topaz.spec.catalog;

import dev.topaz.spec.ApiSpec;
import dev.topaz.spec.Location;
import dev.topaz.spec.ParamSpec;
import dev.topaz.spec.SpecFiles;
import dev.topaz.spec.SpecReading;
import dev.topaz.spec.SpecXml;
import dev.topaz.spec.place.NamePattern;
import dev.topaz.spec.place.SpecSource;
import dev.topaz.spec.place.SpecText;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;

/**
 * Serves specs out of a catalogue. It belongs last in a list of places: what a team keeps under version control comes first.
 *
 * <p>A pattern that begins with {@code *}, and {@code "*"} itself, never stands for the catalogue: it would stand for all APIs of the
 * platform. A pattern such as {@code taobao.trade.*} does.
 *
 * <p>A parameter that no document lists says so in its description.
 */
public final class CatalogSpecs implements SpecSource {
    private final ApiCatalog catalog;

    public CatalogSpecs(ApiCatalog catalog) {
        this.catalog = catalog;
    }

    @Override
    public Optional<SpecText> find(String apiName) {
        return catalog.find(apiName).map(facts -> new SpecText(file(apiName), SpecXml.write(described(facts))));
    }

    /** Returns the facts as they are: text that is written to be read again would cost more than all the rest. */
    @Override
    public Optional<SpecReading> read(String apiName, UnaryOperator<SpecText> named) {
        return catalog.find(apiName)
                .map(facts -> described(facts).withPlace(new Location(file(apiName), 0, 0)))
                .map(spec -> new SpecReading(Optional.of(spec), List.of()));
    }

    @Override
    public Set<String> apiNames() {
        return catalog.apiNames(NamePattern.ALL);
    }

    /** Returns no name: a list of all APIs would be what {@code "*"} stands for. */
    @Override
    public Set<String> ownApiNames() {
        return Set.of();
    }

    @Override
    public Set<String> apiNames(NamePattern pattern) {
        return pattern.prefix().isEmpty() ? Set.of() : catalog.apiNames(pattern);
    }

    @Override
    public String description() {
        return "the catalogue of " + catalog.date();
    }

    @Override
    public String toString() {
        return description();
    }

    private String file(String apiName) {
        return "catalogue-" + catalog.date() + "/" + SpecFiles.fileName(apiName);
    }

    private static ApiSpec described(ApiFacts facts) {
        ApiSpec spec = facts.spec();
        if (facts.source() == FactSource.DOCUMENT && facts.fromClasses().isEmpty()) {
            return spec;
        }
        return switch (facts.source()) {
            case DOCUMENT ->
                spec.withParams(
                        described(spec.request(), "request", facts), described(spec.response(), "response", facts));
            case OFFICIAL_CLASS -> spec.withDescription(fromClass(facts) + " No document describes this API.");
        };
    }

    private static List<ParamSpec> described(List<ParamSpec> params, String path, ApiFacts facts) {
        return params.stream()
                .map(param -> described(param, path + "/" + param.name(), facts))
                .toList();
    }

    private static ParamSpec described(ParamSpec param, String path, ApiFacts facts) {
        ParamSpec described = param.withFields(described(param.fields(), path, facts));
        return facts.fromClasses().contains(path) ? described.withDescription(fromClass(facts)) : described;
    }

    private static String fromClass(ApiFacts facts) {
        return facts.classesOf()
                .map(day -> "From the classes of the official SDK of " + day + ".")
                .orElse("From the classes of an official SDK.");
    }
}
