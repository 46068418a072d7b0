package dev.topaz.maven;

import dev.topaz.tool.Outcome;
import dev.topaz.tool.ToolContext;
import dev.topaz.tool.UpdateSpecs;
import java.util.List;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;

/** Fetches the documents of specs again, writes those that changed, and shows what changed. */
@Mojo(name = "update")
public final class UpdateMojo extends SiteMojo {
    /** Names and patterns, such as taobao.trade.*, separated by commas; all that the folder has if none is given. */
    @Parameter(property = "topaz.apis")
    private List<String> apis = List.of();

    /** Creates the goal; Maven does so. */
    public UpdateMojo() {}

    @Override
    Outcome run(ToolContext context) throws InterruptedException, MojoExecutionException {
        if (isElsewhere()) {
            return Outcome.OK;
        }
        needsNetwork(List.of("update"));
        return new UpdateSpecs(context).run(apis, format());
    }
}
