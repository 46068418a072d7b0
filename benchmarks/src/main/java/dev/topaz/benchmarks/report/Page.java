package dev.topaz.benchmarks.report;

import dev.topaz.benchmarks.run.Results;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Writes {@code benchmarks.md} in both languages, and its pictures, from the results of all parts that have been run. */
public final class Page {
    private final Results results;
    private final Path docs;

    /** @param docs the folder of the English page */
    public Page(Results results, Path docs) {
        this.results = results;
        this.docs = docs;
    }

    /** Replaces the pages and the pictures of the parts that have been run, and prints the ratios. */
    public void write() throws IOException {
        for (Prose.Part part : Prose.read(Language.ENGLISH.prose()).parts()) {
            List<Target> targets = measured(part.name());
            if (!targets.isEmpty()) {
                picture(part, targets);
                targets.forEach(target -> System.out.print(row(target, Language.ENGLISH)));
            }
        }
        for (Language language : Language.values()) {
            write(language);
        }
    }

    private void write(Language language) throws IOException {
        Prose prose = Prose.read(language.prose());
        StringBuilder page =
                new StringBuilder(prose.introduction().replace("{machine}", language.say(Machine.description())));
        for (Prose.Part part : prose.parts()) {
            page.append("\n## ").append(part.title()).append("\n\n").append(part.text());
            ratios(part, language, page);
            page.append(part.hasTable() ? "" : new NumbersTable(part.name(), results).text(language));
        }
        Path file = docs.resolve(language.page());
        Files.createDirectories(file.toAbsolutePath().getParent());
        Files.writeString(file, page);
    }

    private List<Target> measured(String part) {
        return Targets.all().stream()
                .filter(target -> target.part().equals(part))
                .filter(target -> target.ratio(results).isPresent())
                .toList();
    }

    private void ratios(Prose.Part part, Language language, StringBuilder page) {
        List<Target> targets = measured(part.name());
        if (!targets.isEmpty()) {
            page.append("\n![" + part.title() + "](" + language.pictures() + part.name() + ".svg)\n\n");
            page.append("| " + language.say("ratio") + " | " + language.say("measured") + " | "
                    + language.say("promised") + " | |\n|---|---|---|---|\n");
            targets.forEach(target -> page.append(row(target, language)));
            boolean isMissed = targets.stream().anyMatch(target -> !isMet(target));
            page.append(isMissed && !part.whyMissed().isEmpty() ? "\n" + part.whyMissed() : "");
        }
    }

    private String row(Target target, Language language) {
        String verdict = language.say(isMet(target) ? "met" : "missed");
        return "| " + language.say(target.text()) + " | "
                + Target.number(target.ratio(results).orElseThrow()) + " | " + language.say(target.promise()) + " | "
                + (isMet(target) ? verdict : "**" + verdict + "**") + " |\n";
    }

    private boolean isMet(Target target) {
        return target.isMet(target.ratio(results).orElseThrow());
    }

    private void picture(Prose.Part part, List<Target> targets) throws IOException {
        List<BarChart.Bar> bars = new ArrayList<>();
        for (Target target : targets) {
            double ratio = target.ratio(results).orElseThrow();
            bars.add(new BarChart.Bar(target.text(), Target.number(ratio), target.score(ratio)));
        }
        Path folder = Files.createDirectories(docs.resolve("benchmarks"));
        Files.writeString(folder.resolve(part.name() + ".svg"), BarChart.svg(part.title(), bars));
    }
}
