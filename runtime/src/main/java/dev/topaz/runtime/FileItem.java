package dev.topaz.runtime;

import dev.topaz.runtime.generated.FileContent;
import java.io.ByteArrayInputStream;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.Paths;
import java.util.OptionalLong;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * A file parameter: its name, its media type and its bytes.
 *
 * <pre>{@code
 * FileItem image = new FileItem(Paths.get("shoe.png"), "image/png");
 * FileItem report = new FileItem("stock.csv", () -> bucket.open("stock.csv"), "text/csv");
 * client.call(new ItemImgUploadRequest().setImage(image), session);
 * }</pre>
 *
 * <p>Read anew for each sending, so a file on disk may be large: it is never held in memory as a whole. Only one that was
 * made from an open {@link InputStream} can be sent only once, because it cannot be read again.
 */
public final class FileItem implements FileContent {
    /** What a file is unless its maker says otherwise; never guessed from its name. */
    public static final String DEFAULT_MIME_TYPE = "application/octet-stream";

    private final String fileName;
    private final String mimeType;
    private final Content content;

    /** Where the bytes come from. */
    private interface Content {
        /** Returns the size in bytes; empty if it is known only after everything has been read. */
        OptionalLong length() throws IOException;

        InputStream open() throws IOException;
    }

    /** A file that is read anew each time. */
    private static final class FileOnDisk implements Content {
        private final Path path;

        FileOnDisk(Path path) {
            this.path = path;
        }

        @Override
        public OptionalLong length() throws IOException {
            return OptionalLong.of(Files.size(path));
        }

        @Override
        public InputStream open() throws IOException {
            return Files.newInputStream(path);
        }
    }

    /** A stream that the user has opened; it cannot be read twice. */
    private static final class OpenStream implements Content {
        private final String fileName;
        private final AtomicReference<@Nullable InputStream> unsent;

        OpenStream(String fileName, InputStream stream) {
            this.fileName = fileName;
            this.unsent = new AtomicReference<>(stream);
        }

        @Override
        public OptionalLong length() {
            return OptionalLong.empty();
        }

        @Override
        public InputStream open() throws IOException {
            InputStream taken = unsent.getAndSet(null);
            if (taken == null) {
                throw new IOException(
                        "the file parameter '" + fileName + "' was made from an open stream, which was sent"
                                + " already; make it from a file, from bytes or from a Source to send it again");
            }
            return taken;
        }
    }

    /** Something that can be opened as often as the file is sent. */
    @FunctionalInterface
    public interface Source {
        /** Returns the bytes, from the first one; the caller closes the stream. */
        InputStream open() throws IOException;
    }

    /** Creates an item for a file on disk, named by its path as in the samples of the doc pages. */
    public FileItem(String path) {
        this(Paths.get(path));
    }

    /** Creates an item for a file on disk. */
    public FileItem(File file) {
        this(file.toPath());
    }

    /** Creates an item for a file on disk. */
    public FileItem(Path path) {
        this(path, DEFAULT_MIME_TYPE);
    }

    /** Creates an item for a file on disk with the given media type. */
    public FileItem(Path path, String mimeType) {
        this(String.valueOf(path.getFileName()), mimeType, new FileOnDisk(path));
    }

    public FileItem(String fileName, byte[] content) {
        this(fileName, content, DEFAULT_MIME_TYPE);
    }

    public FileItem(String fileName, byte[] content, String mimeType) {
        this(fileName, mimeType, sized(OptionalLong.of(content.length), bytes(content.clone())));
    }

    /** Creates an item for a stream of unknown length, which can be sent once. */
    public FileItem(String fileName, InputStream stream) {
        this(fileName, stream, DEFAULT_MIME_TYPE);
    }

    /** Creates an item for a stream of unknown length, which can be sent once and is closed afterwards. */
    public FileItem(String fileName, InputStream stream, String mimeType) {
        this(fileName, mimeType, new OpenStream(fileName, stream));
    }

    /** Bytes of unknown length. */
    public FileItem(String fileName, Source source, String mimeType) {
        this(fileName, mimeType, sized(OptionalLong.empty(), source));
    }

    /** @param length in bytes; a source that gives more or fewer is not sent to its end */
    public FileItem(String fileName, Source source, long length, String mimeType) {
        this(fileName, mimeType, sized(OptionalLong.of(length), source));
    }

    private FileItem(String fileName, String mimeType, Content content) {
        this.fileName = fileName;
        this.mimeType = mimeType;
        this.content = content;
    }

    @Override
    public String getFileName() {
        return fileName;
    }

    @Override
    public String getMimeType() {
        return mimeType;
    }

    /**
     * Returns the size in bytes; empty for a stream of unknown length, which then travels in chunks.
     *
     * @throws UncheckedIOException when the file cannot be looked at
     */
    @Override
    public OptionalLong length() {
        try {
            return content.length();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the file parameter '" + fileName + "'", e);
        }
    }

    /**
     * Returns the bytes, from the first one.
     *
     * @throws IOException when they cannot be read, and the second time when they come from an open stream
     */
    @Override
    public InputStream open() throws IOException {
        return content.open();
    }

    /** Returns whether it can be sent more than once. */
    boolean isRepeatable() {
        return !(content instanceof OpenStream);
    }

    /** Returns the media type alone: a name may be personal, and the size of a file may be unknown. */
    @Override
    public String toString() {
        return "FileItem[" + mimeType + "]";
    }

    private static Source bytes(byte[] bytes) {
        return () -> new ByteArrayInputStream(bytes);
    }

    private static Content sized(OptionalLong length, Source source) {
        return new Content() {
            @Override
            public OptionalLong length() {
                return length;
            }

            @Override
            public InputStream open() throws IOException {
                return source.open();
            }
        };
    }
}
