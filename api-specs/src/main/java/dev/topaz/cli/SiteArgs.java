package dev.topaz.cli;

import dev.topaz.site.DocSite;
import dev.topaz.site.SiteOptions;
import java.net.URI;
import java.time.Duration;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;

/** How the doc site is asked. */
final class SiteArgs {
    @Option(
            names = "--base",
            paramLabel = "<address>",
            defaultValue = "https://open.taobao.com",
            description = "Where the doc site is. Default: ${DEFAULT-VALUE}")
    private URI base = SiteOptions.HOME;

    @Option(
            names = "--rate",
            paramLabel = "<number>",
            defaultValue = "2",
            description = "The most requests in a second. Default: ${DEFAULT-VALUE}")
    private double rate = 2;

    @Option(
            names = "--retries",
            paramLabel = "<number>",
            defaultValue = "4",
            description = "How often a request that failed for a passing reason is repeated, each time after a longer "
                    + "wait. Default: ${DEFAULT-VALUE}")
    private int retries = 4;

    @Option(
            names = "--timeout",
            paramLabel = "<seconds>",
            defaultValue = "30",
            description = "The time for one request. Default: ${DEFAULT-VALUE}")
    private int timeout = 30;

    /**
     * The site.
     *
     * @param command to which wrong arguments belong
     */
    DocSite site(CommandSpec command) {
        if (!(rate >= 0.001 && rate <= 1000)) {
            throw new ParameterException(
                    command.commandLine(), "--rate is a number of requests in a second, such as 2, not " + rate);
        }
        Duration interval = Duration.ofNanos(Math.round(1e9 / rate));
        try {
            return new DocSite(new SiteOptions(base, interval, retries, Duration.ofSeconds(timeout)));
        } catch (IllegalArgumentException e) {
            throw new ParameterException(command.commandLine(), e.getMessage(), e);
        }
    }
}
