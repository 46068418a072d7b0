package dev.topaz.maven;

import dev.topaz.spec.SpecFiles;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.maven.artifact.DependencyResolutionRequiredException;
import org.apache.maven.model.Plugin;
import org.apache.maven.model.Resource;
import org.apache.maven.plugin.AbstractMojo;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.plugins.annotations.ResolutionScope;
import org.apache.maven.project.MavenProject;
import org.jspecify.annotations.Nullable;

/**
 * Sees to it that a changed spec is compiled. Maven compiles again when a source changes, and not when a resource or a
 * dependency's resource does: so this goal writes a small source that holds the digest of every spec the module sees. It also
 * tells the processor which folders and jars of the class path hold specs.
 *
 * <p>It runs after the resources are copied and before the sources are compiled.
 */
@Mojo(
        name = "prepare",
        defaultPhase = LifecyclePhase.PROCESS_RESOURCES,
        requiresDependencyResolution = ResolutionScope.COMPILE,
        threadSafe = true)
public final class PrepareMojo extends AbstractMojo {
    @Parameter(defaultValue = "${project}", readonly = true, required = true)
    private MavenProject project;

    /** Where the source goes; a folder of its own, which becomes a source folder of the module. */
    @Parameter(
            property = "topaz.outputDirectory",
            defaultValue = "${project.build.directory}/generated-sources/topaz",
            required = true)
    private File outputDirectory;

    /** The package of the source; made of group id and artifact id, so that no two modules share one. */
    @Parameter(property = "topaz.packageName", defaultValue = "")
    private String packageName = "";

    /** Does nothing. */
    @Parameter(property = "topaz.skip", defaultValue = "false")
    private boolean skip;

    @Parameter(defaultValue = "${maven.compiler.useIncrementalCompilation}", readonly = true)
    private @Nullable String incremental;

    /** Made by Maven. */
    public PrepareMojo() {}

    @Override
    public void execute() throws MojoExecutionException, MojoFailureException {
        if (skip) {
            getLog().info("skipped");
            return;
        }
        try {
            prepare();
        } catch (IOException e) {
            throw new MojoExecutionException("cannot prepare the specs: " + e, e);
        }
    }

    private void prepare() throws IOException, MojoExecutionException, MojoFailureException {
        Path classes = Path.of(project.getBuild().getOutputDirectory());
        SpecPlace own = SpecPlace.of(classes);
        List<SpecPlace> others = new ArrayList<>();
        for (String element : classPath()) {
            SpecPlace place = SpecPlace.of(Path.of(element));
            if (place.hasSpecs() && !Path.of(element).equals(classes)) {
                others.add(place);
            }
        }
        own.digests().keySet().forEach(this::warnIfLeftOver);
        String name = packageName.isEmpty()
                ? SpecDigest.packageName(project.getGroupId(), project.getArtifactId())
                : packageName;
        write(name, SpecDigest.source(name, own, others));
        project.addCompileSourceRoot(outputDirectory.getAbsolutePath());
    }

    private List<String> classPath() throws MojoExecutionException {
        try {
            return project.getCompileClasspathElements();
        } catch (DependencyResolutionRequiredException e) {
            throw new MojoExecutionException("the dependencies are not resolved: " + e.getMessage(), e);
        }
    }

    private void write(String name, String source) throws IOException, MojoFailureException {
        Path file = outputDirectory
                .toPath()
                .resolve(name.replace('.', File.separatorChar))
                .resolve(SpecDigest.CLASS + ".java");
        Optional<String> before = Files.isRegularFile(file) ? Optional.of(Files.readString(file)) : Optional.empty();
        if (before.equals(Optional.of(source))) {
            getLog().debug("no spec has changed");
            return;
        }
        if (before.isPresent() && compilesChangedFilesOnly()) {
            throw new MojoFailureException("specs have changed, and with useIncrementalCompilation=false Maven would"
                    + " compile no more than the changed sources: run mvn clean first");
        }
        Files.createDirectories(file.getParent());
        Files.writeString(file, source);
        getLog().info(before.isPresent() ? "specs have changed: the module is compiled again" : "the specs are noted");
    }

    /** The option's name says the opposite of what it does. */
    private boolean compilesChangedFilesOnly() {
        Plugin compiler = project.getPlugin("org.apache.maven.plugins:maven-compiler-plugin");
        String configuration = compiler == null ? "" : String.valueOf(compiler.getConfiguration());
        return "false".equals(incremental)
                || configuration.contains("<useIncrementalCompilation>false</useIncrementalCompilation>");
    }

    /** Maven copies resources and never takes them away: what was deleted would be compiled for ever. */
    private void warnIfLeftOver(String fileName) {
        boolean known = project.getResources().stream().anyMatch(resource -> holds(resource, fileName));
        if (!known) {
            getLog().warn(fileName + " lies in the compiled resources and in no folder of resources: if you have"
                    + " deleted it, run mvn clean");
        }
    }

    private static boolean holds(Resource resource, String fileName) {
        Path folder = Path.of(resource.getDirectory());
        return Files.exists(folder.resolve(SpecFiles.FOLDER).resolve(fileName))
                || Files.exists(folder.resolve(fileName));
    }
}
