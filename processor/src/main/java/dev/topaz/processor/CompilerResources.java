package dev.topaz.processor;

import dev.topaz.spec.DocumentKind;
import dev.topaz.spec.SpecFiles;
import dev.topaz.spec.place.SpecPath;
import dev.topaz.spec.place.SpecSource;
import dev.topaz.spec.place.SpecText;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import javax.annotation.processing.Filer;
import javax.annotation.processing.FilerException;
import javax.tools.FileObject;
import javax.tools.StandardLocation;
import org.jspecify.annotations.Nullable;

/**
 * The resources that the compiler sees in one location: the module's own, or those of the class path.
 *
 * <p>Of the class path javac shows the folders only: it hides {@code META-INF} of jars (docs/adr/0012).
 */
final class CompilerResources implements SpecSource {
    /** The name of no API. */
    private static final String PROBE = "probe";

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
        String resource = SpecFiles.resource(kind, apiName);
        try {
            return read(filer.getResource(location, "", resource));
        } catch (FilerException e) {
            throw unreadable(resource + " of " + description, e);
        } catch (IOException absent) {
            return Optional.empty();
        } catch (UnsupportedOperationException | IllegalArgumentException refused) {
            // How a compiler says that it does not look in this location at all; Eclipse's editor knows output folders
            // only. And how javac says that a folder is in the place of the file.
            if (isShown()) {
                throw unreadable(resource + " of " + description, new IOException(refused.getMessage(), refused));
            }
            limit = " (this compiler does not show them)";
            return Optional.empty();
        }
    }

    /** As bytes: of characters the compiler thinks that they are encoded as its sources are, and Eclipse's gives none. */
    private static Optional<SpecText> read(FileObject file) {
        try (InputStream in = file.openInputStream()) {
            return Optional.of(SpecText.of(file.getName(), in.readAllBytes()));
        } catch (IOException e) {
            if (isAbsent(file, e)) {
                return Optional.empty();
            }
            throw unreadable(file.getName(), e);
        }
    }

    /**
     * Tells a file that is not there from one that cannot be read. Of an absent one in the class output javac notices it here
     * ({@link NoSuchFileException}); Eclipse's editor says {@link IOException} of both, and its batch compiler
     * {@link FileNotFoundException} of one that may not be read.
     */
    private static boolean isAbsent(FileObject file, IOException e) {
        @Nullable URI uri = file.toUri();
        if (uri != null && "file".equals(uri.getScheme())) {
            return Files.notExists(Path.of(uri));
        }
        return e instanceof NoSuchFileException || e instanceof FileNotFoundException;
    }

    /** Returns whether the compiler looks for resources in this location. */
    private boolean isShown() {
        try {
            filer.getResource(location, "", SpecFiles.resource(kind, PROBE));
            return true;
        } catch (IOException absent) {
            return true;
        } catch (UnsupportedOperationException | IllegalArgumentException refused) {
            return false;
        }
    }

    private static UncheckedIOException unreadable(String file, IOException e) {
        return new UncheckedIOException("cannot read the spec " + file, e);
    }

    /**
     * What stands in the folder in which a spec would stand. The compiler offers no list, and says where a resource is only
     * for what it could write: of the class path there is none, and Eclipse's batch compiler gives none at all.
     */
    @Override
    public Set<String> apiNames() {
        try {
            URI probe = filer.getResource(location, "", SpecFiles.resource(kind, PROBE))
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
