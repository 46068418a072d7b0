package dev.topaz.processor;

import dev.topaz.generate.CatalogPlace;
import dev.topaz.spec.place.LoaderSpecs;
import dev.topaz.spec.place.SpecPath;
import dev.topaz.spec.place.SpecSource;
import java.io.UncheckedIOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.annotation.processing.Filer;
import javax.annotation.processing.ProcessingEnvironment;
import javax.tools.StandardLocation;

/** The places in which specs are looked for, in the order in which they are asked: the nearer to the user, the earlier. */
final class SpecPlaces {
    /** Folders and jars of spec files, separated by commas; looked into before anything else. */
    static final String OPTION = "topaz.specs";

    private SpecPlaces() {}

    /**
     * The places of one compilation.
     *
     * @param prepared what the build tool found on the class path
     * @param catalog what is asked last
     * @throws UncheckedIOException when the option or the build tool names something that is not there
     */
    static List<SpecSource> of(ProcessingEnvironment compiler, PreparedPlaces prepared, CatalogPlace catalog) {
        Filer filer = compiler.getFiler();
        List<SpecSource> places = new ArrayList<>();
        Stream.of(compiler.getOptions().getOrDefault(OPTION, "").split(",", -1))
                .map(String::strip)
                .filter(place -> !place.isEmpty())
                .forEach(place -> places.add(named(Path.of(place), "-A" + OPTION)));
        places.add(new CompilerResources(filer, StandardLocation.CLASS_OUTPUT, "the module's resources"));
        places.addAll(prepared.areAnnotated() ? prepared.all() : List.of(new PreparedFileSpecs(prepared)));
        places.add(new CompilerResources(filer, StandardLocation.CLASS_PATH, "the folders of the class path"));
        places.add(new LoaderSpecs(TopazProcessor.class.getClassLoader(), "the processor path"));
        places.add(catalog);
        return places;
    }

    private static SpecSource named(Path place, String by) {
        try {
            return SpecPath.of(place);
        } catch (NoSuchFileException e) {
            throw new UncheckedIOException(by + " names a folder or jar that is not there: " + place, e);
        }
    }
}
