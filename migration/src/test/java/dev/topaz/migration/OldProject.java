package dev.topaz.migration;

import dev.topaz.migration.OldSample.Manner;
import dev.topaz.model.ApiModel;
import dev.topaz.model.SharedType;
import dev.topaz.resolve.ApiResolver;
import dev.topaz.resolve.Resolution;
import dev.topaz.resolve.SharedTypeNames;
import dev.topaz.spec.ApiSpec;
import dev.topaz.spec.SpecFiles;
import dev.topaz.spec.SpecXml;
import dev.topaz.spec.catalog.ApiCatalog;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** A project of the old days on disk: sources that call the official SDK, and the jar that the platform made for it. */
final class OldProject {
    private static final String POM = """
            <project xmlns="http://maven.apache.org/POM/4.0.0">
              <modelVersion>4.0.0</modelVersion>
              <groupId>com.example</groupId>
              <artifactId>shop</artifactId>
              <version>1</version>
              <dependencies>
                <dependency>
                  <groupId>com.taobao.top</groupId>
                  <artifactId>taobao-sdk-java</artifactId>
                  <version>1</version>
                </dependency>
              </dependencies>
            </project>
            """;

    private final Path folder;

    OldProject(Path folder) {
        this.folder = folder;
    }

    Path root() {
        return folder.resolve("project");
    }

    Path sources() {
        return root().resolve("src/main/java");
    }

    Path jar() {
        return folder.resolve("taobao-sdk-java-auto.jar");
    }

    Path specs() {
        return folder.resolve("specs");
    }

    OldProject withPom() throws IOException {
        write("pom.xml", POM);
        return this;
    }

    /** A file of the project; its folders are made. */
    OldProject write(String path, String text) throws IOException {
        return write(path, text.getBytes(StandardCharsets.UTF_8));
    }

    OldProject write(String path, byte[] bytes) throws IOException {
        Path file = root().resolve(path);
        Files.createDirectories(file.getParent());
        Files.write(file, bytes);
        return this;
    }

    String read(String path) throws IOException {
        return Files.readString(root().resolve(path));
    }

    /** A source with the sample of an API, each in another manner than the one before. */
    void add(ApiModel api, String sample, int number) throws IOException {
        Manner manner = Manner.values()[number % Manner.values().length];
        String className = "Sample" + number;
        write(
                "src/main/java/com/example/shop/" + className + ".java",
                OldSample.source(className, api, sample, manner));
    }

    void addSpecs(Collection<ApiSpec> apis) throws IOException {
        Files.createDirectories(specs());
        for (ApiSpec spec : apis) {
            Files.writeString(specs().resolve(SpecFiles.fileName(spec.name())), SpecXml.write(spec));
        }
    }

    /** The jar with the classes of these APIs of the catalogue; the objects named have classes of their own, as in older jars. */
    OldProject withJar(Set<String> shared, String... apiNames) throws IOException {
        ApiCatalog catalog =
                ApiCatalog.installed(OldProject.class.getClassLoader()).orElseThrow();
        List<ApiSpec> specs = Stream.of(apiNames)
                .map(name -> catalog.find(name).orElseThrow().spec())
                .toList();
        Resolution resolution = ApiResolver.resolve(specs, List.of(), new SharedTypeNames(shared, List.of()));
        Path sources = folder.resolve("official");
        for (SharedType type : resolution.sharedTypes()) {
            put(sources, "domain/" + type.side().className(), OfficialStyle.object(type));
        }
        for (ApiModel api : resolution.apis()) {
            String request = OfficialStyle.request(api);
            String response = OfficialStyle.response(api);
            put(
                    sources,
                    "request/" + api.request().className(),
                    shared.isEmpty() ? request : OfficialStyle.sharing(request));
            put(
                    sources,
                    "response/" + api.response().className(),
                    shared.isEmpty() ? response : OfficialStyle.sharing(response));
        }
        compileJar(sources);
        return this;
    }

    /** One more class of the jar. */
    void addOfficial(String path, String text) throws IOException {
        put(folder.resolve("official"), path, text);
        compileJar(folder.resolve("official"));
    }

    /** A spec of the project in which one field of the answer has another type than in the catalogue. */
    void addSpec(String apiName, String field, String type) throws IOException {
        ApiSpec spec = ApiCatalog.installed(OldProject.class.getClassLoader())
                .orElseThrow()
                .find(apiName)
                .orElseThrow()
                .spec();
        String xml = SpecXml.write(spec);
        String changed = xml.replaceFirst(
                "name=\"" + field + "\" type=\"\\w+\"", "name=\"" + field + "\" type=\"" + type + "\"");
        if (changed.equals(xml)) {
            throw new AssertionError(xml);
        }
        write("src/main/resources/META-INF/topaz/" + SpecFiles.fileName(apiName), changed);
    }

    /** The jar with the classes of these APIs, as the official generator writes them. */
    void makeJar(List<ApiModel> apis) throws IOException {
        Path sources = folder.resolve("official");
        for (ApiModel api : apis) {
            put(sources, "request/" + api.request().className(), OfficialStyle.request(api));
            put(sources, "response/" + api.response().className(), OfficialStyle.response(api));
        }
        compileJar(sources);
    }

    private void compileJar(Path sources) throws IOException {
        OfficialClasses.pack(OfficialClasses.of(sources, folder.resolve("official-classes")), jar());
    }

    private static void put(Path sources, String path, String text) throws IOException {
        Path file = sources.resolve("com/taobao/api/" + path + ".java");
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    /** What the compiler says against the project as it was. */
    List<String> compileOld() throws IOException {
        return Javac.old(sources(), folder.resolve("old-classes"), jar().toString());
    }

    /** What it says against the project as it is now, with nothing of the official SDK on the class path. */
    List<String> compileMigrated() throws IOException {
        return Javac.migrated(
                sources(), root().resolve("src/main/resources"), folder.resolve("classes" + System.nanoTime()));
    }

    /** The same with the official SDK beside it, for code that stays on it. */
    List<String> compileBoth() throws IOException {
        return Javac.both(
                sources(),
                root().resolve("src/main/resources"),
                folder.resolve("classes" + System.nanoTime()),
                jar().toString());
    }
}
