package dev.topaz.maven;

import dev.topaz.site.DocSite;
import dev.topaz.tool.CompareDocuments;
import dev.topaz.tool.Outcome;
import dev.topaz.tool.ToolContext;
import java.util.List;
import java.util.stream.Stream;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;

/**
 * Tells what changed between two documents or folders of specs, what that does to code, and which part of a version number it
 * asks to raise. Writes nothing.
 *
 * <p>{@code mvn topaz:diff -Dtopaz.old=before -Dtopaz.new=after}
 */
@Mojo(name = "diff", requiresProject = false)
public final class DiffMojo extends SiteMojo {
    /** A spec, a document in any form, an address, or a folder of specs. */
    @Parameter(property = "topaz.old", required = true)
    private String before;

    /** The same, later. */
    @Parameter(property = "topaz.new", required = true)
    private String after;

    /** Fails for changes that are this or worse: breaks-source, breaks-run-time, compatible, prose, or never. */
    @Parameter(property = "topaz.failOn", defaultValue = "never", required = true)
    private String failOn;

    /** Object types that the APIs of the package share, as {@code @TopApis(sharedTypes = …)} names them. */
    @Parameter(property = "topaz.sharedTypes")
    private List<String> sharedTypes = List.of();

    /** Creates the goal; Maven does so. */
    public DiffMojo() {}

    @Override
    Outcome run(ToolContext context) throws InterruptedException, MojoExecutionException {
        needsNetwork(Stream.of(before, after).filter(DocSite::isAddress).toList());
        return new CompareDocuments(context, sharedTypes).run(before, after, FailOnParameter.read(failOn), format());
    }
}
