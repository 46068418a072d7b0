package dev.topaz.maven;

import dev.topaz.testdata.Requirement;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import org.apache.maven.shared.invoker.DefaultInvocationRequest;
import org.apache.maven.shared.invoker.DefaultInvoker;
import org.apache.maven.shared.invoker.InvocationRequest;
import org.apache.maven.shared.invoker.InvocationResult;
import org.apache.maven.shared.invoker.MavenInvocationException;

/** Runs the real Maven on a project in a folder, with what this build has just made; which takes minutes, and is asked for. */
final class MavenBuild {
    static final Path REPOSITORY = Path.of(System.getProperty("it.repository"));
    /** Of a JVM that lives for seconds, in which the second compiler costs more than its code saves. */
    private static final String QUICK_START = "-XX:TieredStopAtLevel=1 -XX:+UseSerialGC -Xshare:auto";

    private final Path root;
    private final List<String> log = new ArrayList<>();
    private final List<String> errors = new ArrayList<>();
    private final Map<String, String> environment = new TreeMap<>();

    MavenBuild(Path root) throws IOException {
        Requirement.BUILDS.skipUnlessRequired();
        this.root = root;
        write("settings.xml", """
                <settings>
                  <mirrors>
                    <mirror>
                      <id>local</id>
                      <mirrorOf>*</mirrorOf>
                      <url>%s</url>
                    </mirror>
                  </mirrors>
                </settings>
                """.formatted(
                        Path.of(System.getProperty("it.central")).toUri()));
    }

    Path write(String file, String text) throws IOException {
        Path path = root.resolve(file);
        Files.createDirectories(path.getParent());
        return Files.writeString(path, text);
    }

    /** A variable that the next builds see. */
    void environment(String name, String value) {
        environment.put(name, value);
    }

    /** The exit code of {@code mvn} with these arguments, in this folder. */
    int run(String workingFolder, String... args) throws MavenInvocationException {
        log.clear();
        errors.clear();
        InvocationRequest request = new DefaultInvocationRequest();
        request.setBaseDirectory(root.resolve(workingFolder).toFile());
        request.setUserSettingsFile(root.resolve("settings.xml").toFile());
        request.setLocalRepositoryDirectory(REPOSITORY.toFile());
        request.setJavaHome(new File(System.getProperty("java.home")));
        request.setBatchMode(true);
        request.setMavenOpts(QUICK_START);
        request.setUpdateSnapshots(false);
        request.addArgs(List.of(args));
        request.setOutputHandler(log::add);
        request.setErrorHandler(errors::add);
        request.setProperties(new Properties());
        environment.forEach(request::addShellEnvironment);
        DefaultInvoker invoker = new DefaultInvoker();
        invoker.setMavenHome(new File(System.getProperty("maven.home")));
        InvocationResult result = invoker.execute(request);
        if (result.getExecutionException() != null) {
            throw new IllegalStateException(result.getExecutionException());
        }
        return result.getExitCode();
    }

    /** What the last run said. */
    String log() {
        return String.join("\n", log);
    }

    /** What the last run said on the other stream, where the JDK may say something, too. */
    String errors() {
        return String.join("\n", errors);
    }
}
