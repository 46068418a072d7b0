package dev.topaz.explorer.snippet;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
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
        String names = snippets.keySet().stream()
                .sorted()
                .map(name -> '"' + name + '"')
                .collect(Collectors.joining(","));
        sources.add(source("Demo", "package demo;\n@dev.topaz.runtime.TopApis({" + names + "})\ninterface Demo {}\n"));
        new TreeMap<>(snippets)
                .values()
                .forEach(snippet -> sources.add(source("Snippet" + sources.size(), method(sources.size(), snippet))));
        return compile(sources);
    }

    private static String method(int number, String snippet) {
        return "package demo;\nimport dev.topaz.runtime.*;\nimport java.util.List;\nclass Snippet" + number
                + " {\nvoid run(String appKey, String appSecret, String sessionKey) throws ApiException {\n" + snippet
                + "}\n}\n";
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

    private static JavaFileObject source(String className, String text) {
        return new SimpleJavaFileObject(
                URI.create("string:///demo/" + className + ".java"), JavaFileObject.Kind.SOURCE) {
            @Override
            public CharSequence getCharContent(boolean ignoreEncodingErrors) {
                return text;
            }
        };
    }
}
