package dev.topaz.maven;

import dev.topaz.spec.catalog.ApiCatalog;
import dev.topaz.tool.Console;
import dev.topaz.tool.Outcome;
import dev.topaz.tool.SearchCatalog;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;

/**
 * Finds APIs and message topics of the whole platform: by parts of the name, by title or category in Chinese, or by the name of an
 * official class. Each line can be copied into {@code @TopApis}.
 */
@Mojo(name = "search", requiresProject = false, threadSafe = true)
public final class SearchMojo extends CatalogMojo {
    /** The words, separated by spaces; all of them must be found. */
    @Parameter(property = "topaz.query", required = true)
    private String query = "";

    /** How many lines are shown at most. */
    @Parameter(property = "topaz.limit", defaultValue = "20")
    private int limit;

    /** Creates the goal; Maven does so. */
    public SearchMojo() {}

    @Override
    Outcome run(ApiCatalog catalog, Console console) throws MojoExecutionException {
        if (limit < 1) {
            throw new MojoExecutionException("topaz.limit is a number of lines from 1, and not " + limit);
        }
        return new SearchCatalog(catalog, console).run(query, limit);
    }
}
