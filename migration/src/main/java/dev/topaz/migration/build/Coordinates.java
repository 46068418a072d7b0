package dev.topaz.migration.build;

/**
 * What Maven calls an artifact.
 *
 * @param version as it is written, so perhaps with a property in it; empty where another place gives it
 */
public record Coordinates(String groupId, String artifactId, String version) {
    /** {@code org.projectlombok:lombok}. */
    String key() {
        return groupId + ":" + artifactId;
    }

    Coordinates withVersion(String other) {
        return new Coordinates(groupId, artifactId, other);
    }
}
