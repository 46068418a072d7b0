package dev.topaz.maven;

import dev.topaz.tool.ListSpecs;
import dev.topaz.tool.Outcome;
import dev.topaz.tool.ToolContext;
import java.util.List;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;

/** Lists specs, a line for each: name, session, category, title and source, separated by tabs. */
@Mojo(name = "list")
public final class ListMojo extends SpecsMojo {
    /** Names and patterns, such as taobao.trade.*, separated by commas; all that the folder has if none is given. */
    @Parameter(property = "topaz.apis")
    private List<String> apis = List.of();

    /** Creates the goal; Maven does so. */
    public ListMojo() {}

    @Override
    Outcome run(ToolContext context) {
        return isElsewhere() ? Outcome.OK : new ListSpecs(context).run(apis);
    }
}
