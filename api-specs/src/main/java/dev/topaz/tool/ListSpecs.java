package dev.topaz.tool;

import dev.topaz.spec.ApiSpec;
import dev.topaz.spec.Problem;
import dev.topaz.spec.TerminalText;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Lists the specs of a folder: a line for each, its parts separated by tabs. */
public final class ListSpecs {
    private final ToolContext context;

    public ListSpecs(ToolContext context) {
        this.context = context;
    }

    /**
     * Lists name, session, category, title and source.
     *
     * @param apis names and patterns; none for every API of the folder
     */
    public Outcome run(List<String> apis) {
        List<Problem> problems = new ArrayList<>();
        SelectedSpecs.of(context.folder(), apis, problems)
                .forEach(spec -> context.console().result(line(spec)));
        return context.end(problems);
    }

    private static String line(ApiSpec spec) {
        return String.join(
                "\t",
                spec.name(),
                spec.session().name().toLowerCase(Locale.ROOT),
                TerminalText.words(spec.category()),
                TerminalText.words(spec.title()),
                TerminalText.words(spec.source()));
    }
}
