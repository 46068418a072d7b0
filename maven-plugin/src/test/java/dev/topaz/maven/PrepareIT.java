package dev.topaz.maven;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Map;
import org.apache.maven.shared.invoker.MavenInvocationException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Real builds: a spec that changed is compiled, wherever it lies, and one that did not is not. */
class PrepareIT {
    private static final String SPEC = "src/main/resources/META-INF/topaz/demo.one.get.xml";

    @TempDir
    private Path root;

    private MavenBuild maven;

    @BeforeEach
    void open() throws IOException {
        maven = new MavenBuild(root);
    }

    private static String spec(String param) {
        return """
                <api xmlns="https://topaz.dev/spec/1" name="demo.one.get">
                  <request>
                    <param name="%s" type="String"/>
                  </request>
                </api>
                """.formatted(param);
    }

    private void app(String folder, String apis, String pom) throws IOException {
        maven.write(folder + "/pom.xml", pom);
        maven.write(
                folder + "/src/main/java/com/example/Apis.java",
                "package com.example;\n\n@dev.topaz.runtime.TopApis(\"" + apis + "\")\ninterface Apis {}\n");
    }

    private Path compiled(String folder) {
        return root.resolve(folder + "/target/classes/com/example/DemoOneGetRequest.class");
    }

    /** Names of methods stand in a class file as they are. */
    private boolean hasSetter(String folder, String setter) throws IOException {
        return new String(Files.readAllBytes(compiled(folder)), java.nio.charset.StandardCharsets.ISO_8859_1)
                .contains(setter);
    }

    private void compile(String workingFolder, String... args) throws MavenInvocationException {
        String[] all = new String[args.length + 1];
        all[0] = "compile";
        System.arraycopy(args, 0, all, 1, args.length);
        assertEquals(0, maven.run(workingFolder, all), maven::log);
    }

    /** Compiles when nothing has changed, and sees that nothing is written. */
    private void nothingHappens(String workingFolder, String folder, String... args) throws Exception {
        FileTime before = Files.getLastModifiedTime(compiled(folder));
        compile(workingFolder, args);
        assertEquals(before, Files.getLastModifiedTime(compiled(folder)), maven::log);
        assertTrue(maven.log().contains("Nothing to compile"), maven::log);
    }

    @Test
    void aSpecInTheResources() throws Exception {
        app("app", "demo.one.get", Poms.app("", "", ""));
        maven.write("app/" + SPEC, spec("before"));
        compile("app");
        assertTrue(hasSetter("app", "setBefore"));

        nothingHappens("app", "app");

        maven.write("app/" + SPEC, spec("after"));
        compile("app");
        assertTrue(hasSetter("app", "setAfter"));
        assertFalse(hasSetter("app", "setBefore"));

        Files.delete(root.resolve("app/" + SPEC));
        assertNotEquals(0, maven.run("app", "compile"), maven::log);
        assertTrue(maven.log().contains("the copy of a spec that is no longer there"), maven::log);
        assertTrue(maven.log().contains("there is no spec of 'demo.one.get'"), maven::log);
    }

    @Test
    void aMistakeIsReportedInTheFileThatIsEdited() throws Exception {
        app("app", "demo.one.get", Poms.app("", "", ""));
        maven.write("app/" + SPEC, spec("a").replace("String", "Strng"));

        assertNotEquals(0, maven.run("app", "compile"), maven::log);
        assertTrue(maven.log().contains(SPEC + ":3:"), maven::log);
    }

    @Test
    void aForgottenProcessorIsSaidInOneSentence() throws Exception {
        String pom = Poms.app("", "", "").replaceAll("(?s)<annotationProcessorPaths>.*</annotationProcessorPaths>", "");
        app("app", "demo.one.get", pom);
        maven.write("app/" + SPEC, spec("a"));

        assertNotEquals(0, maven.run("app", "compile"), maven::log);
        assertTrue(
                maven.log().contains("@TopApis is used in this module, and the compiler does not run Topaz: add"),
                maven::log);
    }

    @Test
    void aSpecOfTheTests() throws Exception {
        maven.write("app/pom.xml", Poms.app("", "", ""));
        maven.write(
                "app/src/test/java/com/example/Apis.java",
                "package com.example;\n\n@dev.topaz.runtime.TopApis(\"demo.one.get\")\ninterface Apis {}\n");
        maven.write("app/" + SPEC.replace("main", "test"), spec("before"));
        assertEquals(0, maven.run("app", "test-compile"), maven::log);

        maven.write("app/" + SPEC.replace("main", "test"), spec("after"));
        assertEquals(0, maven.run("app", "test-compile"), maven::log);
        Path compiledTest = root.resolve("app/target/test-classes/com/example/DemoOneGetRequest.class");
        assertTrue(new String(Files.readAllBytes(compiledTest), java.nio.charset.StandardCharsets.ISO_8859_1)
                .contains("setAfter"));
    }

