package dev.topaz.migration;

import dev.topaz.migration.OldSample.Manner;
import dev.topaz.model.ApiModel;
import dev.topaz.spec.ApiSpec;
import dev.topaz.spec.SpecFiles;
import dev.topaz.spec.SpecXml;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;

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

    /** The jar with the classes of these APIs, as the official generator writes them. */
    void makeJar(List<ApiModel> apis) throws IOException {
        new OfficialJar(folder).with(apis, OfficialJar.Objects.NESTED).pack(jar());
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
}
