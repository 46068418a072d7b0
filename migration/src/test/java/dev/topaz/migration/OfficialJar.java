package dev.topaz.migration;

import dev.topaz.model.ApiModel;
import dev.topaz.model.Struct;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;

/** The jar that the platform makes for an app: classes of APIs, written as the official generator writes them. */
final class OfficialJar {
    /** Where the official SDK has the objects of requests and answers. */
    enum Objects {
        /** In the class of the request or the answer, as in every newer SDK. */
        NESTED,
        /** In {@code com.taobao.api.domain}, with the fields of all APIs together, as in an SDK of long ago. */
        SHARED
    }

    private final Path sources;
    private final Path classes;

    /** @param folder where sources and classes go; may have sources already, below {@code official} */
    OfficialJar(Path folder) {
        this.sources = folder.resolve("official");
        this.classes = folder.resolve("official-classes");
    }

    /** Writes the sources of these APIs, but for those that are there already. */
    OfficialJar with(List<ApiModel> apis, Objects objects) throws IOException {
        for (ApiModel api : apis) {
            put("request/" + api.request().className(), OfficialStyle.request(api, objects));
            put("response/" + api.response().className(), OfficialStyle.response(api, objects));
        }
        if (objects == Objects.SHARED) {
            for (Map.Entry<String, String> each : shared(apis).entrySet()) {
                put("domain/" + each.getKey(), each.getValue());
            }
        }
        return this;
    }

    private static Map<String, String> shared(List<ApiModel> apis) {
        Map<String, List<Struct>> byName = new TreeMap<>();
        for (ApiModel api : apis) {
            Stream.of(api.response(), api.request())
                    .flatMap(side -> side.structs().stream())
                    .forEach(struct -> byName.merge(struct.className(), List.of(struct), (one, other) -> Stream.concat(
                                    one.stream(), other.stream())
                            .toList()));
        }
        Map<String, String> sources = new TreeMap<>();
        byName.forEach((name, structs) -> sources.put(name, OfficialStyle.shared(name, structs)));
        return sources;
    }

    private void put(String path, String text) throws IOException {
        Path file = sources.resolve("com/taobao/api/" + path + ".java");
        if (!Files.exists(file)) {
            Files.createDirectories(file.getParent());
            Files.writeString(file, text);
        }
    }

    /** Compiles the sources and packs the classes. */
    void pack(Path jar) throws IOException {
        List<String> errors = Javac.old(sources, classes, "");
        if (!errors.isEmpty()) {
            throw new AssertionError(errors);
        }
        Files.createDirectories(jar.getParent());
        try (OutputStream out = Files.newOutputStream(jar);
                JarOutputStream packed = new JarOutputStream(out);
                Stream<Path> tree = Files.walk(classes)) {
            for (Path file : tree.filter(Files::isRegularFile).sorted().toList()) {
                packed.putNextEntry(
                        new JarEntry(classes.relativize(file).toString().replace('\\', '/')));
                packed.write(Files.readAllBytes(file));
            }
        }
    }
}
