package dev.topaz.testdata;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Something that some tests need and that a machine may lack. Such a test is skipped, unless the system property
 * {@code tests.required} names what it needs: then it fails. The property {@code tests.absent} names what is not to be found although
 * it is there, which shows what others see whose machine lacks it.
 *
 * <pre>{@code
 * Path server = Requirement.REDIS.program("redis-server");
 * }</pre>
 */
public enum Requirement {
    REDIS("apt-get install redis-server"),
    POSTGRES("apt-get install postgresql"),
    MARIADB("apt-get install mariadb-server"),
    BROWSER("apt-get install chromium chromium-driver"),
    CURL("apt-get install curl"),
    GIT("apt-get install git"),
    PATCH("apt-get install patch"),
    /** Real documents, which are not part of the repository. */
    CORPUS("-Dtopaz.shared=<folder of real documents>"),
    JDKS(".ci/other-jdks <folder>, and -Dtests.jdks=<folder>"),
    /** Clients of others, as npm installs them. */
    NPM("apt-get install nodejs npm, and a registry that npm reaches"),
    /** Links and permissions of files. */
    POSIX("Linux or macOS"),
    QUIET_MACHINE("nothing else that runs on the machine"),
    /** Minutes. Every machine has them, so that tests that run whole builds are run by those who ask for them. */
    BUILDS("-Dtests.required=builds; .ci/run has it");

    private static final String PROPERTY = "tests.required";
    private static final String ABSENT_PROPERTY = "tests.absent";
    private static final String ALL = "all";

    private final String remedy;

    Requirement(String remedy) {
        this.remedy = remedy;
    }

    /** Returns the name by which {@code tests.required} lists this. */
    public String label() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Returns how a machine comes to have this. */
    public String remedy() {
        return remedy;
    }

    /**
     * Returns the exception that skips the test, or fails it where this is required.
     *
     * @param missing what is not there, as half a sentence: "there is no redis-server on the PATH"
     */
    public RuntimeException missing(String missing) {
        return isNamedBy(PROPERTY)
                ? new IllegalStateException(
                        missing + ", and -D" + PROPERTY + " names " + label() + "; to have it: " + remedy)
                : new MissingRequirementException(this, missing);
    }

    /** Skips the test unless this is required: for what each machine has, and not each run wants. */
    public void skipUnlessRequired() {
        if (!isNamedBy(PROPERTY)) {
            throw new MissingRequirementException(this, label() + " are not asked for");
        }
    }

    /** Returns the first of these programs that is on the PATH; skips or fails the test where none is. */
    public Path program(String... names) {
        return found(onPath(names), "there is no " + String.join(" and no ", names) + " on the PATH");
    }

    /** Returns a folder whose file system has the links and permissions of POSIX; skips or fails the test where it is another one. */
    public Path folder(Path folder) {
        return found(
                Optional.of(folder)
                        .filter(each -> each.getFileSystem()
                                .supportedFileAttributeViews()
                                .contains("posix")),
                "the file system of " + folder + " has no links and permissions of POSIX");
    }

    /**
     * Returns what was looked for; skips or fails the test where it was not found.
     *
     * @param missing what is not there, as half a sentence
     */
    public <T> T found(Optional<T> found, String missing) {
        return found.filter(there -> !isNamedBy(ABSENT_PROPERTY)).orElseThrow(() -> missing(missing));
    }

    private boolean isNamedBy(String property) {
        return named(property, System.getProperty(property, "")).contains(this);
    }

    private static Optional<Path> onPath(String... names) {
        List<String> folders =
                List.of(Optional.ofNullable(System.getenv("PATH")).orElse("").split(File.pathSeparator));
        return Stream.of(names)
                .flatMap(name -> folders.stream().map(folder -> Path.of(folder, name)))
                .filter(Files::isExecutable)
                .findFirst();
    }

    /** Returns what a list of labels names, separated by commas; {@code all} names everything. */
    static Set<Requirement> named(String property, String labels) {
        Set<Requirement> named = EnumSet.noneOf(Requirement.class);
        Stream.of(labels.split(","))
                .map(String::strip)
                .filter(label -> !label.isEmpty())
                .map(label -> labelled(property, label))
                .forEach(named::addAll);
        return named;
    }

    private static Set<Requirement> labelled(String property, String label) {
        if (label.equals(ALL)) {
            return EnumSet.allOf(Requirement.class);
        }
        return EnumSet.of(Arrays.stream(values())
                .filter(requirement -> requirement.label().equals(label))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("-D" + property + " names '" + label
                        + "', which no test requires: use " + ALL + " or some of " + labels())));
    }

    private static String labels() {
        return Arrays.stream(values()).map(Requirement::label).collect(Collectors.joining(", "));
    }
}
