package dev.topaz.migration;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** Sources of a project that are compiled before the move with the official SDK, and after it with Topaz. */
abstract class CodeFixture {
    static final String FOLDER = "src/main/java/com/example/shop/";

    @TempDir
    Path folder;

    OldProject project;

    @BeforeEach
    void begin() {
        project = new OldProject(folder);
    }

    final void write(String name, String text) throws Exception {
        project.write(FOLDER + name + ".java", "package com.example.shop;\n" + text);
    }

    /** Moves the project; returns the decisions that matter, without the folder. */
    final List<String> move() throws Exception {
        assertEquals(List.of(), project.compileOld(), "the project must compile before");
        Files.copy(
                project.jar(),
                Files.createDirectories(project.root().resolve("lib")).resolve("taobao-sdk.jar"));
        Run run = Run.of("--details", "--apply", project.root().toString());
        assertTrue(run.exitCode() < 2, run.err());
        return run.out()
                .lines()
                .filter(line -> line.startsWith("  " + FOLDER))
                .map(line -> line.substring(2 + FOLDER.length()))
                .filter(line -> !line.contains("stays on the official SDK") && !line.contains("is harmless"))
                .toList();
    }

    final void assertMoved(String... lines) throws Exception {
        List<String> decisions = move();
        List<String> errors = project.compileBoth();
        assertEquals(List.of(lines), decisions, () -> sources() + errors);
        assertEquals(
                List.of(), errors.stream().filter(error -> lines.length == 0).toList(), this::sources);
    }

    final String sources() {
        try (Stream<Path> files = Files.walk(project.root().resolve("src"))) {
            StringBuilder text = new StringBuilder();
            for (Path file :
                    files.filter(file -> file.toString().endsWith(".java")).toList()) {
                text.append(Files.readString(file));
            }
            return text.toString();
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    final String read(String name) throws Exception {
        return project.read(FOLDER + name + ".java");
    }
}
