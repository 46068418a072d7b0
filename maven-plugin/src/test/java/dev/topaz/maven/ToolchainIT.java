package dev.topaz.maven;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.topaz.testdata.Requirement;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the guide says of toolchains: Maven on this JDK, the compiler and the tests on JDK 8. */
class ToolchainIT {
    private static final String HOME_OF_THE_PAGE = "/usr/lib/jvm/java-8";

    @TempDir
    private Path root;

    @Test
    void theCompilerAndTheTestsRunOnJdk8() throws Exception {
        MavenBuild maven = new MavenBuild(root);
        maven.write("toolchains.xml", GuidePage.block("<toolchains>").replace(HOME_OF_THE_PAGE, jdk8()));
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
        return Requirement.JDKS
                .found(Optional.of(home).filter(Files::isDirectory), "there is no " + home)
                .toString();
    }

    private static String pom() throws IOException {
        String plugins = GuidePage.block("<goal>generate</goal>")
                + GuidePage.block("<proc>none</proc>")
                + GuidePage.block("<artifactId>maven-surefire-plugin</artifactId>");
        return Poms.shop("""
                <dependency>
                  <groupId>org.junit.jupiter</groupId>
                  <artifactId>junit-jupiter</artifactId>
                  <version>%s</version>
                  <scope>test</scope>
                </dependency>
                """.formatted(System.getProperty("junit.version")), plugins);
    }
}
