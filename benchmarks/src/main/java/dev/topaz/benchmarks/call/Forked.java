package dev.topaz.benchmarks.call;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;

/** A process that answers each line with a line. */
public final class Forked implements AutoCloseable {
    private final Process process;
    private final BufferedReader out;
    private final Writer in;

    /** Starts it. */
    public Forked(ProcessBuilder builder) throws IOException {
        this.process = builder.start();
        this.out = process.inputReader(StandardCharsets.UTF_8);
        this.in = process.outputWriter(StandardCharsets.UTF_8);
    }

    /** What it says before it is asked. */
    public String line() throws IOException {
        String line = out.readLine();
        if (line == null) {
            throw new IOException(
                    "the process has ended: " + process.info().command().orElse(""));
        }
        return line;
    }

    /** Asks, and returns the answer. */
    public String ask(String question) throws IOException {
        in.write(question + "\n");
        in.flush();
        return line();
    }

    @Override
    public void close() {
        process.destroy();
    }
}
