package dev.topaz.processor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.File;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The places in which specs are looked for, with a real compiler and real files. */
class SpecLookupTest {
    private static final String API = "demo.where.get";

    @TempDir
    Path folder;

    private String prepared = "";

    @Test
    void asksTheNearestPlaceFirst() throws IOException {
        write(folder.resolve("dependency/META-INF/topaz"), "from the class path");
        String classPath = UserModule.CLASS_PATH + File.pathSeparator + folder.resolve("dependency");
        List<String> options = new ArrayList<>(List.of("-cp", classPath));
        assertEquals("from the class path", title(options, API));
        write(folder.resolve("classes/META-INF/topaz"), "from the resources");
        assertEquals("from the resources", title(options, API));
        Path jar = jar("from a named jar");
        write(folder.resolve("named"), "from a named folder");
        options.add("-Atopaz.specs=" + jar + "," + folder.resolve("named"));
        assertEquals("from a named jar", title(options, API));
        options.set(2, "-Atopaz.specs=" + folder.resolve("named") + "," + jar);
        assertEquals("from a named folder", title(options, API));
    }

    @Test
    void findsPatternsInNamedJarsAndInTheResources() throws IOException {
        assertEquals("from a jar", title(List.of("-Atopaz.specs=" + jar("from a jar")), "demo.where.*"));
        write(folder.resolve("classes/META-INF/topaz"), "from the resources");
        assertEquals("from the resources", title(List.of(), "demo.wh*"));
    }

    @Test
    void looksWhereTheBuildToolSaysAfterTheModulesOwn() throws IOException {
        prepared = "@dev.topaz.runtime.generated.PreparedSpecs(\"" + jar("from a prepared jar")
                + "\")\ninterface Prepared {}\n";
        assertEquals("from a prepared jar", title(List.of(), API));
        assertEquals("from a prepared jar", title(List.of(), "demo.wh*"));
        write(folder.resolve("classes/META-INF/topaz"), "from the resources");
        assertEquals("from the resources", title(List.of(), API));
    }

    @Test
    void readsSpecsAsUtf8WhateverTheEncodingOfTheSourcesIs() throws IOException {
        write(folder.resolve("classes/META-INF/topaz"), "from 淘宝");
        StringWriter messages = new StringWriter();
        assertTrue(compile(List.of("-encoding", "GBK"), API, messages), messages.toString());

        String source =
                Files.readString(folder.resolve("generated/shop/DemoWhereGetRequest.java"), StandardCharsets.US_ASCII);
        assertTrue(GeneratedText.readable(source).contains("from 淘宝"), source);
    }

    private Path jar(String title) throws IOException {
        Path jar = folder.resolve("specs.jar");
        Files.deleteIfExists(jar);
        try (FileSystem zip = FileSystems.newFileSystem(jar, Map.of("create", "true"))) {
            write(zip.getPath("META-INF/topaz"), title);
        }
        return jar;
    }

    @Test
    void saysWhichNamedFolderIsNotThere() throws IOException {
        StringWriter messages = new StringWriter();
        assertFalse(compile(List.of("-Atopaz.specs=" + folder.resolve("absent")), API, messages));

        String text = messages.toString();
        assertTrue(
                text.contains("-Atopaz.specs names a folder or jar that is not there: " + folder.resolve("absent")),
                text);
        assertFalse(text.contains("\tat "), text);
    }

    /** The spec that counts is there, and another one in its place would be generated from in silence. */
    @Test
    void saysWhichSpecIsThereAndCannotBeRead() throws IOException {
        Path spec = folder.resolve("classes/META-INF/topaz").resolve(API + ".xml");
        Files.createDirectories(spec);
        write(folder.resolve("dependency/META-INF/topaz"), "from the class path");
        String classPath = UserModule.CLASS_PATH + File.pathSeparator + folder.resolve("dependency");
        StringWriter messages = new StringWriter();
        assertFalse(compile(List.of("-cp", classPath), API, messages));

        String text = messages.toString();
        assertTrue(
                text.contains("cannot read the spec META-INF/topaz/" + API
                        + ".xml of the module's resources: directories not supported"),
                text);
        assertFalse(text.contains("\tat "), text);
    }

    private void write(Path into, String title) throws IOException {
        Files.createDirectories(into);
        Files.writeString(
                into.resolve(API + ".xml"),
                "<api xmlns=\"https://topaz.dev/spec/1\" name=\"" + API + "\" title=\"" + title + "\"/>");
    }

    private static final String LEAD = " * The request of {@code " + API + "}: ";

    /** The title in the Javadoc of the generated request. */
    private String title(List<String> options, String wanted) throws IOException {
        StringWriter messages = new StringWriter();
        assertTrue(compile(options, wanted, messages), messages.toString());
        String source = Files.readString(folder.resolve("generated/shop/DemoWhereGetRequest.java"));
        return source.lines()
                .filter(line -> line.startsWith(LEAD + "from "))
                .map(line -> line.substring(LEAD.length()))
                .findFirst()
                .orElseThrow();
    }

    private boolean compile(List<String> options, String wanted, StringWriter messages) throws IOException {
        Path source = Files.createDirectories(folder.resolve("src/shop")).resolve("Apis.java");
        Files.writeString(
                source,
                "package shop;\n@dev.topaz.runtime.TopApis(\"" + wanted + "\")\ninterface Apis {}\n" + prepared);
        Files.createDirectories(folder.resolve("classes"));
        Files.createDirectories(folder.resolve("generated"));
        List<String> all = new ArrayList<>(options);
        all.addAll(List.of("-d", folder + "/classes", "-s", folder + "/generated"));
        JavaCompiler javac = ToolProvider.getSystemJavaCompiler();
        try (StandardJavaFileManager files = javac.getStandardFileManager(null, null, null)) {
            JavaCompiler.CompilationTask task =
                    javac.getTask(messages, files, null, all, null, files.getJavaFileObjects(source));
            task.setProcessors(List.of(new TopazProcessor()));
            return task.call();
        }
    }
}
