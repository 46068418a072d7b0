package dev.topaz.docs;

import com.sun.source.util.JavacTask;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.ServiceLoader;
import javax.annotation.processing.Processor;
import javax.tools.DiagnosticListener;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/** The compiler, as the build of a user calls it. */
final class Javac {
    private static final JavaCompiler COMPILER = ToolProvider.getSystemJavaCompiler();
    /** One for all compilations: it keeps the jars of the class path open. */
    private static final StandardJavaFileManager FILES = COMPILER.getStandardFileManager(null, Locale.ENGLISH, null);

    private Javac() {}

    /** Parses, and no more: a release would have its library opened again for each source. */
    static JavacTask parser(DiagnosticListener<JavaFileObject> listener, JavaFileObject source) {
        return task(listener, List.of("-proc:none"), List.of(source));
    }

    /** Checks all that a compiler checks, without a processor, and writes nothing; says everything, not only the first hundred mistakes. */
    static void check(DiagnosticListener<JavaFileObject> listener, List<? extends JavaFileObject> sources) {
        try {
            task(listener, List.of("-proc:none", "-Xmaxerrs", "100000"), sources)
                    .analyze();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Compiles with the processor. */
    static JavacTask taskWithProcessor(
            DiagnosticListener<JavaFileObject> listener, List<String> options, List<? extends JavaFileObject> sources) {
        List<String> all = new ArrayList<>(List.of("--release", "8"));
        all.addAll(options);
        JavacTask task = task(listener, all, sources);
        task.setProcessors(ServiceLoader.load(Processor.class));
        return task;
    }

    private static JavacTask task(
            DiagnosticListener<JavaFileObject> listener, List<String> options, List<? extends JavaFileObject> sources) {
        return (JavacTask) COMPILER.getTask(null, FILES, listener, options, null, sources);
    }
}
