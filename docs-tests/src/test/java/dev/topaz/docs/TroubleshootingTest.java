package dev.topaz.docs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.topaz.runtime.ClientOptions;
import dev.topaz.runtime.DefaultTaobaoClient;
import dev.topaz.runtime.TopApiException;
import dev.topaz.runtime.retry.RetryPolicy;
import dev.topaz.spec.SpecProblem;
import dev.topaz.testkit.FakeGateway;
import dev.topaz.testkit.Refusal;
import dev.topaz.testkit.junit.TopGateway;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The page of messages quotes messages that the code really says, and says of refusals what the runtime makes of them. */
class TroubleshootingTest {
    private static final Page PAGE = Repository.page("docs/troubleshooting.md");

    /** Said by the JDK and by Maven. */
    private static final Set<String> OF_OTHERS = Set.of(
            "cannot find symbol",
            "class QianniuClient",
            "class file version",
            "has been compiled by a more recent version of the Java Runtime",
            "Could not find artifact dev.topaz",
            "No plugin found for prefix 'topaz'",
            "PKIX path building failed");

    /** The first column of a row that begins with a message; it may have more than one. */
    private static final Pattern MESSAGES = Pattern.compile("(?m)^\\| (`[^`]+`(?:[^|`]*`[^`]+`)*)[^|`]*\\|");

    private static final Pattern MESSAGE = Pattern.compile("`([^`]+)`");
    private static final Pattern REFUSAL =
            Pattern.compile("(?m)^\\| (\\d+) \\| ([^|]+) \\| (?:`([^`]+)`)? ?\\| `([A-Z_]+)` \\|");

    @Test
    void quotesWhatTheCodeSays() {
        Messages said = Messages.ofMainSources();

        assertEquals(
                List.of(),
                messages()
                        .filter(message -> !OF_OTHERS.contains(message.replaceAll("[ :…]+$| … *\\[[A-Z_]+\\]$", "")))
                        .filter(message -> !said.contain(message))
                        .toList());
        assertTrue(messages().count() > 60, messages().count() + " messages");
    }

    /** So that the test above can fail. */
    @Test
    void knowsWhatTheCodeDoesNotSay() {
        Messages said = Messages.ofMainSources();

        assertTrue(said.contain("element … of '…' is null: leave it out"));
        assertFalse(said.contain("element … of '…' is nil: leave it out"));
        assertFalse(said.contain("which is never sent … the address of the gateway ends"));
        assertFalse(said.contain("The page of messages quotes messages"));
    }

    private static Stream<String> messages() {
        return MESSAGES.matcher(PAGE.text())
                .results()
                .flatMap(row -> MESSAGE.matcher(row.group(1)).results())
                .map(message -> message.group(1));
    }

    @Test
    void hasEveryCodeOfTheCompiler() {
        Stream<String> codes = Stream.concat(
                Arrays.stream(SpecProblem.values()).map(Enum::name),
                Stream.of(
                                "processor/src/main/java/dev/topaz/processor/ProcessorProblem.java",
                                "generator/src/main/java/dev/topaz/generate/GenerationProblem.java",
                                "api-specs/src/main/java/dev/topaz/resolve/ResolveProblem.java")
                        .map(Repository::read)
                        .flatMap(source -> Pattern.compile("(?m)^    ([A-Z0-9_]+),?$")
                                .matcher(source)
                                .results())
                        .map(code -> code.group(1)));

        assertEquals(
                List.of(),
                codes.filter(code -> !PAGE.text().contains("[" + code + "]")).toList());
    }

    /** Each row is put to the test: the platform says so, and the runtime takes it for what the page claims. */
    @Test
    void tellsWhatARefusalIsTakenFor(@TopGateway FakeGateway gateway) {
        String api = "taobao.bcpush.isv.event.emit";
        ClientOptions once = new ClientOptions().retry(new RetryPolicy(1, Duration.ofMillis(1), Duration.ofMillis(1)));
        List<MatchResult> rows = REFUSAL.matcher(PAGE.text()).results().toList();
        for (MatchResult row : rows) {
            String subCode = row.group(3) == null ? "" : row.group(3);
            int code = Integer.parseInt(row.group(1));
            String ban = code == 7 ? "This ban will last for 1 more seconds" : "";
            gateway.refuse(api, new Refusal(code, row.group(2), subCode, ban));
            QianniuClient qianniu = new QianniuClient(
                    new DefaultTaobaoClient(gateway.url(), TopGateway.APP_KEY, TopGateway.APP_SECRET, once));
            TopApiException e = assertThrows(
                    TopApiException.class,
                    () -> qianniu.bcpushIsvEventEmit(new BcpushIsvEventEmitRequest(), TopGateway.SESSION));
            assertEquals(row.group(4), e.kind().name(), row.group());
        }
        assertTrue(rows.size() > 15, rows.size() + " rows");
    }
}
