package dev.topaz.maven;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.topaz.testdata.Requirement;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the guide says of toolchains: Maven on this JDK, the compiler and the tests on JDK 8. */
class ToolchainIT {
    private static final Pattern BLOCK = Pattern.compile("(?s)```xml\\n(.*?)```");
    private static final String HOME_OF_THE_PAGE = "/usr/lib/jvm/java-8";

    @TempDir
    private Path root;

    @Test
    void theCompilerAndTheTestsRunOnJdk8() throws Exception {
        MavenBuild maven = new MavenBuild(root);
        maven.write("toolchains.xml", block("<toolchains>").replace(HOME_OF_THE_PAGE, jdk8()));
        maven.write("shop/pom.xml", pom());
        maven.write("shop/src/test/java/com/example/shop/JavaVersionTest.java", """
                package com.example.shop;

                import org.junit.jupiter.api.Assertions;
                import org.junit.jupiter.api.Test;

                class JavaVersionTest {
                    @Test
                    void requestsAreMadeOnJava8() {
                        Assertions.assertEquals("1.8", System.getProperty("java.specification.version"));
                        Assertions.assertEquals("x", new BcpushIsvEventEmitRequest().setText("x").getText());
                    }
                }
                """);

        assertEquals(0, maven.run("shop", "-t", root.resolve("toolchains.xml").toString(), "test"), maven::log);

        assertTrue(maven.log().contains("Tests run: 1, Failures: 0, Errors: 0, Skipped: 0"), maven::log);
        assertTrue(maven.log().contains("Toolchain in maven-compiler-plugin: JDK[" + jdk8() + "]"), maven::log);
    }

    private static String jdk8() {
        Path home = Path.of(System.getProperty("tests.jdks", ""), "jdk-8");
        if (!Files.isDirectory(home)) {
            throw Requirement.JDKS.missing("there is no " + home);
        }
        return home.toString();
    }

    private static String pom() throws IOException {
        return """
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
                    <dependency>
                      <groupId>org.junit.jupiter</groupId>
                      <artifactId>junit-jupiter</artifactId>
                      <version>%s</version>
                      <scope>test</scope>
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
                """.formatted(Poms.VERSION, System.getProperty("junit.version"), plugins());
    }

    private static String plugins() throws IOException {
        return List.of("<goal>generate</goal>", "<proc>none</proc>", "<artifactId>maven-surefire-plugin</artifactId>")
                .stream()
                .map(ToolchainIT::block)
                .collect(Collectors.joining("\n"))
                .replace("0.1.0-SNAPSHOT", Poms.VERSION);
    }

    /** The block of the page that has this in it. */
    private static String block(String part) {
        List<String> blocks = BLOCK.matcher(page())
                .results()
                .map(block -> block.group(1))
                .filter(block -> block.contains(part))
                .toList();
        assertEquals(1, blocks.size(), part);
        return blocks.get(0);
    }

    private static String page() {
        try {
            return Files.readString(Path.of("..", "docs", "java-8.md"));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
