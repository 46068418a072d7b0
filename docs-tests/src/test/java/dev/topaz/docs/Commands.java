package dev.topaz.docs;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The commands of a page: whether each goal, module, profile, property, program, sub-command and option exists. */
final class Commands {
    /** What needs no proof. */
    private static final Set<String> OF_THE_SYSTEM =
            Set.of("alias", "cd", "curl", "export", "git", "keytool", "mkdir", "podman", "zip");

    private static final Set<String> PHASES = Set.of(
            "clean",
            "compile",
            "process-classes",
            "process-test-classes",
            "test",
            "package",
            "verify",
            "install",
            "deploy");
    private static final Set<String> PLUGINS = Set.of("exec:java", "spotless:apply", "spring-boot:run", "versions:set");
    private static final Set<String> FLAGS = Set.of("-B", "-q", "-o", "-am", "-N", "-version");

    /** Properties of Maven, the JDK and plug-ins that are not ours; others have to stand in a pom or in a source. */
    private static final Set<String> KNOWN_PROPERTIES = Set.of(
            "test",
            "detail",
            "goal",
            "newVersion",
            "processAllModules",
            "generateBackupPoms",
            "gpg.skip",
            "surefire.failIfNoSpecifiedTests",
            "exec.mainClass",
            "https.proxyHost",
            "https.proxyPort",
            "javax.net.ssl.trustStore");

    /** The runnable jars, and where their arguments are read. */
    private static final Map<String, Program> PROGRAMS = Map.of(
            "topaz-specs-cli.jar", new Program("catalog/", List.of("api-specs/", "generator/")),
            "topaz-explorer.jar", Program.in("explorer/"),
            "topaz-fake-platform.jar", Program.in("testkit/"),
            "benchmarks.jar", Program.in("benchmarks/"),
            "topaz-migration.jar", Program.in("migration/"));

    /** In front of what lies in this repository, for a command that is typed in the folder of a project. */
    private static final String ANYWHERE = "/path/to/topaz/";

    private static final Pattern WORD = Pattern.compile("\"[^\"]*\"|'[^']*'|\\S+");
    private static final Pattern SETTING = Pattern.compile("[A-Z_]+=.*");
    private static final Pattern GOAL = Pattern.compile("(?:dev\\.topaz:topaz-maven-plugin:[^:]+|topaz):([\\w-]+)");

    private final List<String> problems = new ArrayList<>();

    private Commands() {}

    /** What is wrong with them; empty when nothing is. */
    static List<String> problems(Block block) {
        Commands commands = new Commands();
        block.text()
                .replace("\\\n", " ")
                .lines()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .forEach(commands::look);
        return commands.problems;
    }

    private void look(String line) {
        List<String> words = new ArrayList<>();
        Matcher word = WORD.matcher(line.replaceFirst("\\s#.*$", ""));
        while (word.find()) {
            words.add(word.group().replaceAll("^['\"]|['\"]$", ""));
        }
        while (SETTING.matcher(words.get(0)).matches()) {
            words.remove(0);
        }
        List<String> arguments = words.subList(1, words.size());
        switch (words.get(0)) {
            case "mvn" -> maven(arguments);
            case "java" -> java(arguments);
            case "topaz-specs" -> program("topaz-specs-cli.jar", arguments);
            default -> demand(OF_THE_SYSTEM.contains(words.get(0)), "nobody knows the command " + words.get(0));
        }
    }

    private void maven(List<String> words) {
        StringBuilder goals = new StringBuilder();
        for (int i = 0; i < words.size(); i++) {
            String word = words.get(i);
            if (word.equals("-pl")) {
                i++;
                Arrays.stream(words.get(i).split(","))
                        .forEach(module -> demand(Repository.exists(module + "/pom.xml"), "no module " + module));
            } else if (word.startsWith("-P")) {
                demand(Repository.poms().contains("<id>" + word.substring(2) + "</id>"), "no profile " + word);
            } else if (!word.startsWith("-D")) {
                goals.append(goal(word));
            }
        }
        properties(words, goals.toString());
    }

    /** The source of a goal of ours. */
    private String goal(String word) {
        Matcher ours = GOAL.matcher(word);
        if (!ours.matches()) {
            boolean isKnown = FLAGS.contains(word) || PHASES.contains(word) || PLUGINS.contains(word);
            demand(isKnown, "no phase, goal or flag " + word);
            return "";
        }
        String source = ours.group(1).equals("help") ? " " : Goals.source(ours.group(1));
        demand(!source.isEmpty(), "no goal " + word);
        return source;
    }

    private void properties(List<String> words, String goals) {
        words.stream()
                .filter(word -> word.startsWith("-D"))
                .map(word -> word.substring(2).replaceFirst("=.*", ""))
                .forEach(property -> property(property, goals));
    }

    private void property(String name, String goals) {
        if (name.startsWith("topaz.") && !goals.isBlank()) {
            demand(goals.contains("property = \"" + name + "\""), "none of these goals has the property " + name);
        } else if (!KNOWN_PROPERTIES.contains(name)) {
            boolean isRead = Repository.poms().contains("${" + name + "}")
                    || Repository.poms().contains("<" + name + ">")
                    || Repository.everyJava().contains("\"" + name + "\"");
            demand(isRead, "nothing reads the property " + name);
        }
    }

    private void java(List<String> words) {
        int jar = words.indexOf("-jar") + 1;
        properties(words.subList(0, jar), "");
        if (jar > 0) {
            program(words.get(jar), words.subList(jar + 1, words.size()));
        } else {
            demand(FLAGS.containsAll(words), "no jar to run");
        }
    }

    private void program(String path, List<String> arguments) {
        String jar = path.substring(path.lastIndexOf('/') + 1);
        Program program = PROGRAMS.getOrDefault(jar, Program.in("nowhere/"));
        boolean isMade = Repository.poms().contains("/" + jar + "<")
                || Repository.poms().contains("<finalName>" + jar.replace(".jar", "<"));
        demand(isMade, "no build makes " + jar);
        demand(
                !path.contains("/") || path.replaceFirst(ANYWHERE, "").equals(program.packedIn() + "target/" + jar),
                "the jar is not made at " + path);
        String sources = program.sources().stream().map(Repository::sources).collect(Collectors.joining());
        for (int i = 0; i < arguments.size(); i++) {
            String word = arguments.get(i);
            demand(
                    !path.contains("/") || path.startsWith(ANYWHERE) || !isOfAnotherFolder(word),
                    word + " is not in the folder that has " + path);
            boolean isOurs = word.startsWith("--") || i == 0 && word.matches("[a-z-]+");
            demand(!isOurs || sources.contains("\"" + word + "\""), jar + " has no " + word);
        }
    }

    /** A command is typed in one folder: what it names without a leading slash lies beside the jar that it runs. */
    private static boolean isOfAnotherFolder(String word) {
        return word.equals(".") || word.matches("[\\w.-]+/.*") && !word.contains("://") && !Repository.exists(word);
    }

    /**
     * A runnable jar.
     *
     * @param packedIn the module that makes the jar
     * @param sources where the arguments are read
     */
    private record Program(String packedIn, List<String> sources) {
        static Program in(String module) {
            return new Program(module, List.of(module));
        }
    }

    private void demand(boolean holds, String otherwise) {
        if (!holds) {
            problems.add(otherwise);
        }
    }
}
