package dev.topaz.tool;

import dev.topaz.scrape.Documents;
import dev.topaz.scrape.page.DocReading;
import dev.topaz.site.DocSite;
import dev.topaz.site.SiteException;
import dev.topaz.spec.IoReason;
import dev.topaz.spec.Location;
import dev.topaz.spec.Problem;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;

/** Brings a document from where it is: a file, or an address. */
final class DocumentLoader {
    private final DocSite site;

    DocumentLoader(DocSite site) {
        this.site = site;
    }

    /**
     * Reads one document.
     *
     * @param category the folder of the API, for documents that do not say it; may be empty
     */
    Document load(String place, String category) throws InterruptedException {
        try {
            byte[] bytes = DocSite.isAddress(place) ? site.fetch(place) : bytes(Path.of(place));
            return new Document(place, Documents.read(place, bytes, category));
        } catch (SiteException e) {
            return new Document(place, DocReading.refused(e.problem()));
        } catch (IOException | InvalidPathException e) {
            return new Document(place, DocReading.refused(unreadable(place, e)));
        }
    }

    /** One byte too many is enough to know that a file is too large. */
    private static byte[] bytes(Path file) throws IOException {
        if (Files.isDirectory(file)) {
            throw new IOException("it is a folder");
        }
        try (InputStream in = Files.newInputStream(file)) {
            return in.readNBytes(Documents.MOST_BYTES + 1);
        }
    }

    static Problem unreadable(String file, Exception e) {
        return new Problem(
                ToolProblem.UNREADABLE_FILE, "cannot read this: " + IoReason.of(e, file), new Location(file, 0, 0), "");
    }
}
