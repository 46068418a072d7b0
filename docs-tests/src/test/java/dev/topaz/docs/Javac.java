package dev.topaz.docs;

import com.sun.source.util.JavacTask;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.ServiceLoader;
import java.util.Set;
import javax.annotation.processing.Processor;
import javax.tools.DiagnosticListener;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.StandardLocation;
import javax.tools.ToolProvider;

/** The compiler, as the build of a user calls it. */
final class Javac {
    private static final JavaCompiler COMPILER = ToolProvider.getSystemJavaCompiler();
    private static final StandardJavaFileManager FILES = COMPILER.getStandardFileManager(null, Locale.ENGLISH, null);

    private Javac() {}

    static JavacTask task(
            DiagnosticListener<JavaFileObject> listener, List<String> options, List<? extends JavaFileObject> sources) {
        List<String> all = new ArrayList<>(List.of("--release", "17"));
        all.addAll(options);
        return (JavacTask) COMPILER.getTask(null, null, listener, all, null, sources);
    }

    /** The same with the processor, which is loaded once for all compilations. */
    static JavacTask taskWithProcessor(
            DiagnosticListener<JavaFileObject> listener, List<String> options, List<? extends JavaFileObject> sources) {
        JavacTask task = task(listener, options, sources);
        task.setProcessors(ServiceLoader.load(Processor.class));
        return task;
    }

    /** Whether there is anything to import. */
    static boolean knows(String packageName) {
        try {
            Set<JavaFileObject.Kind> classes = Set.of(JavaFileObject.Kind.CLASS);
            return packageName.startsWith("java.")
                    || packageName.startsWith("com.sun.")
                    || FILES.list(StandardLocation.CLASS_PATH, packageName, classes, false)
                            .iterator()
                            .hasNext();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
