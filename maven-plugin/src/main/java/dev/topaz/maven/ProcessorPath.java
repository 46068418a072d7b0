package dev.topaz.maven;

import java.util.Optional;
import org.apache.maven.model.Plugin;
import org.apache.maven.project.MavenProject;

/** Whether the compiler of a module is going to run the processor. A compiler that does not run it says nothing of it. */
final class ProcessorPath {
    private static final String PROCESSOR = "topaz-processor";

    /** From here on a compiler runs no processor that merely is on the class path, unless it is told to. */
    private static final int EXPLICIT_SINCE = 23;

    private final MavenProject project;
    private final int javaVersion;

    ProcessorPath(MavenProject project, int javaVersion) {
        this.project = project;
        this.javaVersion = javaVersion;
    }

    /** Returns what is wrong, in one sentence; empty when the processor runs. */
    Optional<String> problem() {
        String configuration = configuration();
        if (configuration.contains(PROCESSOR)
                || configuration.contains("-processorpath")
                || configuration.contains("--processor-path")) {
            return Optional.empty();
        }
        String remedy = "add dev.topaz:" + PROCESSOR
                + " to <annotationProcessorPaths> in the configuration of maven-compiler-plugin";
        if (!isOnClassPath() || configuration.contains("<annotationProcessorPaths")) {
            return Optional.of("@TopApis is used in this module, and the compiler does not run Topaz: " + remedy);
        }
        boolean told = configuration.contains("<proc>full</proc>") || configuration.contains("-proc:full");
        return javaVersion >= EXPLICIT_SINCE && !told
                ? Optional.of("@TopApis is used in this module, and from Java " + EXPLICIT_SINCE
                        + " on the compiler runs no processor of the class path: " + remedy)
                : Optional.empty();
    }

    private boolean isOnClassPath() {
        return project.getArtifacts().stream()
                .anyMatch(artifact -> artifact.getArtifactId().equals(PROCESSOR));
    }

    /** Returns the configuration of the compiler plugin and of its executions, as it is written. */
    private String configuration() {
        Plugin compiler = project.getPlugin("org.apache.maven.plugins:maven-compiler-plugin");
        if (compiler == null) {
            return "";
        }
        StringBuilder all = new StringBuilder(String.valueOf(compiler.getConfiguration()));
        compiler.getExecutions().forEach(execution -> all.append(execution.getConfiguration()));
        return all.toString();
    }
}
