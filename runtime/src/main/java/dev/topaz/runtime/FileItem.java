package dev.topaz.runtime;

import java.io.ByteArrayInputStream;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A file parameter: its name, its media type and its bytes.
 *
 * <p>Read anew for each sending, so a file on disk may be large: it is never held in memory as a whole.
 */
public final class FileItem {
    /** What a file is unless its maker says otherwise; never guessed from its name. */
    public static final String DEFAULT_MIME_TYPE = "application/octet-stream";

    private final String fileName;
    private final String mimeType;
    private final Content content;

    /** Where the bytes come from. */
    private interface Content {
        long length() throws IOException;

        InputStream open() throws IOException;
    }

    /** A file on disk, by its path, as the samples of the pages name it. */
    public FileItem(String path) {
        this(Path.of(path));
    }

    public FileItem(File file) {
        this(file.toPath());
    }

    public FileItem(Path path) {
        this(String.valueOf(path.getFileName()), DEFAULT_MIME_TYPE, new Content() {
            @Override
            public long length() throws IOException {
                return Files.size(path);
            }

            @Override
            public InputStream open() throws IOException {
                return Files.newInputStream(path);
            }
        });
    }

    public FileItem(String fileName, byte[] content) {
        this(fileName, content, DEFAULT_MIME_TYPE);
    }

    public FileItem(String fileName, byte[] content, String mimeType) {
        this(fileName, mimeType, bytes(content.clone()));
    }

    private FileItem(String fileName, String mimeType, Content content) {
        this.fileName = fileName;
        this.mimeType = mimeType;
        this.content = content;
    }

    public String getFileName() {
        return fileName;
    }

    public String getMimeType() {
        return mimeType;
    }

    /**
     * The size in bytes.
     *
     * @throws UncheckedIOException when the file cannot be looked at
     */
    public long length() {
        try {
            return content.length();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the file parameter '" + fileName + "'", e);
        }
    }

    /** The bytes, from the first one. */
    public InputStream open() throws IOException {
        return content.open();
    }

    /** Never the bytes. */
    @Override
    public String toString() {
        return "FileItem[" + mimeType + "]";
    }

    private static Content bytes(byte[] bytes) {
        return new Content() {
            @Override
            public long length() {
                return bytes.length;
            }

            @Override
            public InputStream open() {
                return new ByteArrayInputStream(bytes);
            }
        };
    }
}
