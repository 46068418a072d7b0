package dev.topaz.migration;

import dev.topaz.migration.patch.TextFile;
import dev.topaz.migration.source.JavaSource;

/** A source of the project that speaks of the official SDK: its text, and what it says. */
record ProjectSource(TextFile file, JavaSource java) {
    String path() {
        return file.path();
    }

    /** Returns whether this is a source of the official SDK itself, which some projects have a copy of. */
    boolean isOfSdk() {
        return JavaSource.isOfSdk(java.packageName()) || java.packageName().startsWith(JavaSource.NEWER_SDK + ".");
    }

    /** The folder that the packages begin in; the folder of the file where its package is another. */
    String root() {
        String folder = file.path().substring(0, Math.max(0, file.path().lastIndexOf('/')));
        String packages = java.packageName().replace('.', '/');
        if (packages.isEmpty() || folder.equals(packages)) {
            return packages.isEmpty() ? folder : "";
        }
        return folder.endsWith("/" + packages) ? folder.substring(0, folder.length() - packages.length() - 1) : folder;
    }
}
