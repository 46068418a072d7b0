package dev.topaz.maven;

import dev.topaz.diff.DiffFormat;
import dev.topaz.diff.Severities;
import dev.topaz.site.DocSite;
import dev.topaz.site.SiteOptions;
import java.net.URI;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugins.annotations.Parameter;

/** A goal that may ask the doc site, and tells what changed. */
abstract class SiteMojo extends SpecsMojo {
    /** Where the doc site is. */
    @Parameter(property = "topaz.base", defaultValue = "https://open.taobao.com", required = true)
    private URI base;

    /** The most requests in a second. */
    @Parameter(property = "topaz.rate", defaultValue = "2")
    private double rate;

    /** How often a request that failed for a passing reason is repeated, each time after a longer wait. */
    @Parameter(property = "topaz.retries", defaultValue = "4")
    private int retries;

    /** The time for one request, in seconds. */
    @Parameter(property = "topaz.timeout", defaultValue = "30")
    private int timeout;

    /** How differences are written: text, markdown (for a pull request) or json (for a program). */
    @Parameter(property = "topaz.format", defaultValue = "text", required = true)
    private String format;

    /**
     * Judges the changes that a rule finds otherwise, such as error-code-removed=breaks-run-time, separated by commas; the verdicts
     * are breaks-source, breaks-run-time, compatible, prose and ignore. The json format names the rule of each change.
     */
    @Parameter(property = "topaz.severities")
    private List<String> severities = List.of();

    @Override
    final Severities severities() throws MojoExecutionException {
        try {
            return Severities.of(severities);
        } catch (IllegalArgumentException e) {
            throw new MojoExecutionException("topaz.severities: " + e.getMessage(), e);
        }
    }

    @Override
    final DocSite site() throws MojoExecutionException {
        if (!(rate >= 0.001 && rate <= 1000)) {
            throw new MojoExecutionException("topaz.rate is a number of requests in a second, such as 2, not " + rate);
        }
        Duration interval = Duration.ofNanos(Math.round(1e9 / rate));
        try {
            return new DocSite(new SiteOptions(base, interval, retries, Duration.ofSeconds(timeout)));
        } catch (IllegalArgumentException e) {
            throw new MojoExecutionException(e.getMessage(), e);
        }
    }

    final DiffFormat format() throws MojoExecutionException {
        return switch (format) {
            case "text" -> DiffFormat.TEXT;
            case "markdown" -> DiffFormat.MARKDOWN;
            case "json" -> DiffFormat.JSON;
            default -> throw new MojoExecutionException("topaz.format is text, markdown or json, not " + format);
        };
    }

    /** Maven has been told not to use the network. */
    final void needsNetwork(Collection<String> what) throws MojoExecutionException {
        if (isOffline() && !what.isEmpty()) {
            throw new MojoExecutionException(
                    "Maven is offline, and this needs the network: " + String.join(", ", what));
        }
    }
}
