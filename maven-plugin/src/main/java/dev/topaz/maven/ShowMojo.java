package dev.topaz.maven;

import dev.topaz.spec.catalog.ApiCatalog;
import dev.topaz.tool.Console;
import dev.topaz.tool.Outcome;
import dev.topaz.tool.ShowFacts;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;

/** Shows the facts of one API or message topic: parameters with types and limits, session, error codes, the document's address. */
@Mojo(name = "show", requiresProject = false, threadSafe = true)
public final class ShowMojo extends CatalogMojo {
    /** The name, such as {@code taobao.trade.fullinfo.get}. */
    @Parameter(property = "topaz.name", required = true)
    private String name = "";

    /** Creates the goal; Maven does so. */
    public ShowMojo() {}

    @Override
    Outcome run(ApiCatalog catalog, Console console) {
        return new ShowFacts(catalog, console).run(name);
    }
}
