package dev.topaz.migration.source;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.tools.ForwardingJavaFileManager;
import javax.tools.JavaFileManager;
import javax.tools.JavaFileObject;
import javax.tools.StandardLocation;

/**
 * The files of a compiler, with sources on the class path beside jars and folders. The compiler reads those alone whose classes the
 * code needs, which are few of many.
 */
final class SourceLibrary extends ForwardingJavaFileManager<JavaFileManager> {
    private final Map<String, List<SourceText>> byPackage = new HashMap<>();

    SourceLibrary(JavaFileManager files, List<SourceText> sources) {
        super(files);
        for (SourceText source : sources) {
            String name = source.className();
            byPackage
                    .computeIfAbsent(name.substring(0, Math.max(name.lastIndexOf('.'), 0)), each -> new ArrayList<>())
                    .add(source);
        }
    }

    @Override
    public Iterable<JavaFileObject> list(
            Location location, String packageName, Set<JavaFileObject.Kind> kinds, boolean recurse) throws IOException {
        Iterable<JavaFileObject> files = super.list(location, packageName, kinds, recurse);
        if (location != StandardLocation.CLASS_PATH || !kinds.contains(JavaFileObject.Kind.SOURCE)) {
            return files;
        }
        List<JavaFileObject> all = new ArrayList<>(byPackage.getOrDefault(packageName, List.of()));
        files.forEach(all::add);
        return all;
    }

    @Override
    public String inferBinaryName(Location location, JavaFileObject file) {
        return file instanceof SourceText source ? source.className() : super.inferBinaryName(location, file);
    }
}
