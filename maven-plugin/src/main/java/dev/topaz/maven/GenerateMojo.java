package dev.topaz.maven;

import dev.topaz.generate.Declaration;
import dev.topaz.generate.DeclarationSyntax;
import dev.topaz.generate.emit.SourceLevel;
import dev.topaz.generate.folder.GenerateOrder;
import dev.topaz.generate.folder.GenerateSources;
import dev.topaz.generate.folder.RequestedNames;
import dev.topaz.tool.Outcome;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.maven.plugin.AbstractMojo;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.project.MavenProject;

/**
 * Writes the Java sources that the annotation processor would, for builds whose compiler cannot run it, such as that of JDK 8. Writes
 * only what has changed, deletes those of its own sources that are not generated any more, and writes nothing if anything is wrong.
 *
 * <p>{@code mvn topaz:generate -Dtopaz.package=com.shop.top -Dtopaz.client=Qianniu -Dtopaz.apis=taobao.trades.sold.get}
 */
@Mojo(name = "generate", defaultPhase = LifecyclePhase.GENERATE_SOURCES, threadSafe = true)
public final class GenerateMojo extends AbstractMojo {
    private static final DeclarationSyntax SYNTAX = new DeclarationSyntax(
            new DeclarationSyntax.Choice("topaz.apis", "-Dtopaz.apis=taobao.bcpush.isv.event.emit"),
            new DeclarationSyntax.Choice("topaz.topics", "-Dtopaz.topics=taobao_trade_TradeBuyerPay"),
            "-Dtopaz.specs=<path>");

    @Parameter(defaultValue = "${project}", readonly = true, required = true)
    private MavenProject project;

    /** The package of the generated classes. It is for one client, one handler of messages, or both. */
    @Parameter(property = "topaz.package", required = true)
    private String packageName;

    /** What client and handler are named after: Qianniu for QianniuClient and QianniuMessageHandler. */
    @Parameter(property = "topaz.client", required = true)
    private String client;

    /** APIs and patterns, such as taobao.trade.*, separated by commas. */
    @Parameter(property = "topaz.apis")
    private List<String> apis = List.of();

    /** APIs and patterns to leave out of those. */
    @Parameter(property = "topaz.except")
    private List<String> except = List.of();

    /** Topics of the message channel and patterns, such as taobao_trade_*: what @TopMessages names in a build with the processor. */
    @Parameter(property = "topaz.topics")
    private List<String> topics = List.of();

    /** Topics and patterns to leave out of those. */
    @Parameter(property = "topaz.exceptTopics")
    private List<String> exceptTopics = List.of();

    /** APIs or patterns whose answers are returned although they report a failure of the business. */
    @Parameter(property = "topaz.returnBusinessFailures")
    private List<String> returnBusinessFailures = List.of();

    /**
     * Object types that the APIs share, such as {@code Trade}: each becomes one class of the package. {@code *} stands for all that two
     * APIs have without a contradiction.
     */
    @Parameter(property = "topaz.sharedTypes")
    private List<String> sharedTypes = List.of();

    /** Folders and jars of specs. What none of them has comes from the catalogue. */
    @Parameter(property = "topaz.specs")
    private List<File> specs = List.of();

    /** The folder of specs if no other is named; it need not be there. */
    @Parameter(
            property = "topaz.dir",
            defaultValue = "${project.basedir}/src/main/resources/META-INF/topaz",
            required = true)
    private File dir;

    /** The source folder to write into; it becomes one of the module's. */
    @Parameter(
            property = "topaz.out",
            defaultValue = "${project.build.directory}/generated-sources/topaz-generate",
            required = true)
    private File out;

    /** The Java version that the sources are compiled for, from 8 on; from 9 on classes are @NullMarked. */
    @Parameter(property = "topaz.sourceLevel", defaultValue = "8", required = true)
    private int sourceLevel;

    /** Fails if the goal would change a source, says why, and writes nothing. */
    @Parameter(property = "topaz.check", defaultValue = "false")
    private boolean check;

    /** Does nothing. */
    @Parameter(property = "topaz.skip", defaultValue = "false")
    private boolean skip;

    /** Creates the goal; Maven does so. */
    public GenerateMojo() {}

    @Override
    public void execute() throws MojoExecutionException, MojoFailureException {
        if (skip) {
            getLog().info("skipped");
            return;
        }
        GenerateSources sources = new GenerateSources(new LogConsole(getLog(), Optional.empty()));
        end(check ? sources.check(order()) : sources.write(order()));
        project.addCompileSourceRoot(out.getAbsolutePath());
    }

    private GenerateOrder order() throws MojoExecutionException {
        SourceLevel level = SourceLevel.of(sourceLevel)
                .orElseThrow(() -> new MojoExecutionException(
                        "topaz.sourceLevel: generated code is Java 8 or newer, not " + sourceLevel));
        return new GenerateOrder(packageName, declarations(), level, places(), out.toPath(), SYNTAX);
    }

    private List<Declaration> declarations() throws MojoExecutionException {
        List<Declaration> declarations = new ArrayList<>();
        if (!apis.isEmpty()) {
            declarations.add(Declaration.ofApis(client, apis, except)
                    .returningFailures(returnBusinessFailures)
                    .sharing(sharedTypes));
        }
        if (!topics.isEmpty()) {
            declarations.add(Declaration.ofTopics(client, topics, exceptTopics));
        }
        if (declarations.isEmpty()) {
            throw new MojoExecutionException("name at least one API (topaz.apis) or topic (topaz.topics)");
        }
        RequestedNames ofApis = new RequestedNames("topaz.apis", apis);
        refuse(ofApis.refusal("topaz.except", except));
        refuse(ofApis.refusal("topaz.returnBusinessFailures", returnBusinessFailures));
        refuse(ofApis.refusal("topaz.sharedTypes", sharedTypes));
        refuse(new RequestedNames("topaz.topics", topics).refusal("topaz.exceptTopics", exceptTopics));
        return declarations;
    }

    private static void refuse(Optional<String> reason) throws MojoExecutionException {
        if (reason.isPresent()) {
            throw new MojoExecutionException(reason.get());
        }
    }

    private List<Path> places() {
        List<Path> named = specs.stream().map(File::toPath).toList();
        return named.isEmpty() && Files.isDirectory(dir.toPath()) ? List.of(dir.toPath()) : named;
    }

    private void end(Outcome outcome) throws MojoFailureException {
        switch (outcome) {
            case OK -> {}
            case DIFFERENT ->
                throw new MojoFailureException("sources in " + out + " are stale: run the goal without topaz.check");
            case FAILED -> throw new MojoFailureException("the errors above say where, what, and what to do");
        }
    }
}
