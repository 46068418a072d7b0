package dev.topaz.maven;

import dev.topaz.tool.ExportOpenApi;
import dev.topaz.tool.Outcome;
import dev.topaz.tool.ToolContext;
import java.io.File;
import java.util.List;
import java.util.Optional;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;

/** Writes specs as one OpenAPI 3.1 document (JSON, UTF-8), for code generators, mock servers and API catalogs. */
@Mojo(name = "openapi")
public final class OpenApiMojo extends SpecsMojo {
    /** Names and patterns, such as taobao.trade.*, separated by commas; all that the folder has if none is given. */
    @Parameter(property = "topaz.apis")
    private List<String> apis = List.of();

    /** The file to write. */
    @Parameter(
            property = "topaz.openapi",
            defaultValue = "${project.build.directory}/topaz-openapi.json",
            required = true)
    private File openapi;

    /** Creates the goal; Maven does so. */
    public OpenApiMojo() {}

    @Override
    Outcome run(ToolContext context) {
        return isElsewhere() ? Outcome.OK : new ExportOpenApi(context).run(apis, Optional.of(openapi.toPath()));
    }
}
