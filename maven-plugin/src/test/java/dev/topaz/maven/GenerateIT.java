package dev.topaz.maven;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The goal {@code generate}, in a project whose pom is made of the pieces that the guide shows. */
class GenerateIT {
    @TempDir
    private Path root;

    private MavenBuild maven;

    @BeforeEach
    void aProjectWithoutProcessor() throws IOException {
        maven = new MavenBuild(root);
        maven.write("shop/pom.xml", Poms.shop("", plugins()));
    }

    /** The goal and the compiler as on the page, but that the compiler is the one of this build: here may be no JDK 8. */
    private static String plugins() throws IOException {
        String compiler = GuidePage.block("<proc>none</proc>");
        String compilerOfJdk8 = "<jdkToolchain>\n      <version>8</version>\n    </jdkToolchain>";
        assertTrue(compiler.contains(compilerOfJdk8));
        return GuidePage.block("<goal>generate</goal>") + compiler.replace(compilerOfJdk8, "");
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
        assertTrue(maven.log().contains("sources in "), maven::log);
        assertTrue(maven.log().contains(" are stale: run the goal without topaz.check"), maven::log);
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
