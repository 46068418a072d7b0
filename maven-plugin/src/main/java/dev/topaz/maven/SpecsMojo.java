package dev.topaz.maven;

import dev.topaz.diff.Severities;
import dev.topaz.site.DocSite;
import dev.topaz.site.SiteOptions;
import dev.topaz.tool.Outcome;
import dev.topaz.tool.SpecFolder;
import dev.topaz.tool.ToolContext;
import java.io.File;
import java.time.Instant;
import java.util.Optional;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.plugin.AbstractMojo;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Parameter;
import org.jspecify.annotations.Nullable;

/** A goal that works with a folder of specs: where it is, where the report goes, and how the build ends. */
abstract class SpecsMojo extends AbstractMojo {
    /** The folder of the specs, with the file {@code corrections.txt} if there is one. */
    @Parameter(
            property = "topaz.dir",
            defaultValue = "${project.basedir}/src/main/resources/META-INF/topaz",
            required = true)
    private File dir;

    /**
     * Writes what the goal has to tell into this file, and not into the log. A path that is not absolute begins in the folder of the
     * module; modules that write into one file write one after the other.
     */
    @Parameter(property = "topaz.report")
    private @Nullable File report;

    /** Does nothing. */
    @Parameter(property = "topaz.skip", defaultValue = "false")
    private boolean skip;

    @Parameter(defaultValue = "${session}", readonly = true, required = true)
    private MavenSession session;

    @Override
    public final void execute() throws MojoExecutionException, MojoFailureException {
        if (skip) {
            getLog().info("skipped");
            return;
        }
        Instant since = session.getRequest().getStartTime().toInstant();
        LogConsole console = new LogConsole(
                getLog(), Optional.ofNullable(report).map(file -> new LogConsole.ReportFile(file.toPath(), since)));
        try {
            end(run(new ToolContext(site(), new SpecFolder(dir.toPath()), console, severities())));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new MojoExecutionException("interrupted", e);
        }
    }

    /** Runs the goal. */
    abstract Outcome run(ToolContext context) throws InterruptedException, MojoExecutionException;

    DocSite site() throws MojoExecutionException {
        return new DocSite(SiteOptions.STANDARD);
    }

    Severities severities() throws MojoExecutionException {
        return Severities.STANDARD;
    }

    final boolean isOffline() {
        return session.isOffline();
    }

    final boolean hasSeveralModules() {
        return session.getProjects().size() > 1;
    }

    /** Returns whether this module has no specs, as most modules of a build. */
    final boolean isElsewhere() {
        boolean elsewhere = hasSeveralModules() && !dir.exists();
        if (elsewhere) {
            getLog().info("no specs in this module");
        }
        return elsewhere;
    }

    private void end(Outcome outcome) throws MojoFailureException {
        switch (outcome) {
            case OK -> {}
            case DIFFERENT ->
                throw new MojoFailureException(
                        report == null
                                ? "the documents have changed; the report is above"
                                : "the documents have changed; the report is in " + report);
            case FAILED -> throw new MojoFailureException("the errors above say where, what, and what to do");
        }
    }
}
