package dev.topaz.maven;

import dev.topaz.tool.CheckSpecs;
import dev.topaz.tool.Outcome;
import dev.topaz.tool.ToolContext;
import java.util.List;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;

/**
 * Tells whether specs and corrections are valid, and whether their documents have changed; the build fails if they have. Writes
 * nothing. When Maven is offline, it looks at the files only.
 */
@Mojo(name = "check")
public final class CheckMojo extends SiteMojo {
    /** Names and patterns, such as taobao.trade.*, separated by commas; all that the folder has if none is given. */
    @Parameter(property = "topaz.apis")
    private List<String> apis = List.of();

    /** Looks at the files only, and not at the site. */
    @Parameter(property = "topaz.offline", defaultValue = "${settings.offline}")
    private boolean offline;

    /** Fails for changes that are this or worse: breaks-source, breaks-run-time, compatible, prose, or never. */
    @Parameter(property = "topaz.failOn", defaultValue = "prose", required = true)
    private String failOn;

    /** Creates the goal; Maven does so. */
    public CheckMojo() {}

    @Override
    Outcome run(ToolContext context) throws InterruptedException, MojoExecutionException {
        if (isElsewhere()) {
            return Outcome.OK;
        }
        CheckSpecs check = new CheckSpecs(context);
        return offline || isOffline()
                ? check.offline(apis)
                : check.online(apis, FailOnParameter.read(failOn), format());
    }
}
