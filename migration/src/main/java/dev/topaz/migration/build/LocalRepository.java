package dev.topaz.migration.build;

import dev.topaz.migration.patch.TextFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The folder in which Maven keeps what it has downloaded. Nothing is downloaded from here: what is not in it is not known. */
public final class LocalRepository {
    private static final Pattern IN_SETTINGS = Pattern.compile("<localRepository>\\s*([^<$]+?)\\s*</localRepository>");

    private final Path folder;

    public LocalRepository(Path folder) {
        this.folder = folder;
    }

    /** The repository of the user who runs this: that of {@code -Dmaven.repo.local}, of {@code settings.xml}, or the usual one. */
    public static LocalRepository ofUser() {
        String named = System.getProperty("maven.repo.local", "");
        Path maven = Path.of(System.getProperty("user.home", ""), ".m2");
        return new LocalRepository(
                named.isEmpty()
                        ? inSettings(maven.resolve("settings.xml")).orElse(maven.resolve("repository"))
                        : Path.of(named));
    }

    private static Optional<Path> inSettings(Path settings) {
        try {
            Matcher matcher = IN_SETTINGS.matcher(Files.isReadable(settings) ? Files.readString(settings) : "");
            return matcher.find() ? Optional.of(Path.of(matcher.group(1))) : Optional.empty();
        } catch (IOException | InvalidPathException e) {
            // Settings that cannot be read say nothing; the usual folder is asked.
            return Optional.empty();
        }
    }

    /** The jar of an artifact; {@code classifier} is empty for the main one. */
    Optional<Path> jar(Coordinates artifact, String classifier) {
        return file(artifact, classifier.isEmpty() ? ".jar" : "-" + classifier + ".jar");
    }

    /** The pom of an artifact. */
    Optional<PomFile> pom(Coordinates artifact) {
        return file(artifact, ".pom").flatMap(path -> {
            try {
                return PomFile.parse(TextFile.read(folder, path));
            } catch (IOException e) {
                // A broken file of the repository is as good as none.
                return Optional.empty();
            }
        });
    }

    private Optional<Path> file(Coordinates artifact, String ending) {
        if (artifact.version().isEmpty() || artifact.version().contains("$")) {
            return Optional.empty();
        }
        try {
            Path file = folder.resolve(artifact.groupId().replace('.', '/'))
                    .resolve(artifact.artifactId())
                    .resolve(artifact.version())
                    .resolve(artifact.artifactId() + "-" + artifact.version() + ending);
            return Optional.of(file).filter(Files::isRegularFile);
        } catch (InvalidPathException e) {
            return Optional.empty();
        }
    }
}
