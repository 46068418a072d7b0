package dev.topaz.runtime.generated;

import java.io.IOException;
import java.io.InputStream;
import java.util.OptionalLong;

/** A file parameter, as far as it is checked and sent. */
public interface FileContent {
    String getFileName();

    String getMimeType();

    /** Returns the size in bytes; empty for a stream of unknown length. */
    OptionalLong length();

    /**
     * Opens the bytes, from the first one.
     *
     * @throws IOException when they cannot be read
     */
    InputStream open() throws IOException;
}
