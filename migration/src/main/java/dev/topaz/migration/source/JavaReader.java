package dev.topaz.migration.source;

import com.sun.source.util.JavacTask;
import com.sun.source.util.Trees;
import dev.topaz.spec.Location;
import dev.topaz.spec.Problem;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.ToolProvider;

/** Reads sources with the compiler's own parser: no class path, no processors, nothing is run. */
public final class JavaReader {
    private final JavaCompiler compiler;
    private final Progress progress;

    private JavaReader(JavaCompiler compiler, Progress progress) {
        this.compiler = compiler;
        this.progress = progress;
    }

    /** A reader; empty where Java comes without a compiler. */
    public static Optional<JavaReader> ofThisJdk() {
        return Optional.ofNullable(ToolProvider.getSystemJavaCompiler())
                .map(compiler -> new JavaReader(compiler, (done, total, what) -> {}));
    }

    /** Returns the same reader, which tells how far the compiler has come. */
    public JavaReader telling(Progress listener) {
        return new JavaReader(compiler, listener);
    }

    /**
     * Reads one source.
     *
     * @param path what messages call it
     * @param problems receives the first thing that the parser does not understand
     * @return empty when there is a problem
     */
    public Optional<JavaSource> read(String path, String text, List<Problem> problems) {
        DiagnosticCollector<JavaFileObject> found = new DiagnosticCollector<>();
        JavacTask task = (JavacTask)
                compiler.getTask(null, null, found, List.of("-proc:none"), null, List.of(new SourceText(path, text)));
        try {
            List<JavaSource> read = new ArrayList<>();
            task.parse()
                    .forEach(unit ->
                            read.add(SourceScan.of(unit, Trees.instance(task).getSourcePositions())));
            Optional<Problem> error = found.getDiagnostics().stream()
                    .filter(each -> each.getKind() == Diagnostic.Kind.ERROR)
                    .findFirst()
                    .map(each -> problem(path, each));
            error.ifPresent(problems::add);
            return error.isPresent() ? Optional.empty() : read.stream().findFirst();
        } catch (IOException e) {
            throw new UncheckedIOException("the compiler cannot read " + path, e);
        }
    }

    /** Reads the classes of a source that {@link #read} understands; none of any other. */
    public List<ClassShape> shapes(String path, String text) {
        JavacTask task = (JavacTask) compiler.getTask(
                null,
                null,
                new DiagnosticCollector<>(),
                List.of("-proc:none"),
                null,
                List.of(new SourceText(path, text)));
        try {
            List<ClassShape> shapes = new ArrayList<>();
            task.parse().forEach(unit -> shapes.addAll(ShapeScan.of(unit)));
            return shapes;
        } catch (IOException e) {
            throw new UncheckedIOException("the compiler cannot read " + path, e);
        }
    }

    /**
     * Attributes sources together, with the members that Lombok will add.
     *
     * @param libraries sources of classes that they may need, each below a folder that is none of its package
     * @param classPath jars and folders of classes that they may need
     */
    public Attribution attribute(List<SourceText> sources, List<SourceText> libraries, List<Path> classPath) {
        List<SourceText> complete = sources.stream()
                .map(source -> LombokSource.of(compiler, source))
                .toList();
        return Attribution.of(compiler, new CompilerInput(complete, libraries, classPath), progress);
    }

    private static Problem problem(String path, Diagnostic<? extends JavaFileObject> error) {
        return new Problem(
                SourceProblem.DOES_NOT_PARSE,
                "this is no Java that can be read: " + error.getMessage(Locale.ROOT),
                new Location(path, (int) error.getLineNumber(), (int) error.getColumnNumber()),
                "mend it, or leave it out with --except");
    }
}
