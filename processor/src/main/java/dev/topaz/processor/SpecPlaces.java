package dev.topaz.processor;

import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import javax.annotation.processing.ProcessingEnvironment;
import javax.tools.StandardLocation;

/** The places in which specs are looked for, in the order in which they are asked: the nearer to the user, the earlier. */
final class SpecPlaces {
    /** Folders and jars of spec files, separated by commas; looked into before anything else. */
    static final String OPTION = "topaz.specs";

    private SpecPlaces() {}

    /** @throws UncheckedIOException when the option names something that is not there */
    static List<SpecSource> of(ProcessingEnvironment compiler) {
        Stream<SpecSource> named = Stream.of(
                        compiler.getOptions().getOrDefault(OPTION, "").split(",", -1))
                .map(String::strip)
                .filter(place -> !place.isEmpty())
                .map(place -> named(Path.of(place)));
        return Stream.concat(named, found(compiler)).toList();
    }

    private static SpecSource named(Path place) {
        if (Files.isDirectory(place)) {
            return new SpecFolder(place);
        }
        if (Files.isRegularFile(place)) {
            return new SpecJar(place);
        }
        throw new UncheckedIOException(
                "-A" + OPTION + " names a folder or jar that is not there",
                new NoSuchFileException(place.toAbsolutePath().toString()));
    }

    private static Stream<SpecSource> found(ProcessingEnvironment compiler) {
        return Stream.of(
                new CompilerResources(compiler.getFiler(), StandardLocation.CLASS_OUTPUT, "the module's resources"),
                new CompilerResources(
                        compiler.getFiler(), StandardLocation.CLASS_PATH, "the folders of the class path"),
                new BundledSpecs(TopazProcessor.class.getClassLoader()));
    }
}
