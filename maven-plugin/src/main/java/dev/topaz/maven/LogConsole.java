package dev.topaz.maven;

import dev.topaz.spec.Problem;
import dev.topaz.tool.Console;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.Optional;
import org.apache.maven.plugin.logging.Log;

/** Speaks through Maven's log; results go into a file if there is one for them. */
final class LogConsole implements Console {
    private static final int STEPS = 20;

    private final Log log;
    private final Optional<ReportFile> report;
    private boolean begun;
    private int logged;

    /**
     * A file for results.
     *
     * @param since when the build began
     */
    record ReportFile(Path path, Instant since) {
        /** Begins anew, unless another module of this build has written the file. */
        private void begin() throws IOException {
            Files.createDirectories(path.toAbsolutePath().getParent());
            boolean isOfThisBuild = Files.exists(path)
                    && !Files.getLastModifiedTime(path).toInstant().isBefore(since);
            if (!isOfThisBuild) {
                Files.writeString(path, "");
            }
        }

        private void add(String text) throws IOException {
            Files.writeString(path, text.endsWith("\n") ? text : text + "\n", StandardOpenOption.APPEND);
        }
    }

    /** A step of writing the report. */
    private interface Step {
        void of(ReportFile report) throws IOException;
    }

    LogConsole(Log log, Optional<ReportFile> report) {
        this.log = log;
        this.report = report;
    }

    /** Begins the report with the first word: a module without specs says nothing, and has none. */
    private void begin() {
        if (!begun) {
            begun = true;
            write(ReportFile::begin);
        }
    }

    private void write(Step step) {
        report.ifPresent(file -> {
            try {
                step.of(file);
            } catch (IOException e) {
                throw new UncheckedIOException("cannot write the report " + file.path(), e);
            }
        });
    }

    @Override
    public void result(String text) {
        begin();
        if (report.isEmpty()) {
            text.lines().forEach(log::info);
        } else {
            write(file -> file.add(text));
        }
    }

    @Override
    public void info(String line) {
        begin();
        log.info(line);
    }

    @Override
    public void error(Problem problem) {
        begin();
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
