package dev.topaz.runtime;

import dev.topaz.runtime.generated.FileContent;
import dev.topaz.runtime.generated.FileWriter;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Collects the files of a request. Most requests have none, and then nothing is allocated. */
final class FileCollector implements FileWriter {
    private Map<String, FileItem> files = Collections.emptyMap();

    @Override
    public void file(String wireName, @Nullable FileContent value) {
        if (!(value instanceof FileItem)) {
            return;
        }
        if (files.isEmpty()) {
            files = new LinkedHashMap<>();
        }
        files.put(wireName, (FileItem) value);
    }

    Map<String, FileItem> all() {
        return files;
    }
}
