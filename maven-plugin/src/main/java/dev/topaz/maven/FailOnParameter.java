package dev.topaz.maven;

import dev.topaz.tool.FailOn;
import org.apache.maven.plugin.MojoExecutionException;

/** Reads {@code breaks-source}. */
final class FailOnParameter {
    private FailOnParameter() {}

    static FailOn read(String text) throws MojoExecutionException {
        try {
            return FailOn.of(text);
        } catch (IllegalArgumentException e) {
            throw new MojoExecutionException("topaz.failOn: " + e.getMessage(), e);
        }
    }
}
