package dev.topaz.processor;

import com.google.testing.compile.Compilation;
import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import javax.tools.JavaFileObject;
import javax.tools.StandardLocation;

/** Loads the classes of a compilation. */
final class CompiledClasses extends ClassLoader {
    private final Map<String, JavaFileObject> files = new HashMap<>();

    CompiledClasses(Compilation compilation) {
        super(CompiledClasses.class.getClassLoader());
        for (JavaFileObject file : compilation.generatedFiles()) {
            files.put(file.getName().replaceFirst("^/?" + StandardLocation.CLASS_OUTPUT + "/", ""), file);
        }
    }

    @Override
    protected Class<?> findClass(String name) throws ClassNotFoundException {
        Optional<JavaFileObject> file = Optional.ofNullable(files.get(name.replace('.', '/') + ".class"));
        try (InputStream in =
                file.orElseThrow(() -> new ClassNotFoundException(name)).openInputStream()) {
            byte[] bytes = in.readAllBytes();
            return defineClass(name, bytes, 0, bytes.length);
        } catch (IOException e) {
            throw new ClassNotFoundException(name, e);
        }
    }
}
