package dev.topaz.maven;

import dev.topaz.spec.Problem;
import dev.topaz.tool.Console;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import org.apache.maven.plugin.logging.Log;

/** Speaks through Maven's log; results go into a file if there is one for them. */
final class LogConsole implements Console {
    private static final int STEPS = 20;

    private final Log log;
    private final Optional<Path> report;
    private int logged;

    LogConsole(Log log, Optional<Path> report) {
        this.log = log;
        this.report = report;
        report.ifPresent(LogConsole::begin);
    }

    private static void begin(Path file) {
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            Files.writeString(file, "");
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write the report " + file, e);
        }
    }

    @Override
    public void result(String text) {
        if (report.isEmpty()) {
            text.lines().forEach(log::info);
            return;
        }
        try {
            Files.writeString(report.get(), text.endsWith("\n") ? text : text + "\n", StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write the report " + report.get(), e);
        }
    }

    @Override
    public void info(String line) {
        log.info(line);
    }

    @Override
    public void error(Problem problem) {
        log.error(problem.toString());
    }

    @Override
    public void progress(int done, int total, String what) {
        if (total >= STEPS && done * STEPS / total > logged) {
            logged = done * STEPS / total;
            log.info(done + " of " + total + ": " + what);
        }
    }
}
