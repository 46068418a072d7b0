package dev.topaz.migration;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/** The decisions that an earlier run has left, kept in a file of the project: the report of that run, as JSON. */
final class PreviousRun {
    /** The file, in the folder of the project. */
    static final String FILE = "topaz-migration.json";

    private final List<OpenDecision> left;

    private PreviousRun(List<OpenDecision> left) {
        this.left = List.copyOf(left);
    }

    /**
     * Reads the file of a project.
     *
     * @return empty where there is none
     */
    static Optional<PreviousRun> read(Path root) throws MigrationException {
        Path file = root.resolve(FILE);
        if (!Files.isRegularFile(file)) {
            return Optional.empty();
        }
        try (JsonParser json = new JsonFactory().createParser(ObjectReadContext.empty(), Files.readString(file))) {
            return Optional.of(new PreviousRun(decisions(json)));
        } catch (IOException | JacksonException e) {
            throw MigrationException.of(
                    MigrationProblem.UNREADABLE,
                    "this is not the report of an earlier run: " + firstLine(e),
                    file.toString(),
                    "delete it to begin anew, or take it back from version control");
        }
    }

    private static String firstLine(Exception e) {
        return String.valueOf(e.getMessage()).lines().findFirst().orElse(e.toString());
    }

    private static List<OpenDecision> decisions(JsonParser json) {
        List<OpenDecision> found = new ArrayList<>();
        while (json.nextToken() != null) {
            boolean list = json.currentToken() == JsonToken.START_ARRAY && "decisions".equals(json.currentName());
            while (list && json.nextToken() == JsonToken.START_OBJECT) {
                decision(members(json)).ifPresent(found::add);
            }
        }
        return found;
    }

    private static Map<String, String> members(JsonParser json) {
        Map<String, String> members = new HashMap<>();
        while (json.nextToken() == JsonToken.PROPERTY_NAME) {
            String name = json.currentName();
            json.nextToken();
            members.put(name, json.getString());
        }
        return members;
    }

    /** Rules that this version does not have any more say nothing. */
    private static Optional<OpenDecision> decision(Map<String, String> members) {
        return Stream.of(Rule.values())
                .filter(rule -> rule.id().equals(members.get("rule")))
                .findFirst()
                .map(rule -> new OpenDecision(
                        new Decision(
                                rule,
                                members.getOrDefault("file", ""),
                                number(members.get("line")),
                                number(members.get("column")),
                                members.getOrDefault("message", ""),
                                members.getOrDefault("fix", "")),
                        members.getOrDefault("code", "")));
    }

    private static int number(@Nullable String text) {
        return text != null && text.matches("\\d{1,9}") ? Integer.parseInt(text) : 1;
    }

    /**
     * Joins what an earlier run has left with what this one finds.
     *
     * @param now the decisions of this run
     * @param lines the project as it is
     */
    ReportData with(Outcome outcome, List<OpenDecision> now, CodeLines lines) {
        List<OpenDecision> open = new ArrayList<>(now);
        List<OpenDecision> done = new ArrayList<>();
        Set<String> taken = new HashSet<>();
        for (OpenDecision each : left) {
            if (each.decision().rule().severity() == Severity.NOTE) {
                continue;
            }
            Optional<Integer> line = lineOf(each, lines, taken);
            if (line.isEmpty()) {
                done.add(each);
            } else if (now.stream().noneMatch(other -> isSame(other.decision(), each.decision(), line.get()))) {
                open.add(new OpenDecision(each.decision().at(line.get()), each.code()));
            }
        }
        return new ReportData(outcome, open, done);
    }

    /** Where the line of a decision is now: the nearest that says the same and is not that of another decision. */
    private static Optional<Integer> lineOf(OpenDecision decision, CodeLines lines, Set<String> taken) {
        Decision old = decision.decision();
        List<String> file = lines.lines(old.path());
        return Stream.iterate(1, line -> line <= file.size(), line -> line + 1)
                .filter(line -> file.get(line - 1).strip().equals(decision.code()))
                .filter(line -> !taken.contains(place(old, line)))
                .min(Comparator.comparingInt(line -> Math.abs(line - old.line())))
                .filter(line -> taken.add(place(old, line)));
    }

    /** Two decisions of one rule about one line are told apart by what they say. */
    private static String place(Decision decision, int line) {
        return decision.path() + ":" + line + ":" + decision.rule().id() + ":" + decision.message();
    }

    private static boolean isSame(Decision one, Decision other, int line) {
        return one.rule() == other.rule() && one.path().equals(other.path()) && one.line() == line;
    }
}