    @Test
    void theGoalInAParentPomDoesNothingWhereThereIsNothingToDo() throws Exception {
        String plugin = """
                <build><plugins><plugin>
                  <groupId>dev.topaz</groupId>
                  <artifactId>topaz-maven-plugin</artifactId>
                  <version>%s</version>
                  <executions><execution><goals><goal>prepare</goal></goals></execution></executions>
                </plugin></plugins></build>
                """.formatted(Poms.VERSION);
        maven.write("all/pom.xml", Poms.parent("<module>plain</module>").replace("</project>", plugin + "</project>"));
        String parent =
                "<parent><groupId>com.example</groupId><artifactId>shop</artifactId><version>1</version></parent>";
        maven.write("all/plain/pom.xml", Poms.resources(parent, "plain"));
        maven.write("all/plain/" + SPEC, spec("a"));
        maven.write("all/plain/src/main/java/com/example/Plain.java", "package com.example;\n\ninterface Plain {}\n");

        assertEquals(0, maven.run("all", "compile"), maven::log);
        assertFalse(Files.exists(root.resolve("all/plain/target/generated-sources/topaz")), maven::log);
    }

    /** If this fails, Maven has learnt to see it by itself, and the goal is not needed any more. */
    @Test
    void withoutTheGoalASpecInTheResourcesIsStale() throws Exception {
        app("app", "demo.one.get", Poms.app("", "", "<topaz.skip>true</topaz.skip>"));
        maven.write("app/" + SPEC, spec("before"));
        compile("app");

        maven.write("app/" + SPEC, spec("after"));
        compile("app");
        assertTrue(hasSetter("app", "setBefore"));
    }

    @Test
    void aSpecInAJar() throws Exception {
        app("app", "demo.*", Poms.app("", Poms.dependency("jar-of-specs"), ""));
        jar("before");
        compile("app");
        assertTrue(hasSetter("app", "setBefore"));

        nothingHappens("app", "app");

        jar("after");
        compile("app");
        assertTrue(hasSetter("app", "setAfter"));
    }

    private static void jar(String param) throws IOException {
        Path folder = MavenBuild.REPOSITORY.resolve("com/example/jar-of-specs/1");
        Files.createDirectories(folder);
        Files.writeString(folder.resolve("jar-of-specs-1.pom"), Poms.resources("", "jar-of-specs"));
        Path jar = folder.resolve("jar-of-specs-1.jar");
        Files.deleteIfExists(jar);
        try (FileSystem zip = FileSystems.newFileSystem(jar, Map.of("create", "true"))) {
            Files.createDirectories(zip.getPath("META-INF/topaz"));
            Files.writeString(zip.getPath("META-INF/topaz/demo.one.get.xml"), spec(param));
        }
    }

    @Test
    void aSpecInAnotherModuleWhereverMavenIsCalledFrom() throws Exception {
        String parent = """
                <parent>
                  <groupId>com.example</groupId>
                  <artifactId>shop</artifactId>
                  <version>1</version>
                </parent>
                """;
        maven.write("pom.xml", Poms.parent("<module>specs</module><module>app</module>"));
        maven.write("specs/pom.xml", Poms.resources(parent, "shop-specs"));
        app("app", "demo.*", Poms.app(parent, Poms.dependency("shop-specs"), ""));
        maven.write("specs/" + SPEC, spec("before"));
        Files.createDirectories(root.resolve("elsewhere"));
        String[] fromElsewhere = {"-f", root.resolve("pom.xml").toString()};
        compile("elsewhere", fromElsewhere);
        assertTrue(hasSetter("app", "setBefore"));

        nothingHappens("elsewhere", "app", fromElsewhere);

        maven.write("specs/" + SPEC, spec("after"));
        compile("elsewhere", fromElsewhere);
        assertTrue(hasSetter("app", "setAfter"));

        maven.write("specs/" + SPEC, spec("later"));
        compile("", "-pl", "app", "-am");
        assertTrue(hasSetter("app", "setLater"));
    }

    @Test
    void aModuleThatCompilesChangedFilesOnlyIsNotLeftStale() throws Exception {
        app(
                "app",
                "demo.one.get",
                Poms.app(
                        "",
                        "",
                        "<maven.compiler.useIncrementalCompilation>false</maven.compiler.useIncrementalCompilation>"));
        maven.write("app/" + SPEC, spec("before"));
        compile("app");

        maven.write("app/" + SPEC, spec("after"));
        assertEquals(1, maven.run("app", "compile"), maven::log);
        assertTrue(
                maven.log()
                        .contains(
                                "specs have changed, and with useIncrementalCompilation=false Maven would compile no more than the"
                                        + " changed sources: run mvn clean first"),
                maven::log);
        assertEquals(1, maven.run("app", "compile"), "as long as it is not done");
    }
}
