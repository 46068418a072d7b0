package dev.topaz.conformance;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Runs programs of JDKs. */
final class Command {
    /** For JVMs that live for seconds, in which the second compiler costs more than its code saves. */
    private static final List<String> QUICK_START = List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC");

    private Command() {}

    /** Runs a program to its end and returns what it wrote; fails the test if the program fails. */
    static String succeed(Path program, List<String> arguments) throws IOException, InterruptedException {
        return succeedIn(Path.of(""), program, arguments);
    }

    /** As {@link #succeed}, in a folder. */
    static String succeedIn(Path folder, Path program, List<String> arguments)
            throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(program.toString()));
        // Other tools than java itself hand over what begins with -J.
        String prefix = program.endsWith("java") ? "" : "-J";
        QUICK_START.forEach(option -> command.add(prefix + option));
        command.addAll(arguments);
        Process process = new ProcessBuilder(command)
                .directory(folder.toAbsolutePath().toFile())
                .redirectErrorStream(true)
                .start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertEquals(0, process.waitFor(), output);
        return output;
    }
}
