package dev.topaz.migration.build;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Says what to type into a build that is not changed by the patch, in the words of that build. */
public final class BuildGuide {
    private static final String GENERATE =
            "Write the classes of the APIs, and again when a spec changes, with a Java of 17"
                    + " or newer (topaz-specs is java -jar catalog/target/topaz-specs-cli.jar)";
    private static final Pattern WRAPPER = Pattern.compile("gradle-(\\d+)\\.(\\d+)[\\w.-]*-(?:bin|all)\\.zip");
    /** Configurations that Gradle 7 took away. */
    private static final Pattern OLD_CONFIGURATION =
            Pattern.compile("(?m)^\\s*(?:compile|testCompile|runtime|provided)[\\s(]+['\"(fp]");

    private static final Generation NOTHING = new Generation("", "", List.of(), List.of(), "", "");
    /** The first Gradle that runs on Java 17. */
    private static final int[] FIRST_ON_17 = {7, 3};

    private final BuildModule module;
    private final Generation generation;
    private final String version;

    /** @param version of Topaz */
    public BuildGuide(BuildModule module, Generation generation, String version) {
        this.module = module;
        this.generation = generation;
        this.version = version;
    }

    /** The steps, in the order in which they are done. */
    public List<BuildStep> steps() {
        return switch (module.tool()) {
            case MAVEN -> module.isAndroid() ? generated(List.of()) : List.of();
            case GRADLE -> gradle();
            case SBT -> generated(List.of(step("Add the runtime to the build", file(), BuildText.SBT)));
            case PLAY -> generated(List.of(play()));
            case ANT ->
                generated(List.of(
                        step("Fetch the runtime", "", BuildText.COPY),
                        step("Add the runtime to the class path of javac", file(), BuildText.ANT_PATH)));
            case ECLIPSE ->
                generated(List.of(
                        step("Fetch the runtime", "", BuildText.COPY),
                        step("Add the runtime to the build path", file(), BuildText.ECLIPSE_PATH)));
            case JAVAC -> javac();
        };
    }

    /** Returns what to type where a module receives messages; empty for Maven, whose pom is changed. */
    public static Optional<BuildStep> messages(BuildModule module, String version) {
        BuildGuide guide = new BuildGuide(module, NOTHING, version);
        String title = "Add the consumer of messages to the build";
        return switch (module.tool()) {
            case MAVEN -> Optional.empty();
            case GRADLE ->
                Optional.of(guide.step(
                        title,
                        guide.file(),
                        module.isKotlin() ? BuildText.GRADLE_KOTLIN_MESSAGES : BuildText.GRADLE_MESSAGES));
            case SBT -> Optional.of(guide.step(title, guide.file(), BuildText.SBT_MESSAGES));
            case PLAY -> Optional.of(guide.step(title, module.path("conf/dependencies.yml"), BuildText.PLAY_MESSAGES));
            case ANT, ECLIPSE, JAVAC ->
                Optional.of(guide.step(
                        "Fetch the consumer of messages with the two jars that it needs, and add them to the class path",
                        "",
                        BuildText.COPY_MESSAGES));
        };
    }

    private BuildStep play() {
        return step(
                "Add the runtime, and then run play dependencies",
                module.path("conf/dependencies.yml"),
                BuildText.PLAY);
    }

    private List<BuildStep> javac() {
        List<BuildStep> steps = new ArrayList<>(generated(List.of(step("Fetch the runtime", "", BuildText.COPY))));
        steps.add(step("Compile with the runtime on the class path", "", BuildText.JAVAC));
        return steps;
    }

    private List<BuildStep> gradle() {
        if (module.isAndroid() || isOldGradle() || generation.apis().isEmpty()) {
            BuildText runtime = module.isKotlin() ? BuildText.GRADLE_KOTLIN_RUNTIME : BuildText.GRADLE_RUNTIME;
            return generated(List.of(step("Add the runtime to the build", file(), runtime)));
        }
        List<BuildStep> steps = new ArrayList<>();
        steps.add(step(
                "Add the runtime and the processor to the build; Gradle has to run on a JDK of 17 or newer (./gradlew"
                        + " --version)",
                file(),
                module.isKotlin() ? BuildText.GRADLE_KOTLIN : BuildText.GRADLE));
        if (!generation.specs().isEmpty()) {
            steps.add(step(
                    "Compile again when a spec changes",
                    file(),
                    module.isKotlin() ? BuildText.GRADLE_KOTLIN_SPECS : BuildText.GRADLE_SPECS));
        }
        return steps;
    }

    /** These steps, and the one that writes the classes where there are any. */
    private List<BuildStep> generated(List<BuildStep> others) {
        List<BuildStep> steps = new ArrayList<>(others);
        if (!generation.apis().isEmpty()) {
            steps.add(new BuildStep(GENERATE, "", generation.command()));
        }
        return steps;
    }

    private BuildStep step(String title, String file, BuildText text) {
        String specs = generation.specs();
        return new BuildStep(
                title,
                file,
                text.with(
                        "@VERSION@", version,
                        "@LIB@", module.path("lib"),
                        "@KEYWORD@", usesOldConfigurations() ? "compile" : "implementation",
                        "@SOURCES@", generation.sources().isEmpty() ? "." : generation.sources(),
                        "@SPECS@",
                                module.folder().isEmpty() || specs.isEmpty()
                                        ? specs
                                        : specs.substring(module.folder().length() + 1)));
    }

    private String file() {
        return module.file().map(each -> each.path()).orElse("");
    }

    private boolean usesOldConfigurations() {
        return module.files().stream()
                .anyMatch(file -> OLD_CONFIGURATION.matcher(file.text()).find());
    }

    private boolean isOldGradle() {
        for (var file : module.files()) {
            Matcher matcher = WRAPPER.matcher(file.text());
            if (matcher.find()) {
                int major = Integer.parseInt(matcher.group(1));
                int minor = Integer.parseInt(matcher.group(2));
                return major < FIRST_ON_17[0] || (major == FIRST_ON_17[0] && minor < FIRST_ON_17[1]);
            }
        }
        return usesOldConfigurations();
    }
}
