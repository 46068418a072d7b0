package dev.topaz.runtime;

import dev.topaz.runtime.wire.FileWriter;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Collects the files of a request. Most requests have none, and then nothing is allocated. */
final class FileCollector implements FileWriter {
    private Map<String, FileItem> files = Collections.emptyMap();

    @Override
    public void file(String wireName, @Nullable FileItem value) {
        if (value == null) {
            return;
        }
        if (files.isEmpty()) {
            files = new LinkedHashMap<>();
        }
        files.put(wireName, value);
    }

    Map<String, FileItem> all() {
        return files;
    }
}
