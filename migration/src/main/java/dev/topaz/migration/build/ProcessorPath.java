package dev.topaz.migration.build;

/**
 * An entry of {@code annotationProcessorPaths}.
 *
 * @param artifact without a version where the management of dependencies has it
 * @param classifier empty for the main jar
 */
record ProcessorPath(Coordinates artifact, String classifier) {
    boolean isManaged() {
        return artifact.version().isEmpty();
    }

    /** The element, without indentation before its first line. */
    String xml() {
        String version = isManaged() ? "" : "  <version>" + artifact.version() + "</version>\n";
        String kind = classifier.isEmpty() ? "" : "  <classifier>" + classifier + "</classifier>\n";
        return "<path>\n  <groupId>" + artifact.groupId() + "</groupId>\n  <artifactId>" + artifact.artifactId()
                + "</artifactId>\n" + version + kind + "</path>\n";
    }
}
