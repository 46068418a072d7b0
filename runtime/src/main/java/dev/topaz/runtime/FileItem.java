package dev.topaz.runtime;

/** A file parameter: its name, its media type and its bytes. */
public final class FileItem {
    private final String fileName;

    public FileItem(String fileName) {
        this.fileName = fileName;
    }

    public String getFileName() {
        return fileName;
    }
}
