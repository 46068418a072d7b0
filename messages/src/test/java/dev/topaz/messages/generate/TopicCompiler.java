package dev.topaz.messages.generate;

import static com.google.testing.compile.Compiler.javac;

import com.google.testing.compile.Compilation;
import com.google.testing.compile.JavaFileObjects;
import dev.topaz.processor.TopazProcessor;
import java.io.IOException;
import java.io.InputStream;
import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.JavaFileObject;

/** Compiles annotated types with the processor, and loads what was generated. */
final class TopicCompiler {
    private TopicCompiler() {}

    /** Compiles a type of the package {@code shop} that names these topics. */
    static Compilation compile(Collection<String> topics, String... options) {
        String names = topics.stream().map(topic -> '"' + topic + '"').collect(Collectors.joining(", "));
        return javac().withProcessors(new TopazProcessor())
                .withOptions(Stream.concat(Stream.of("-Xlint:all,-processing,-options", "-Werror"), Stream.of(options))
                        .toArray())
                .compile(JavaFileObjects.forSourceString(
                        "shop.Orders",
                        "package shop;\n\n@dev.topaz.messages.TopMessages({" + names + "})\ninterface Orders {}\n"));
    }

    /** Returns a loader of what was compiled. */
    static ClassLoader load(Compilation compilation) {
        Map<String, byte[]> classes = new TreeMap<>();
        for (JavaFileObject file : compilation.generatedFiles()) {
            if (file.getKind() == JavaFileObject.Kind.CLASS) {
                String name =
                        file.getName().replaceFirst("^/?CLASS_OUTPUT/", "").replaceFirst("\\.class$", "");
                classes.put(name.replace('/', '.'), bytes(file));
            }
        }
        return new ClassLoader(TopicCompiler.class.getClassLoader()) {
            @Override
            protected Class<?> findClass(String name) throws ClassNotFoundException {
                byte[] code = classes.get(name);
                if (code == null) {
                    throw new ClassNotFoundException(name);
                }
                return defineClass(name, code, 0, code.length);
            }
        };
    }

    private static byte[] bytes(JavaFileObject file) {
        try (InputStream in = file.openInputStream()) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
