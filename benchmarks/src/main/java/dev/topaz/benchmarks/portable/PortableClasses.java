package dev.topaz.benchmarks.portable;

import dev.topaz.benchmarks.run.Installation;
import dev.topaz.benchmarks.run.Results;
import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.ToolProvider;

/**
 * The comparisons that run on Java 8, compiled for it from their sources. Needs the folder of the sources: run in the root of the
 * repository.
 */
public final class PortableClasses {
    private static final Path SOURCES = Path.of("benchmarks/src/main/java/dev/topaz/benchmarks");
    private static final Path GENERATED =
            Path.of("benchmarks/target/generated-sources/annotations/dev/topaz/benchmarks");
    private static final List<String> OF_DECODE = List.of(
            "DecodeRatios.java", "Pojos.java", "OfficialTrades.java", "OfficialTrade.java", "OfficialOrder.java");
    private static final List<String> NEWER = List.of("PortableClasses.java", "OnJdk.java", "Apis.java");

    private static final List<String> FOR_JAVA_8 =
            List.of("--release", "8", "-Xlint:-options", "-nowarn", "-proc:none");

    private final String classPath;

    private PortableClasses(String classPath) {
        this.classPath = classPath;
    }

    /** Compiles them. */
    public static PortableClasses compile() throws IOException {
        Path classes = Installation.workFolder("portable");
        String libraries = Installation.classPath(Installation.jars(List.of("")));
        List<String> arguments = new ArrayList<>(FOR_JAVA_8);
        arguments.addAll(List.of("-cp", libraries, "-d", classes.toString()));
        for (Path source : sources()) {
            arguments.add(source.toString());
        }
        JavaCompiler javac = ToolProvider.getSystemJavaCompiler();
        if (javac.run(null, null, null, arguments.toArray(String[]::new)) != 0) {
            throw new IOException("the comparisons do not compile for Java 8");
        }
        return new PortableClasses(classes + File.pathSeparator + libraries);
    }

    private static List<Path> sources() throws IOException {
        List<Path> sources = new ArrayList<>();
        for (String folder : List.of("portable", "event")) {
            try (Stream<Path> files = Files.list(SOURCES.resolve(folder))) {
                files.filter(file -> !NEWER.contains(file.getFileName().toString()))
                        .forEach(sources::add);
            }
        }
        OF_DECODE.forEach(name -> sources.add(SOURCES.resolve("decode").resolve(name)));
        sources.add(GENERATED.resolve("event/BcpushIsvEventEmitRequest.java"));
        sources.add(GENERATED.resolve("event/BcpushIsvEventEmitResponse.java"));
        sources.add(GENERATED.resolve("decode/BcpushIsvEventEmitRequest.java"));
        sources.add(GENERATED.resolve("decode/BcpushIsvEventEmitResponse.java"));
        sources.add(GENERATED.resolve("decode/DemoTradesGetRequest.java"));
        sources.add(GENERATED.resolve("decode/DemoTradesGetResponse.java"));
        return sources;
    }

    /**
     * Runs one of them on a JDK.
     *
     * @return the numbers that it prints, by name
     */
    public Results run(Path javaHome, String main, String... arguments) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(command(javaHome, main, List.of(arguments)))
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        Results printed = numbers(process.getInputStream());
        if (process.waitFor() != 0) {
            throw new IOException(main + " failed on " + javaHome);
        }
        return printed;
    }

    private List<String> command(Path javaHome, String main, List<String> arguments) {
        List<String> command = new ArrayList<>(List.of(
                javaHome.resolve("bin").resolve("java").toString(),
                "-Xms1g",
                "-Xmx1g",
                "-Duser.timezone=GMT+8",
                "-cp",
                classPath,
                "dev.topaz.benchmarks." + main));
        command.addAll(arguments);
        return command;
    }

    private static Results numbers(InputStream output) throws IOException {
        Map<String, Double> numbers = new TreeMap<>();
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(output, StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                String[] sides = line.split(" ", 2);
                numbers.put(sides[0], Double.valueOf(sides[1]));
            }
        }
        return new Results(numbers);
    }
}
