package dev.topaz.generate.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.topaz.cli.AddedCommand;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ServiceLoader;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import picocli.CommandLine;

/** {@code topaz-specs generate}: arguments in, exit codes out. */
class GenerateCommandTest {
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @TempDir
    private Path root;

    @BeforeEach
    void aSpec() throws IOException {
        Files.writeString(root.resolve("demo.ping.xml"), """
                <api xmlns="https://topaz.dev/spec/1" name="demo.ping" title="t" session="none"/>
                """);
    }

    /** A command has state: each run has one of its own, as found by the program. */
    private int run(String... args) {
        AddedCommand command =
                ServiceLoader.load(AddedCommand.class).findFirst().orElseThrow();
        return new CommandLine(command)
                .setUsageHelpWidth(100)
                .setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(err, true))
                .execute(args);
    }

    private String[] options(String... more) {
        String line =
                "--package com.shop.top --name Qianniu --api demo.ping --specs " + root + " --out " + root + "/out";
        return (line + " " + String.join(" ", more)).strip().split(" ");
    }

    @Test
    void generatesAndThenHasNothingToDo() throws IOException {
        assertEquals(1, run(options("--check")));
        assertEquals(0, run(options()));
        assertEquals(0, run(options("--check")));

        assertTrue(err.toString().contains("3 written, 0 deleted, 0 unchanged in "), err::toString);
        String source = Files.readString(root.resolve("out/com/shop/top/DemoPingRequest.java"));
        assertFalse(source.contains("@NullMarked"), source);
    }

    @Test
    void theSourceLevelDecidesAboutNullMarked() throws IOException {
        assertEquals(0, run(options("--source-level", "17")));

        String source = Files.readString(root.resolve("out/com/shop/top/DemoPingRequest.java"));
        assertTrue(source.contains("@NullMarked"), source);
    }

    @Test
    void refusesASourceLevelOlderThanGeneratedCode() {
        assertEquals(2, run(options("--source-level", "7")));

        assertTrue(
                err.toString().startsWith("--source-level: generated code is Java 8 or newer, not 7"), err::toString);
    }

    @Test
    void failsWithThreeForAnApiThatIsNowhere() {
        assertEquals(3, run(options("--api", "demo.pong")));

        assertTrue(err.toString().contains("error: there is no spec of 'demo.pong' in " + root), err::toString);
        assertTrue(err.toString().contains("did you mean 'demo.ping'?"), err::toString);
        assertFalse(Files.exists(root.resolve("out")));
    }

    @Test
    void generatesTopicsBesideApis() throws IOException {
        Files.writeString(Files.createDirectories(root.resolve("messages")).resolve("demo_Ping.xml"), """
                <topic xmlns="https://topaz.dev/spec/1" name="demo_Ping" title="t"><fields/></topic>
                """);

        assertEquals(0, run(options("--topic", "demo_*")), err::toString);

        assertTrue(Files.exists(root.resolve("out/com/shop/top/QianniuClient.java")));
        assertTrue(Files.exists(root.resolve("out/com/shop/top/QianniuMessageHandler.java")));
    }

    @Test
    void refusesToGenerateNothing() {
        assertEquals(2, run("--package", "com.shop.top", "--name", "Qianniu", "--out", root + "/out"));

        assertTrue(err.toString().startsWith("name at least one --api or --topic"), err::toString);
    }

    /** It would mean nothing, and nobody would notice. */
    @ParameterizedTest
    @CsvSource({
        "--except, demo.*, --api",
        "--return-business-failures, demo.*, --api",
        "--shared-types, Trade, --api",
        "--except-topic, demo_*, --topic"
    })
    void refusesAnOptionOfDocumentsThatNobodyAskedFor(String option, String value, String missing) {
        String asked = missing.equals("--api") ? "--topic" : "--api";

        assertEquals(
                2,
                run(
                        "--package",
                        "com.shop.top",
                        "--name",
                        "Qianniu",
                        "--out",
                        root + "/out",
                        asked,
                        "demo*",
                        option,
                        value));

        assertTrue(err.toString().startsWith(option + " means nothing without " + missing), err::toString);
    }

    @Test
    void explainsItself() {
        assertEquals(0, run("--help"));

        assertFalse(out.toString().contains("${"), out::toString);
        assertTrue(out.toString().contains("topaz-generated.txt"), out::toString);
        assertTrue(out.toString().lines().allMatch(line -> line.length() <= 100), out::toString);
    }
}
