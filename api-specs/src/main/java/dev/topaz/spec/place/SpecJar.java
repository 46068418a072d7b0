package dev.topaz.spec.place;

import dev.topaz.spec.DocumentKind;
import dev.topaz.spec.SpecFiles;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/**
 * The specs of a jar, read once and again only when the jar has changed. It is not kept open: a build could not replace it then.
 *
 * <p>Safe for use by many threads.
 */
final class SpecJar {
    private final Path path;
    private final DocumentKind kind;
    private Optional<Content> content = Optional.empty();

    SpecJar(Path path, DocumentKind kind) {
        this.path = path;
        this.kind = kind;
    }

    /** What was read, and what told the file apart then. */
    private record Content(long size, long modified, Map<String, SpecText> texts) {}

    /** Returns the specs by file name. */
    synchronized Map<String, SpecText> texts() {
        try {
            long size = Files.size(path);
            long modified = Files.getLastModifiedTime(path).toMillis();
            boolean same = content.filter(old -> old.size() == size && old.modified() == modified)
                    .isPresent();
            if (!same) {
                content = Optional.of(new Content(size, modified, read()));
            }
            return content.orElseThrow().texts();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the specs of " + path, e);
        }
    }

    private Map<String, SpecText> read() throws IOException {
        Map<String, SpecText> texts = new TreeMap<>();
        String folder = SpecFiles.FOLDER + "/" + kind.folder();
        try (ZipFile zip = new ZipFile(path.toFile())) {
            for (ZipEntry entry : zip.stream().map(each -> (ZipEntry) each).toList()) {
                String name = entry.getName();
                boolean isSpec = name.startsWith(folder)
                        && name.indexOf('/', folder.length()) < 0
                        && SpecFiles.apiName(name).isPresent();
                if (isSpec) {
                    try (InputStream in = zip.getInputStream(entry)) {
                        texts.put(name.substring(folder.length()), SpecText.of("/" + name, in.readAllBytes()));
                    }
                }
            }
        }
        return texts;
    }
}
