package dev.topaz.runtime.wire;

import dev.topaz.runtime.FileItem;
import org.jspecify.annotations.Nullable;

/** Takes the file parameters of an upload; a null file is left out. */
public interface FileWriter {
    void file(String wireName, @Nullable FileItem value);
}
