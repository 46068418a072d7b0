package dev.topaz.processor;

import dev.topaz.spec.DocumentKind;
import dev.topaz.spec.SpecFiles;
import dev.topaz.spec.place.SpecPath;
import dev.topaz.spec.place.SpecSource;
import dev.topaz.spec.place.SpecText;
import java.io.IOException;
import java.io.InputStream;
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
    private final DocumentKind kind;
    /** What the compiler turned out not to do in this location. */
    private String limit = "";

    CompilerResources(Filer filer, StandardLocation location, String description) {
        this(filer, location, description, DocumentKind.API);
    }

    private CompilerResources(Filer filer, StandardLocation location, String description, DocumentKind kind) {
        this.filer = filer;
        this.location = location;
        this.description = description;
        this.kind = kind;
    }

    @Override
    public SpecSource topics() {
        return new CompilerResources(filer, location, description, DocumentKind.TOPIC);
    }

    @Override
    public Optional<SpecText> find(String apiName) {
        try {
            FileObject file = filer.getResource(location, "", SpecFiles.resource(kind, apiName));
            // As bytes: of characters the compiler thinks that they are encoded as its sources are, and Eclipse's gives
            // none.
            try (InputStream in = file.openInputStream()) {
                return Optional.of(SpecText.of(file.getName(), in.readAllBytes()));
            }
        } catch (IOException absent) {
            return Optional.empty();
        } catch (UnsupportedOperationException | IllegalArgumentException refused) {
            // How a compiler says that it does not look in this location at all; Eclipse's editor knows output folders
            // only.
            limit = " (this compiler does not show them)";
            return Optional.empty();
        }
    }

    /**
     * What stands in the folder in which a spec would stand. The compiler offers no list, and says where a resource is only
     * for what it could write: of the class path there is none, and Eclipse's batch compiler gives none at all.
     */
    @Override
    public Set<String> apiNames() {
        try {
            URI probe = filer.getResource(location, "", SpecFiles.resource(kind, "probe"))
                    .toUri();
            return SpecPath.namesAt(probe.resolve("."), kind);
        } catch (IOException absent) {
            limit = " (looked up by name only)";
        } catch (UnsupportedOperationException | IllegalArgumentException refused) {
            limit = " (this compiler does not show them)";
        }
        return Set.of();
    }

    @Override
    public String description() {
        return description + limit;
    }
}
