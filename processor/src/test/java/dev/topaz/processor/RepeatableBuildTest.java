package dev.topaz.processor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two builds of the same specs, each by a compiler of its own: elsewhere, in another time zone, language and order. */
@Tag("combinations")
class RepeatableBuildTest {
    private static final Path CASES = Path.of("src/test/resources/golden").toAbsolutePath();
    /** Every kind of field, documents that clash, and documents that contradict themselves. */
    private static final List<String> SPECS = List.of(
            "every-type",
            "hostile-names",
            "hostile-prose",
            "recursive-types",
            "several-shapes-of-a-type",
            "contradicting-shapes-of-a-type",
            "names-that-differ-only-in-case",
            "types-named-like-java-classes");

    @TempDir
    Path folder;

    @Test
    void yieldsTheSameBytesInAnotherFolderTimeZoneLanguageAndOrder() throws Exception {
        List<Path> specs = specs();
        Map<String, String> here = build(
                "here", specs, List.of("Exact", "Pattern"), List.of("-J-Duser.timezone=UTC", "-J-Duser.language=en"));
        List<Path> shuffled = new ArrayList<>(specs);
        Collections.shuffle(shuffled, new Random(7));
        Map<String, String> there = build(
                "a folder/far away",
                shuffled,
                List.of("Pattern", "Exact"),
                // In Turkish, i and I are no pair.
                List.of("-J-Duser.timezone=Pacific/Kiritimati", "-J-Duser.language=tr", "-J-Duser.country=TR"));

        assertEquals(here.keySet(), there.keySet());
        assertEquals(
                List.of(),
                here.keySet().stream()
                        .filter(name -> !here.get(name).equals(there.get(name)))
                        .toList());
        assertTrue(here.size() > 6 * specs.size(), "only " + here.keySet());
    }

    private static List<Path> specs() throws IOException {
        List<Path> specs = new ArrayList<>();
        for (String name : SPECS) {
            try (Stream<Path> files = Files.list(CASES.resolve(name).resolve("specs"))) {
                files.sorted().forEach(specs::add);
            }
        }
        return specs;
    }

    /** Every generated source and every class, by name. */
    private Map<String, String> build(String place, List<Path> specs, List<String> types, List<String> machine)
            throws Exception {
        Path root = folder.resolve(place);
        for (String each : List.of("specs", "classes", "generated", "src")) {
            Files.createDirectories(root.resolve(each));
        }
        for (Path spec : specs) {
            Files.copy(spec, root.resolve("specs").resolve(spec.getFileName()));
        }
        List<String> names = specs.stream()
                .map(spec -> spec.getFileName().toString().replaceFirst("\\.xml$", ""))
                .toList();
        List<Path> sources = new ArrayList<>();
        for (String type : types) {
            sources.add(write(root, type, type.equals("Exact") ? names : List.of("demo.*")));
        }
        javac(root, machine, sources);
        Map<String, String> bytes = contents(root.resolve("generated"));
        bytes.putAll(contents(root.resolve("classes")));
        // The annotated types themselves were written in another order.
        bytes.keySet().removeAll(List.of("shop/Exact.class", "shop/Pattern.class"));
        return bytes;
    }

    private static Path write(Path root, String type, List<String> wanted) throws IOException {
        String names = wanted.stream().map(name -> "\"" + name + "\"").collect(Collectors.joining(", "));
        return Files.writeString(
                root.resolve("src/" + type + ".java"),
                "package shop;\n@dev.topaz.runtime.TopApis({" + names + "}) interface " + type + " {}\n");
    }

    private void javac(Path root, List<String> machine, List<Path> sources) throws Exception {
        List<String> command = new ArrayList<>(List.of(System.getProperty("java.home") + "/bin/javac"));
        command.addAll(machine);
        command.addAll(List.of("-g", "-encoding", "UTF-8", "-cp", System.getProperty("java.class.path")));
        command.addAll(List.of("-processor", TopazProcessor.class.getName(), "-Atopaz.specs=" + root.resolve("specs")));
        command.addAll(List.of("-d", root + "/classes", "-s", root + "/generated"));
        sources.forEach(source -> command.add(source.toString()));
        File messages = folder.resolve("messages.txt").toFile();
        Process javac = new ProcessBuilder(command)
                .directory(root.toFile())
                .redirectErrorStream(true)
                .redirectOutput(messages)
                .start();
        assertEquals(0, javac.waitFor(), Files.readString(messages.toPath(), StandardCharsets.ISO_8859_1));
    }

    private static Map<String, String> contents(Path root) throws IOException {
        Map<String, String> contents = new TreeMap<>();
        try (Stream<Path> files = Files.walk(root)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                contents.put(root.relativize(file).toString(), HexFormat.of().formatHex(Files.readAllBytes(file)));
            }
        }
        return contents;
    }
}
