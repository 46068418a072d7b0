package dev.topaz.migration;

import dev.topaz.model.ApiModel;
import dev.topaz.model.SharedType;
import dev.topaz.resolve.ApiResolver;
import dev.topaz.resolve.Resolution;
import dev.topaz.resolve.SharedTypeNames;
import dev.topaz.spec.ApiSpec;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;

/** The jar that the platform makes for an app: classes of APIs, written as the official generator writes them. */
final class OfficialJar {
    /** The clients and inner parts, which each jar of an app has beside the classes of its APIs. */
    private static final Map<String, byte[]> CORE = core();

    private final Path sources;
    private final Path classes;

    /** @param folder where sources and classes go; may have sources already, below {@code official} */
    OfficialJar(Path folder) {
        this.sources = folder.resolve("official");
        this.classes = folder.resolve("official-classes");
    }

    /**
     * Writes the sources of these APIs, but for those that are there already.
     *
     * @param shared the objects that have classes of their own, as in an SDK of long ago; all others are nested
     */
    OfficialJar with(List<ApiSpec> specs, SharedTypeNames shared) throws IOException {
        Resolution resolution = ApiResolver.resolve(specs, List.of(), shared);
        if (!resolution.problems().isEmpty()) {
            throw new AssertionError(resolution.problems());
        }
        for (SharedType type : resolution.sharedTypes()) {
            put("domain/" + type.side().className(), OfficialStyle.object(type));
        }
        UnaryOperator<String> manner = shared.names().isEmpty() ? UnaryOperator.identity() : OfficialStyle::sharing;
        for (ApiModel api : OfficialStyle.writable(resolution.apis())) {
            put("request/" + api.request().className(), manner.apply(OfficialStyle.request(api)));
            put("response/" + api.response().className(), manner.apply(OfficialStyle.response(api)));
        }
        return this;
    }

    /**
     * Writes the sources of the newer SDK for these APIs.
     *
     * @param abilities the package of the ability of each API
     */
    OfficialJar withNewer(List<ApiSpec> specs, Map<String, String> abilities) throws IOException {
        List<ApiModel> apis = ApiResolver.resolve(specs, List.of()).apis();
        for (Map.Entry<String, String> each :
                NewerStyle.sources(apis, abilities).entrySet()) {
            write(sources.resolve(each.getKey().replace('.', '/') + ".java"), each.getValue());
        }
        return this;
    }

    private void put(String path, String text) throws IOException {
        write(sources.resolve("com/taobao/api/" + path + ".java"), text);
    }

    private static void write(Path file, String text) throws IOException {
        if (!Files.exists(file)) {
            Files.createDirectories(file.getParent());
            Files.writeString(file, text);
        }
    }

    /** Compiles the sources and packs the classes. */
    void pack(Path jar) throws IOException {
        Map<String, byte[]> all = new TreeMap<>(CORE);
        all.putAll(OfficialClasses.of(sources, classes));
        OfficialClasses.pack(all, jar);
    }

    private static Map<String, byte[]> core() {
        Map<String, byte[]> core = new TreeMap<>();
        try (JarFile official = new JarFile(Javac.official())) {
            for (JarEntry entry : Collections.list(official.entries())) {
                if (entry.getName().startsWith("com/taobao/api/")
                        && entry.getName().endsWith(".class")) {
                    core.put(entry.getName(), official.getInputStream(entry).readAllBytes());
                }
            }
            return core;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
