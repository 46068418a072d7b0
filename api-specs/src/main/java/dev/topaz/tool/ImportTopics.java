package dev.topaz.tool;

import dev.topaz.correct.Corrections;
import dev.topaz.diff.DiffFormat;
import dev.topaz.spec.ApiSpec;
import dev.topaz.spec.Problem;
import dev.topaz.spec.SpecReading;
import dev.topaz.spec.catalog.ApiCatalog;
import dev.topaz.spec.catalog.CatalogSpecs;
import dev.topaz.spec.place.SpecSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Writes specs of message topics out of the catalogue, so that a project can pin and edit them. Needs no network. The site's own
 * table of contents lists no topics.
 */
public final class ImportTopics {
    private final ToolContext context;
    private final SpecSource topics;
    private final List<Problem> problems = new ArrayList<>();

    public ImportTopics(ToolContext context, ApiCatalog catalog) {
        this.context = context;
        this.topics = new CatalogSpecs(catalog).topics();
    }

    /**
     * Runs the import: all topics, or none when one of the patterns fits nothing. A topic that the folder has stays as it is,
     * because its document may say more than the catalogue.
     *
     * @param patterns names and patterns, such as {@code taobao_trade_*}
     */
    public Outcome run(List<String> patterns, DiffFormat format) {
        Set<String> chosen = ApiPattern.choose(patterns, topics.apiNames(), problems);
        List<String> missing = chosen.stream()
                .filter(topic -> context.folder().find(topic).isEmpty())
                .toList();
        List<ApiSpec> specs = read(missing);
        String report = format.write(context.judge(context.folder().difference(specs)));
        if (problems.isEmpty() && context.folder().write(specs, problems)) {
            context.console().result(report);
            context.console()
                    .info(specs.size() + " written to " + context.folder().path() + ", "
                            + (chosen.size() - missing.size()) + " were there");
        }
        return context.end(problems);
    }

    /** Returns what the catalogue has, as the team has corrected it. */
    private List<ApiSpec> read(List<String> names) {
        Corrections corrections = context.folder().corrections(problems);
        List<ApiSpec> specs = new ArrayList<>();
        for (String name : names) {
            SpecReading reading = topics.find(name).orElseThrow().read();
            problems.addAll(reading.problems());
            reading.spec().map(spec -> corrections.apply(spec, problems)).ifPresent(specs::add);
        }
        return specs;
    }
}
