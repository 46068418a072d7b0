package dev.topaz.runtime.generated;

import org.jspecify.annotations.Nullable;

/** Takes the file parameters of an upload; a null file is left out. */
public interface FileWriter {
    void file(String wireName, @Nullable FileContent value);
}
