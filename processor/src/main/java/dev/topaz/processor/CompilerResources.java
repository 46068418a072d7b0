package dev.topaz.processor;

import dev.topaz.spec.SpecFiles;
import dev.topaz.spec.place.SpecPath;
import dev.topaz.spec.place.SpecSource;
import dev.topaz.spec.place.SpecText;
import java.io.IOException;
import java.net.URI;
import java.util.Optional;
import java.util.Set;
import javax.annotation.processing.Filer;
import javax.tools.FileObject;
import javax.tools.StandardLocation;

/**
 * The resources that the compiler sees in one location: the module's own, or those of the class path.
 *
 * <p>Of the class path javac shows the folders only: it hides {@code META-INF} of jars (docs/adr/0012).
 */
final class CompilerResources implements SpecSource {
    private final Filer filer;
    private final StandardLocation location;
    private final String description;

    CompilerResources(Filer filer, StandardLocation location, String description) {
        this.filer = filer;
        this.location = location;
        this.description = description;
    }

    @Override
    public Optional<SpecText> find(String apiName) {
        try {
            FileObject file = filer.getResource(location, "", SpecFiles.resource(apiName));
            String xml = file.getCharContent(true).toString();
            return Optional.of(new SpecText(file.getName(), xml));
        } catch (IOException | UnsupportedOperationException | IllegalArgumentException absent) {
            // How a compiler says that there is no such resource, or that it does not look in this location at all.
            return Optional.empty();
        }
    }

    /**
     * What stands in the folder in which a spec would stand. The compiler offers no list, and says where a resource is only
     * for what it could write: of the class path there is none.
     */
    @Override
    public Set<String> apiNames() {
        try {
            URI probe =
                    filer.getResource(location, "", SpecFiles.resource("probe")).toUri();
            return SpecPath.apiNamesAt(probe.resolve("."));
        } catch (IOException | UnsupportedOperationException | IllegalArgumentException absent) {
            return Set.of();
        }
    }

    @Override
    public String description() {
        return description;
    }
}
