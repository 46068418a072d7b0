package dev.topaz.explorer;

import dev.topaz.testdata.Requirement;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The rules of axe-core for accessibility, which npm installs; a test is skipped where it cannot. */
final class Axe {
    private static final String VERSION = "4.14.1";
    private static final String RUN = """
            const done = arguments[arguments.length - 1];
            axe.run(document, {resultTypes: ['violations']}).then(
                result => done(JSON.stringify(result.violations)), error => done('[{"id":"' + error + '"}]'));
            """;

    private final String script;

    private Axe(String script) {
        this.script = script;
    }

    /**
     * Installs it.
     *
     * @param folder an empty folder
     */
    static Axe install(Path folder) throws IOException, InterruptedException {
        Path npm = Requirement.NPM.program("npm");
        Files.createDirectories(folder);
        Files.writeString(
                folder.resolve("package.json"),
                "{\"private\":true,\"dependencies\":{\"axe-core\":\"" + VERSION + "\"}}");
        Path log = folder.resolve("log");
        Process process = new ProcessBuilder(
                        npm.toString(), "install", "--prefer-offline", "--ignore-scripts", "--no-audit", "--no-fund")
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        if (!process.waitFor(5, TimeUnit.MINUTES) || process.exitValue() != 0) {
            process.destroyForcibly();
            throw Requirement.NPM.missing("npm could not install axe-core: " + Files.readString(log));
        }
        return new Axe(Files.readString(folder.resolve("node_modules/axe-core/axe.min.js")));
    }

    /** Returns what is serious or critical on the page that the browser shows, each with its place. */
    List<String> faults(Browser browser) {
        // Half a megabyte, which a page needs once.
        if (Boolean.FALSE.equals(browser.script("return 'axe' in window"))) {
            browser.script(script);
        }
        JsonNode violations = JsonMapper.shared().readTree(String.valueOf(browser.asyncScript(RUN)));
        return StreamSupport.stream(violations.spliterator(), false)
                .filter(violation -> !violation.path("impact").asString("").matches("minor|moderate"))
                .map(violation -> violation.path("id").asString() + ": "
                        + violation.path("help").asString("") + ": "
                        + violation.at("/nodes/0/html").asString("") + " "
                        + violation.at("/nodes/0/failureSummary").asString(""))
                .toList();
    }
}
