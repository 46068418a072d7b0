package dev.topaz.processor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.testing.compile.Compilation;
import com.google.testing.compile.JavaFileObjects;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import javax.tools.JavaFileObject;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Where an annotation may stand, what it may mean, and what the compiler may be told beside it. */
class AnnotatedTypesTest {
    @TempDir
    private Path folder;

    @BeforeEach
    void writeSpec() throws IOException {
        spec("<request><param name=\"tid\" type=\"Number\"/></request>");
    }

    private void spec(String body) throws IOException {
        Files.writeString(
                folder.resolve("demo.a.get.xml"),
                "<api xmlns=\"https://topaz.dev/spec/1\" name=\"demo.a.get\" title=\"t\">" + body + "</api>");
    }

    private Compilation compile(String source, String... options) {
        String[] all = new String[options.length + 1];
        all[0] = "-Atopaz.specs=" + folder;
        System.arraycopy(options, 0, all, 1, options.length);
        return UserModule.javac()
                .withProcessors(new TopazProcessor())
                .withOptions((Object[]) all)
                .compile(JavaFileObjects.forSourceString("shop.Outer", "package shop;\n" + source));
    }

    private static String errors(Compilation compilation) {
        return compilation.errors().stream()
                .map(error -> error.getMessage(Locale.ROOT))
                .reduce("", (all, each) -> all + each + "\n");
    }

    @Test
    void aNestedTypeGetsAClientWhoseLinksResolve() {
        Compilation compilation = compile(
                "class Outer { @dev.topaz.runtime.TopApis(\"demo.a.get\") interface Shop {} }", "-Xdoclint:reference");

        assertEquals("", errors(compilation));
        assertTrue(compilation.generatedSourceFile("shop.ShopClient").isPresent());
    }

    /** Compilers show no local type to a processor; the Javadoc of the annotation says so, as long as that is so. */
    @Test
    void aTypeInsideAMethodIsNotSeen() {
        Compilation compilation =
                compile("class Outer { void f() { @dev.topaz.runtime.TopApis(\"demo.a.get\") interface Shop {} } }");

        assertEquals("", errors(compilation));
        assertEquals(List.of(), compilation.generatedSourceFiles());
    }

    @Test
    void twoNestedTypesOfOneNameAreToldSo() {
        Compilation compilation = compile("class Outer {"
                + " static class A { @dev.topaz.runtime.TopApis(\"demo.a.get\") interface Shop {} }"
                + " static class B { @dev.topaz.runtime.TopApis(\"demo.a.get\") interface Shop {} } }");

        assertTrue(errors(compilation).contains("[CLASS_EXISTS]"), () -> errors(compilation));
    }

    @Test
    void aPatternDoesNotMeanTheSpecThatShipsWithTopaz() {
        Compilation compilation = compile("@dev.topaz.runtime.TopApis(\"*\") interface Outer {}");

        assertEquals("", errors(compilation));
        assertEquals(
                List.of("DemoAGetRequest.java", "DemoAGetResponse.java", "OuterClient.java"),
                compilation.generatedSourceFiles().stream()
                        .map(file -> Path.of(file.getName()).getFileName().toString())
                        .sorted()
                        .toList());
    }

    @Test
    void aSpecInTheFolderBelowTheNamedOneIsFoundForTheMessage() throws IOException {
        Path inner = Files.createDirectories(folder.resolve("META-INF/topaz"));
        Files.move(folder.resolve("demo.a.get.xml"), inner.resolve("demo.a.get.xml"));
        String errors = errors(compile("@dev.topaz.runtime.TopApis(\"demo.a.get\") interface Outer {}"));

        assertTrue(errors.contains("it is in " + inner + ": name that folder instead of " + folder), errors);
        assertTrue(errors.contains("mvn topaz:import -Dtopaz.catalog=demo.a.get"), errors);
    }

