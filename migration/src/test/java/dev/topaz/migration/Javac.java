package dev.topaz.migration;

import java.io.File;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.ForwardingJavaFileManager;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileManager;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.StandardLocation;
import javax.tools.ToolProvider;

/** The compiler as a build runs it, over a folder of sources. */
final class Javac {
    /** Every jar of the class path of the tests. */
    private static final List<String> ALL =
            List.of(System.getProperty("java.class.path").split(File.pathSeparator));

    private Javac() {}

    /** The official SDK, and nothing of ours. */
    static String official() {
        return parts("alibaba-dingtalk");
    }

    /** The runtime, and nothing of the official SDK. */
    static String topaz() {
        return parts("runtime", "jspecify", "jackson-core");
    }

    /** Every jar of the tests whose path has one of these words in it. */
    static String parts(String... names) {
        return ALL.stream()
                .filter(path -> Stream.of(names).anyMatch(path.replace('\\', '/')::contains))
                .collect(Collectors.joining(File.pathSeparator));
    }

    /** Compiles what is old; {@code classPath} is followed by the official SDK. */
    static List<String> old(Path sources, Path classes, String classPath) throws IOException {
        return old(java(sources), classes, classPath);
    }

    static List<String> old(List<Path> sources, Path classes, String classPath) throws IOException {
        return compile(sources, classes, List.of("-proc:none", "-cp", official() + File.pathSeparator + classPath));
    }

    /** Compiles with the processor, all lints on; the resources of the module are where the classes go. */
    static List<String> migrated(Path sources, Path resources, Path classes) throws IOException {
        copy(resources, classes);
        return compile(
                java(sources),
                classes,
                List.of(
                        // Samples may use what their document calls obsolete.
                        "-Xlint:all,-processing,-deprecation",
                        "-Werror",
                        "-processorpath",
                        System.getProperty("java.class.path"),
                        "-processor",
                        "dev.topaz.processor.TopazProcessor",
                        "-cp",
                        topaz() + File.pathSeparator + classes));
    }

    /** Compiles with the processor, Topaz, and the official SDK. */
    static List<String> both(Path sources, Path resources, Path classes, String jar) throws IOException {
        copy(resources, classes);
        return compile(
                java(sources),
                classes,
                List.of(
                        "-processorpath",
                        System.getProperty("java.class.path"),
                        "-processor",
                        "dev.topaz.processor.TopazProcessor",
                        "-cp",
                        String.join(File.pathSeparator, topaz(), official(), jar, classes.toString())));
    }

    private static void copy(Path from, Path to) throws IOException {
        if (Files.isDirectory(from)) {
            try (Stream<Path> files = Files.walk(from)) {
                for (Path file : files.filter(Files::isRegularFile).toList()) {
                    Path copy = to.resolve(from.relativize(file).toString());
                    Files.createDirectories(copy.getParent());
                    Files.copy(file, copy);
                }
            }
        }
    }

    /** Compiles with the processor, as a project does whose code was written long before any lint. */
    static List<Diagnostic<? extends JavaFileObject>> corpus(
            Path sources, Path classes, String classPath, List<String> options) throws IOException {
        List<String> all = new ArrayList<>(options);
        all.addAll(List.of("-nowarn", "-Xlint:none", "-cp", classPath));
        return diagnose(java(sources), classes, all);
    }

    private static List<String> compile(List<Path> sources, Path classes, List<String> options) throws IOException {
        return diagnose(sources, classes, options).stream()
                .filter(each -> each.getKind() != Diagnostic.Kind.NOTE)
                .map(each -> each.toString())
                .toList();
    }

    private static Charset encoding(List<String> options) {
        int option = options.indexOf("-encoding");
        return option < 0 ? StandardCharsets.UTF_8 : Charset.forName(options.get(option + 1));
    }

    /** The same, with processors that are loaded once for all compilations, and not anew for each; it finds the same ones. */
    private static JavaFileManager own(StandardJavaFileManager files) {
        return new ForwardingJavaFileManager<JavaFileManager>(files) {
            @Override
            public ClassLoader getClassLoader(Location location) {
                return location == StandardLocation.ANNOTATION_PROCESSOR_PATH
                        ? Javac.class.getClassLoader()
                        : super.getClassLoader(location);
            }
        };
    }

    private static List<Path> java(Path folder) throws IOException {
        try (Stream<Path> tree = Files.walk(folder)) {
            return tree.filter(file -> file.toString().endsWith(".java"))
                    .sorted()
                    .toList();
        }
    }

    private static List<Diagnostic<? extends JavaFileObject>> diagnose(
            List<Path> sources, Path classes, List<String> options) throws IOException {
        Files.createDirectories(classes);
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        DiagnosticCollector<JavaFileObject> found = new DiagnosticCollector<>();
        List<String> all = new ArrayList<>(options);
        all.addAll(List.of("-d", classes.toString(), "-Xmaxerrs", "1000"));
        try (StandardJavaFileManager files = compiler.getStandardFileManager(found, Locale.ROOT, encoding(options))) {
            compiler.getTask(null, own(files), found, all, null, files.getJavaFileObjectsFromPaths(sources))
                    .call();
        }
        return found.getDiagnostics();
    }
}
