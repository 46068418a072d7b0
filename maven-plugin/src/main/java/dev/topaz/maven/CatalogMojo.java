package dev.topaz.maven;

import dev.topaz.spec.catalog.ApiCatalog;
import dev.topaz.tool.Console;
import dev.topaz.tool.Outcome;
import java.util.Optional;
import org.apache.maven.plugin.AbstractMojo;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;

/** A goal that reads the catalogue, and no project. */
abstract class CatalogMojo extends AbstractMojo {
    @Override
    public final void execute() throws MojoExecutionException, MojoFailureException {
        ApiCatalog catalog = ApiCatalog.installed(CatalogMojo.class.getClassLoader())
                .orElseThrow(() -> new MojoExecutionException(
                        "the plug-in has no catalogue; do not exclude dev.topaz:topaz-catalog from its dependencies"));
        if (run(catalog, new LogConsole(getLog(), Optional.empty())) == Outcome.FAILED) {
            throw new MojoFailureException("the errors above say where, what, and what to do");
        }
    }

    /** Does what the goal is for. */
    abstract Outcome run(ApiCatalog catalog, Console console) throws MojoExecutionException;
}