    @Test
    void aSourceLevelBelowEightIsToldInOneSentence() {
        String errors =
                errors(compile("@dev.topaz.runtime.TopApis(\"demo.a.get\") interface Outer {}", "-source", "7"));

        // From JDK 20 on, javac refuses that level before it starts a processor.
        String expected = Runtime.version().feature() < 20
                ? "Topaz generates Java 8, and the source level is 7: raise it"
                : "Source option 7 is no longer supported";
        assertTrue(errors.contains(expected), errors);
    }

    @Test
    void theEncodingOfTheSourcesChangesNoByte() throws IOException {
        spec("<errors><error code=\"isv.bad\" description=\"错\" remedy=\"请重新授权\"/></errors>");

        assertEquals(request("-encoding", "US-ASCII"), request("-encoding", "UTF-8"));
        assertTrue(GeneratedText.readable(request("-encoding", "GBK")).contains("请重新授权"));
    }

    private String request(String... options) throws IOException {
        Compilation compilation = compile("@dev.topaz.runtime.TopApis(\"demo.a.get\") interface Outer {}", options);
        JavaFileObject file = compilation
                .generatedSourceFile("shop.DemoAGetRequest")
                .orElseThrow(() -> new AssertionError(errors(compilation)));
        return new String(file.openInputStream().readAllBytes(), StandardCharsets.ISO_8859_1);
    }

    @Test
    void restrictedIdentifiersAsTypesCompile() throws IOException {
        StringBuilder body = new StringBuilder("<response>");
        for (String word : List.of("record", "var", "yield", "sealed", "permits")) {
            body.append(
                    "<param name=\"a_" + word + "\" type=\"" + word + "\"><param name=\"x\" type=\"String\"/></param>");
        }
        spec(body + "</response>");

        assertEquals("", errors(compile("@dev.topaz.runtime.TopApis(\"demo.a.get\") interface Outer {}")));
    }

    /** By a compiler as users start it: its stack has the size that it has by default, and its code is not compiled yet. */
    @Test
    void asManyFieldsAsAreAllowedCompile() throws Exception {
        StringBuilder params = new StringBuilder();
        for (int number = 0; number < 500; number++) {
            params.append("<param name=\"field_" + number + "\" type=\"Date\" required=\"true\"/>");
        }
        spec("<request>" + params + "</request><response>" + params + "</response>");
        Path source = Files.writeString(
                folder.resolve("Outer.java"),
                "package shop;\n@dev.topaz.runtime.TopApis(\"demo.a.get\") interface Outer {}");

        Process javac = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "javac").toString(),
                        "-cp",
                        UserModule.CLASS_PATH,
                        "-processorpath",
                        System.getProperty("java.class.path"),
                        "-processor",
                        TopazProcessor.class.getName(),
                        "-Atopaz.specs=" + folder,
                        "-d",
                        folder.toString(),
                        source.toString())
                .redirectErrorStream(true)
                .start();
        String said = new String(javac.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertEquals(0, javac.waitFor(), said);
        assertTrue(Files.exists(folder.resolve("shop/DemoAGetRequest.class")), said);
    }

    @Test
    void whatCannotBeANameIsToldSoWithoutACommandToFetchIt() {
        String errors = errors(
                compile("@dev.topaz.runtime.TopApis({\"\", \" demo.a.get\", \"../demo.a.get\"}) interface Outer {}"));

        for (String name : List.of("", " demo.a.get", "../demo.a.get")) {
            assertTrue(errors.contains("'" + name + "' cannot be the name of an API [UNKNOWN_API]"), errors);
        }
        assertTrue(errors.contains("did you mean 'demo.a.get'? a name is made of letters, digits"), errors);
        assertFalse(errors.contains("mvn topaz:import"), errors);
    }

    @Test
    void aClassOfTheUserThatIsCalledLikeAGeneratedOneIsNamed() {
        String errors = errors(
                compile("@dev.topaz.runtime.TopApis(\"demo.a.get\") interface Outer {} class DemoAGetRequest {}"));

        assertTrue(errors.contains("the class shop.DemoAGetRequest exists already"), errors);
        assertTrue(errors.contains("rename that class, or move one of them to another package"), errors);
    }
}
