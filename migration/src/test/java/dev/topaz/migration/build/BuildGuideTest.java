package dev.topaz.migration.build;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a person is told to type into a build that is not Maven's. */
class BuildGuideTest {
    private static final String SOURCE = "app/src/main/java/com/example/A.java";
    private static final String COMMAND = """
            topaz-specs generate --package com.example.top --name Top \\
                --api taobao.time.get,taobao.trades.sold.get \\
                --out src/main/java
            """;

    @TempDir
    Path folder;

    private Path write(String path, String text) throws IOException {
        Path file = folder.resolve(path);
        Files.createDirectories(file.getParent());
        return Files.writeString(file, text);
    }

    private BuildModule module() throws IOException {
        return new BuildModules(folder).of(SOURCE);
    }

    private List<BuildStep> steps(String specs) throws IOException {
        Generation generation = new Generation(
                "com.example.top",
                "Top",
                List.of("taobao.time.get", "taobao.trades.sold.get"),
                List.of(),
                "src/main/java",
                specs);
        return new BuildGuide(module(), generation, "9.9").steps();
    }

    private String told() throws IOException {
        return steps("").stream().map(BuildStep::text).collect(Collectors.joining());
    }

    private String found() throws IOException {
        return ScriptReview.of(module()).stream()
                .map(each -> each.kind() + " " + each.path() + ":" + each.line())
                .collect(Collectors.joining("\n"));
    }

    @ParameterizedTest
    @CsvSource({
        "pom.xml, MAVEN",
        "app/build.gradle, GRADLE",
        "build.gradle.kts, GRADLE",
        "build.sbt, SBT",
        "project/Build.scala, SBT",
        "conf/routes, PLAY",
        "build.xml, ANT",
        ".classpath, ECLIPSE",
        "readme.txt, JAVAC"
    })
    void eachBuildIsKnownByItsFile(String file, BuildTool tool) throws IOException {
        write(file, "");

        assertEquals(tool, module().tool());
    }

    @Test
    void aNewGradleRunsTheProcessor() throws IOException {
        write("build.gradle", "dependencies { implementation files('lib/taobao-sdk.jar') }");
        write("gradle/wrapper/gradle-wrapper.properties", "distributionUrl=https\\://x/gradle-8.5-bin.zip");

        assertTrue(told().contains("implementation 'dev.topaz:topaz-runtime:9.9'"), told());
        assertTrue(told().contains("annotationProcessor 'dev.topaz:topaz-processor:9.9'"), told());
        assertFalse(told().contains("topaz-specs"), told());
        assertEquals("build.gradle", steps("").get(0).file());
    }

    @Test
    void kotlinIsToldInKotlin() throws IOException {
        write("build.gradle.kts", "");

        assertTrue(told().contains("annotationProcessor(\"dev.topaz:topaz-processor:9.9\")"), told());
        assertTrue(steps("src/main/resources/META-INF/topaz")
                .get(1)
                .text()
                .contains("inputs.dir(\"src/main/resources/META-INF/topaz\")"));
    }

    @ParameterizedTest
    @CsvSource({"gradle-4.4-all.zip", "gradle-6.9.1-bin.zip", "gradle-7.2-bin.zip"})
    void aGradleThatDoesNotRunOnJava17GetsTheClassesWritten(String wrapper) throws IOException {
        write("build.gradle", "");
        write("gradle/wrapper/gradle-wrapper.properties", "distributionUrl=https\\://x/" + wrapper);

        assertTrue(told().endsWith(COMMAND), told());
        assertFalse(told().contains("annotationProcessor"), told());
    }

    @Test
    void theOldWordForADependencyMeansAnOldGradle() throws IOException {
        write("build.gradle", "dependencies {\n    compile 'com.taobao:sdk:1'\n}\n");

        assertTrue(told().contains("    compile 'dev.topaz:topaz-runtime:9.9'"), told());
        assertTrue(told().endsWith(COMMAND), told());
    }

    @Test
    void anAppForAndroidIsToldFirst() throws IOException {
        write("build.gradle", "apply plugin: 'com.android.application'\nandroid { }\n");

        assertEquals("ANDROID build.gradle:1", found());
        assertTrue(told().endsWith(COMMAND), told());
    }

    @ParameterizedTest
    @CsvSource({
        "build.sbt, libraryDependencies",
        "conf/routes, require:",
        "build.xml, <classpath",
        ".classpath, kind=\"lib\""
    })
    void otherBuildsAreToldInTheirOwnWords(String file, String word) throws IOException {
        write(file, "");

        assertTrue(told().contains(word), told());
        assertTrue(told().endsWith(COMMAND), told());
        assertTrue(told().contains("9.9"), told());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "build.gradle     | sourceCompatibility = 1.8                          | BUILD_JDK",
                "build.gradle     | sourceCompatibility = '1.7'                        | JAVA_VERSION",
                "build.gradle     | targetCompatibility JavaVersion.VERSION_1_6        | JAVA_VERSION",
                "build.gradle     | languageVersion = JavaLanguageVersion.of(8)        | JAVA_VERSION",
                "build.gradle.kts | java.sourceCompatibility = JavaVersion.VERSION_11  | BUILD_JDK",
                "build.gradle     | sourceCompatibility = 17                           | ''",
                "build.xml        | <javac srcdir=\"src\" source=\"1.6\" destdir=\"x\"/> | JAVA_VERSION",
                ".classpath       | <classpathentry path=\"x/JavaSE-1.8\"/>             | BUILD_JDK",
                "build.gradle     | compile files('libs/taobao-sdk-java-auto_1.jar')   | OLD_DEPENDENCY",
                "build.gradle     | implementation 'com.example:laptop:1'              | ''"
            })
    void theJavaAndTheOldJarAreFoundByLine(String file, String line, String kind) throws IOException {
        write(file, "\n" + line + "\n");

        assertEquals(kind.isEmpty() ? "" : kind + " " + file + ":2", found());
    }
}
