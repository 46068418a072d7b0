package dev.topaz.maven;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The goal {@code generate}, in a project whose pom is made of the pieces that the guide shows. */
class GenerateIT {
    private static final Pattern PLUGIN = Pattern.compile("(?s)```xml\\n(<plugin>.*?)```");

    @TempDir
    private Path root;

    private MavenBuild maven;

    @BeforeEach
    void aProjectWithoutProcessor() throws IOException {
        maven = new MavenBuild(root);
        maven.write("shop/pom.xml", """
                <project xmlns="http://maven.apache.org/POM/4.0.0">
                  <modelVersion>4.0.0</modelVersion>
                  <groupId>com.example</groupId>
                  <artifactId>shop</artifactId>
                  <version>1</version>
                  <properties>
                    <project.build.sourceEncoding>UTF-8</project.build.sourceEncoding>
                  </properties>
                  <dependencies>
                    <dependency>
                      <groupId>dev.topaz</groupId>
                      <artifactId>topaz-runtime</artifactId>
                      <version>%s</version>
                    </dependency>
                  </dependencies>
                  <build>
                    <plugins>
                      <plugin>
                        <artifactId>maven-resources-plugin</artifactId>
                        <version>3.5.0</version>
                      </plugin>
                      %s
                    </plugins>
                  </build>
                </project>
                """.formatted(Poms.VERSION, plugins()));
    }

    /** The goal and the compiler as on the page, but that the compiler is the one of this build: here may be no JDK 8. */
    private static String plugins() throws IOException {
        String page = Files.readString(Path.of("..", "docs", "java-8.md"));
        List<String> ours = PLUGIN.matcher(page)
                .results()
                .map(block -> block.group(1))
                .filter(block -> block.contains("<goal>generate</goal>") || block.contains("<proc>none</proc>"))
                .toList();
        assertEquals(2, ours.size());
        String compilerOfJdk8 = "<jdkToolchain>\n      <version>8</version>\n    </jdkToolchain>";
        assertTrue(ours.get(1).contains(compilerOfJdk8));
        return String.join("\n", ours).replace(compilerOfJdk8, "").replace("0.1.0-SNAPSHOT", Poms.VERSION);
    }

    private Path generated(String file) {
        return root.resolve("shop/target/generated-sources/topaz-generate/com/example/shop")
                .resolve(file);
    }

    @Test
    void fromTheFirstBuildToTheDayASpecChanges() throws Exception {
        assertEquals(0, maven.run("shop", "compile"), maven::log);
        assertTrue(maven.log().contains("3 written, 0 deleted, 0 unchanged"), maven::log);
        assertTrue(Files.exists(root.resolve("shop/target/classes/com/example/shop/QianniuClient.class")));

        assertEquals(0, maven.run("shop", "compile"), maven::log);
        assertTrue(maven.log().contains("0 written, 0 deleted, 3 unchanged"), maven::log);
        assertEquals(0, maven.run("shop", "topaz:generate", "-Dtopaz.check"), maven::log);

        String request = Files.readString(generated("BcpushIsvEventEmitRequest.java"));
        maven.write("shop/src/main/resources/META-INF/topaz/taobao.bcpush.isv.event.emit.xml", """
                <api xmlns="https://topaz.dev/spec/1" name="taobao.bcpush.isv.event.emit" title="t" session="none"/>
                """);
        assertEquals(1, maven.run("shop", "topaz:generate", "-Dtopaz.check"), maven::log);
        assertTrue(maven.log().contains("BcpushIsvEventEmitRequest.java is stale"), maven::log);
        assertTrue(
                maven.log()
                        .contains(
                                "the spec of taobao.bcpush.isv.event.emit has changed since the sources were generated"),
                maven::log);
        assertEquals(request, Files.readString(generated("BcpushIsvEventEmitRequest.java")));

        assertEquals(0, maven.run("shop", "compile"), maven::log);
        assertTrue(maven.log().contains("3 written"), maven::log);
    }

    @Test
    void anApiThatIsNowhereFailsTheBuildAndLeavesNothing() throws Exception {
        Path pom = root.resolve("shop/pom.xml");
        Files.writeString(pom, Files.readString(pom).replace("isv.event.emit<", "isv.event.emitt<"));

        assertEquals(1, maven.run("shop", "compile"), maven::log);

        assertTrue(maven.log().contains("[ERROR] there is no spec of 'taobao.bcpush.isv.event.emitt'"), maven::log);
        assertTrue(
                maven.log().contains("specs that you have elsewhere are named with -Dtopaz.specs=<path>"), maven::log);
        assertTrue(Files.notExists(root.resolve("shop/target/generated-sources")), maven::log);
    }
}
