package dev.topaz.tool;

import dev.topaz.spec.Problem;
import java.util.ArrayList;
import java.util.List;

/** Remembers what a tool told. */
final class Recorder implements Console {
    final List<String> results = new ArrayList<>();
    final List<String> infos = new ArrayList<>();
    final List<Problem> errors = new ArrayList<>();
    final List<String> progress = new ArrayList<>();

    @Override
    public void result(String text) {
        results.add(text);
    }

    @Override
    public void info(String line) {
        infos.add(line);
    }

    @Override
    public void error(Problem problem) {
        errors.add(problem);
    }

    @Override
    public void progress(int done, int total, String what) {
        progress.add(done + "/" + total + " " + what);
    }

    List<String> codes() {
        return errors.stream().map(problem -> problem.code().name()).toList();
    }

    String result() {
        return String.join("", results);
    }
}
