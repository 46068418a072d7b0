package dev.topaz.migration.build;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.zip.ZipFile;

/** Recognises the official SDK among the dependencies of a build, under whatever coordinates it was installed. */
final class OfficialDependency {
    /** A class that every version of it has. */
    private static final String CLIENT = "com/taobao/api/TaobaoClient.class";

    private static final String NEWER_CLIENT = "com/taobao/top/TopApiClient.class";

    private static final Pattern NAME = Pattern.compile(
            "(?i)(taobao|alidayu|dayu|tmall|(^|[-_./'\":])top)[\\w.-]*sdk|sdk[\\w.-]*taobao|taobao[\\w.-]*\\.jar");

    private OfficialDependency() {}

    /** Whether a text looks like the name of the jar. */
    static boolean isNamed(String text) {
        return NAME.matcher(text).find();
    }

    /** Whether a dependency is the official SDK: its jar says so where it is there, its name otherwise. */
    static boolean is(Dependency dependency, EffectivePom pom, LocalRepository repository, Path root) {
        return jar(dependency, pom, repository, root)
                .map(OfficialDependency::hasClient)
                .orElseGet(() -> !dependency.coordinates().groupId().equals("dev.topaz")
                        && isNamed(dependency.coordinates().groupId() + "."
                                + dependency.coordinates().artifactId()));
    }

    /** The jar of a dependency: where its path says, or in the local repository. */
    static Optional<Path> jar(Dependency dependency, EffectivePom pom, LocalRepository repository, Path root) {
        if (dependency.systemPath().isEmpty()) {
            return repository.jar(pom.located(dependency.coordinates()), dependency.classifier());
        }
        Path folder = root.resolve(pom.chain().get(0).folder());
        String path = dependency.systemPath().replaceAll("\\$\\{(project\\.|pom\\.)?basedir}/?", "");
        try {
            return Optional.of(folder.resolve(pom.resolve(path))).filter(Files::isRegularFile);
        } catch (InvalidPathException e) {
            return Optional.empty();
        }
    }

    static boolean hasClient(Path jar) {
        try (ZipFile zip = new ZipFile(jar.toFile())) {
            return zip.getEntry(CLIENT) != null || zip.getEntry(NEWER_CLIENT) != null;
        } catch (IOException e) {
            return false;
        }
    }
}
