package dev.topaz.maven;

import dev.topaz.spec.IoReason;
import dev.topaz.spec.SpecFiles;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import org.apache.maven.artifact.DependencyResolutionRequiredException;
import org.apache.maven.model.Plugin;
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
 * tells the processor which folders and jars of the class path hold specs, deletes the copies of specs that were deleted, and fails
 * when the compiler would not run the processor. It does so for the module's own classes and for its tests.
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

    /** The same for what tests are compiled with. */
    @Parameter(
            property = "topaz.testOutputDirectory",
            defaultValue = "${project.build.directory}/generated-test-sources/topaz",
            required = true)
    private File testOutputDirectory;

    /** The package of the source; made of group id and artifact id, so that no two modules share one. */
    @Parameter(property = "topaz.packageName", defaultValue = "")
    private String packageName = "";

    /** Does nothing. */
    @Parameter(property = "topaz.skip", defaultValue = "false")
    private boolean skip;

    @Parameter(defaultValue = "${maven.compiler.useIncrementalCompilation}", readonly = true)
    private @Nullable String incremental;

    /** Creates the goal; Maven does so. */
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
            throw new MojoExecutionException("cannot prepare the specs: " + IoReason.of(e), e);
        }
    }

    private void prepare() throws IOException, MojoExecutionException, MojoFailureException {
        if (project.getPackaging().equals("pom")) {
            getLog().debug("a module without sources");
            return;
        }
        prepare(main());
        prepare(test());
        failWithoutProcessor();
    }

    /** One half of the module: what it is compiled to, from which resources, and with which class path. */
    private record Half(
            String packageName, PreparedFolder into, Path classes, SpecSources sources, List<String> classPath) {}

    private Half main() throws MojoExecutionException {
        return new Half(
                digestPackage(),
                new PreparedFolder(outputDirectory.toPath()),
                Path.of(project.getBuild().getOutputDirectory()),
                new SpecSources(project.getResources()),
                classPath());
    }

    private Half test() throws MojoExecutionException {
        return new Half(
                digestPackage() + ".test",
                new PreparedFolder(testOutputDirectory.toPath()),
                Path.of(project.getBuild().getTestOutputDirectory()),
                new SpecSources(project.getTestResources()),
                // Test dependencies may not have been built yet when the main classes are compiled.
                classPath());
    }

    private String digestPackage() {
        return packageName.isEmpty()
                ? SpecDigest.packageName(project.getGroupId(), project.getArtifactId())
                : packageName;
    }

    private void prepare(Half half) throws IOException, MojoFailureException {
        PreparedFolder.SpecPackage of = new PreparedFolder.SpecPackage(half.packageName());
        List<SpecPlace> own = half.sources().places();
        List<SpecPlace> others = others(half);
        deleteLeftOvers(half);
        SpecPlace compiled = SpecPlace.of(half.classes());
        boolean nothing = own.isEmpty() && !compiled.hasSpecs() && (others.isEmpty() || isTest(half));
        if (nothing || !hasRuntime(half)) {
            half.into().clear(of);
            return;
        }
        List<SpecPlace> places = new ArrayList<>(own);
        places.addAll(others);
        half.into().writePlaces(places);
        half.into().writeCopies(half.sources().fileNames());
        write(half.into(), of, SpecDigest.source(of.name(), compiled, places));
        addSourceRoot(half);
    }

    private void addSourceRoot(Half half) {
        String root = half.into().path().toAbsolutePath().toString();
        if (isTest(half)) {
            project.addTestCompileSourceRoot(root);
        } else {
            project.addCompileSourceRoot(root);
        }
    }

    private boolean isTest(Half half) {
        return half.classes().equals(Path.of(project.getBuild().getTestOutputDirectory()));
    }

    /** Returns whether the module has the runtime. The written source names an annotation of it, and a module without it needs no specs. */
    private boolean hasRuntime(Half half) throws IOException {
        for (String element : half.classPath()) {
            if (SpecPlace.holdsClass(Path.of(element), SpecDigest.ANNOTATION_FILE)) {
                return true;
            }
        }
        return false;
    }

    private List<SpecPlace> others(Half half) throws IOException {
        List<Path> outputs = List.of(
                Path.of(project.getBuild().getOutputDirectory()),
                Path.of(project.getBuild().getTestOutputDirectory()));
        List<SpecPlace> others = new ArrayList<>();
        for (String element : half.classPath()) {
            SpecPlace place = SpecPlace.of(Path.of(element));
            if (place.hasSpecs() && !outputs.contains(Path.of(element))) {
                others.add(place);
            }
        }
        return others;
    }

    private List<String> classPath() throws MojoExecutionException {
        try {
            return project.getCompileClasspathElements();
        } catch (DependencyResolutionRequiredException e) {
            throw new MojoExecutionException("the dependencies are not resolved: " + e.getMessage(), e);
        }
    }

    private void write(PreparedFolder into, PreparedFolder.SpecPackage of, String source)
            throws IOException, MojoFailureException {
        Optional<String> before = into.source(of);
        if (before.equals(Optional.of(source))) {
            getLog().debug("no spec has changed");
            return;
        }
        if (before.isPresent() && compilesChangedFilesOnly()) {
            throw new MojoFailureException("specs have changed, and with useIncrementalCompilation=false Maven would"
                    + " compile no more than the changed sources: run mvn clean first");
        }
        into.write(of, source);
        getLog().info(before.isPresent() ? "specs have changed: the module is compiled again" : "the specs are noted");
    }

    private void failWithoutProcessor() throws IOException, MojoFailureException {
        Optional<String> problem = new ProcessorPath(project, Runtime.version().feature()).problem();
        if (problem.isPresent() && new TopApisSearch(project).isUsed()) {
            throw new MojoFailureException(problem.get());
        }
    }

    /** Returns whether only changed files are compiled. {@code useIncrementalCompilation} is set to false for that, despite its name. */
    private boolean compilesChangedFilesOnly() {
        Plugin compiler = project.getPlugin("org.apache.maven.plugins:maven-compiler-plugin");
        String configuration = compiler == null ? "" : String.valueOf(compiler.getConfiguration());
        return "false".equals(incremental)
                || configuration.contains("<useIncrementalCompilation>false</useIncrementalCompilation>");
    }

    /** Deletes copies of specs whose source was deleted. Maven copies resources and never removes them. */
    private void deleteLeftOvers(Half half) throws IOException {
        SortedSet<String> deleted = half.into().copies();
        deleted.removeAll(half.sources().fileNames());
        for (String fileName : deleted) {
            Path copy = half.classes().resolve(SpecFiles.FOLDER).resolve(fileName);
            if (Files.deleteIfExists(copy)) {
                getLog().info("deleted " + copy + ", the copy of a spec that is no longer there");
            }
        }
    }
}
