package dev.topaz.explorer.snippet;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;

/** Compiles snippets together with the classes that the processor generates from the specs of a folder. */
public final class SnippetCompiler {
    private final Path specs;

    public SnippetCompiler(Path specs) {
        this.specs = specs;
    }

    /** What the compiler says against snippets, by the names of their APIs. */
    public List<String> errors(Map<String, String> snippets) throws IOException {
        List<JavaFileObject> sources = new ArrayList<>();
        new TreeMap<>(snippets).values().forEach(snippet -> sources.add(file(sources.size(), snippet)));
        return compile(sources);
    }

    /** Each file has the same names, so each gets a package of its own. */
    private static JavaFileObject file(int number, String java) {
        String className = java.replaceAll("(?s).*?public final class (\\w+) .*", "$1");
        return source("demo" + number + "/" + className, "package demo" + number + ";\n" + java);
    }

    private List<String> compile(List<JavaFileObject> sources) throws IOException {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        DiagnosticCollector<JavaFileObject> found = new DiagnosticCollector<>();
        Path out = Files.createTempDirectory("snippets");
        List<String> options = List.of(
                "-d",
                out.toString(),
                "-processor",
                "dev.topaz.processor.TopazProcessor",
                "-Atopaz.specs=" + specs,
                "-Xmaxerrs",
                "1000",
                "-cp",
                System.getProperty("java.class.path"));
        compiler.getTask(null, null, found, options, null, sources).call();
        return found.getDiagnostics().stream()
                .filter(diagnostic -> diagnostic.getKind() == Diagnostic.Kind.ERROR)
                .map(Object::toString)
                .toList();
    }

    private static JavaFileObject source(String path, String text) {
        return new SimpleJavaFileObject(URI.create("string:///" + path + ".java"), JavaFileObject.Kind.SOURCE) {
            @Override
            public CharSequence getCharContent(boolean ignoreEncodingErrors) {
                return text;
            }
        };
    }
}
