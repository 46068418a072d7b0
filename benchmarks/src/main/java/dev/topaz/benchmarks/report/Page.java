package dev.topaz.benchmarks.report;

import dev.topaz.benchmarks.run.Results;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Writes {@code docs/benchmarks.md} and its pictures from the results of all parts that have been run. */
public final class Page {
    private final Results results;
    private final Path docs;

    /** @param docs the folder of the page */
    public Page(Results results, Path docs) {
        this.results = results;
        this.docs = docs;
    }

    /** Replaces the page and the pictures of the parts that have been run, and prints the ratios. */
    public void write() throws IOException {
        StringBuilder page = new StringBuilder(Prose.introduction());
        for (Map.Entry<String, String> part : Prose.titles().entrySet()) {
            page.append("\n## ").append(part.getValue()).append("\n\n").append(Prose.of(part.getKey()));
            ratios(part.getKey(), part.getValue(), page);
            page.append(NumbersTable.of(part.getKey(), results));
        }
        Files.writeString(docs.resolve("benchmarks.md"), page.append(Prose.fleet()));
    }

    private void ratios(String part, String title, StringBuilder page) throws IOException {
        List<Target> targets = Targets.all().stream()
                .filter(target -> target.part().equals(part))
                .filter(target -> target.ratio(results).isPresent())
                .toList();
        if (!targets.isEmpty()) {
            picture(part, title, targets);
            page.append("\n![" + title + "](benchmarks/" + part + ".svg)\n\n");
            page.append(table(targets));
            page.append(why(part, targets));
        }
    }

    private String why(String part, List<Target> targets) {
        boolean isMissed = targets.stream()
                .anyMatch(target -> !target.isMet(target.ratio(results).orElseThrow()));
        return isMissed ? "\n" + WhyMissed.of(part) : "";
    }

    private void picture(String part, String title, List<Target> targets) throws IOException {
        List<BarChart.Bar> bars = new ArrayList<>();
        for (Target target : targets) {
            double ratio = target.ratio(results).orElseThrow();
            bars.add(new BarChart.Bar(target.text(), Target.number(ratio), target.score(ratio)));
        }
        Path folder = Files.createDirectories(docs.resolve("benchmarks"));
        Files.writeString(folder.resolve(part + ".svg"), BarChart.svg(title, bars));
    }

    private String table(List<Target> targets) {
        StringBuilder table = new StringBuilder("| ratio | measured | promised | |\n|---|---|---|---|\n");
        for (Target target : targets) {
            double ratio = target.ratio(results).orElseThrow();
            String row = "| " + target.text() + " | " + Target.number(ratio) + " | " + target.promise() + " | "
                    + (target.isMet(ratio) ? "met" : "**missed**") + " |\n";
            table.append(row);
            System.out.print(row);
        }
        return table.toString();
    }
}
