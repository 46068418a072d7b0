package dev.topaz.spring;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.topaz.spring.shop.QianniuClient;
import dev.topaz.spring.shop.WorkOrders;
import dev.topaz.testkit.FakeGateway;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** docs/spring-boot.md says what is. */
class SpringPageTest {
    private static final Pattern ROW = Pattern.compile("(?m)^\\| `(topaz\\.[a-z0-9.-]+)` \\| (?:`([^`]*)`)? ?\\|");
    private static final Pattern VERSION =
            Pattern.compile("<((?:httpclient5|httpcore5|micrometer)\\.version)>[\\d.]+</\\1>");
    private static final Pattern BLOCK = Pattern.compile("(?ms)^```(java|properties)\\n(.*?)^```");

    private final Path root = root();
    private final String page = read("docs/spring-boot.md");

    @Test
    void listsEverySettingAndItsDefault() throws IOException {
        Map<String, String> listed = new TreeMap<>();
        ROW.matcher(page).results().forEach(row -> listed.put(row.group(1), row.group(2) == null ? "" : row.group(2)));
        Map<String, String> known = new TreeMap<>();
        MetadataTest.metadata()
                .forEach((name, setting) -> known.put(
                        name,
                        setting.has("defaultValue")
                                ? setting.get("defaultValue").getAsString()
                                : ""));
        known.remove("topaz.accounts");

        assertEquals(known, listed);
    }

    /** Those that this module is tested with. */
    @Test
    void namesTheVersionsThatBoot27IsTestedWith() {
        String poms = read("pom.xml") + read("spring-boot-starter/pom.xml");
        List<String> versions =
                VERSION.matcher(page).results().map(MatchResult::group).toList();

        assertEquals(3, versions.size(), versions::toString);
        versions.forEach(version -> assertTrue(poms.contains(version), version));
    }

    @Test
    void showsJavaThatCompiles() {
        List<String> sources = Stream.of(
                        "spring-boot-starter/src/test/java/dev/topaz/spring/shop/WorkOrders.java",
                        "spring-boot-test/src/test/java/dev/topaz/spring/test/shop/NewOrders.java",
                        "spring-boot-test/src/test/java/dev/topaz/spring/test/shop/NewOrdersTest.java",
                        "spring-boot-starter/src/test/java/dev/topaz/spring/shop/EventDelivery.java",
                        "spring-boot-test/src/test/java/dev/topaz/spring/test/shop/WorkOrdersTest.java")
                .map(this::read)
                .map(source -> source.replace("/** As it stands in docs/spring-boot.md. */\n", ""))
                .toList();
        List<String> blocks = blocks("java");

        assertEquals(sources.size(), blocks.size());
        for (int i = 0; i < blocks.size(); i++) {
            assertTrue(sources.get(i).contains(blocks.get(i)), blocks.get(i));
        }
    }

    /** The service of the page, with the settings of the page, in front of the fake gateway. */
    @Test
    void showsSettingsThatAnApplicationStartsWith() throws IOException {
        try (FakeGateway gateway = Contexts.gateway()) {
            for (String block : blocks("properties")) {
                Properties settings = new Properties();
                settings.load(new StringReader(block));
                String[] values = Stream.concat(
                                settings.entrySet().stream().map(each -> each.getKey() + "=" + each.getValue()),
                                Stream.of("TOP_SECRET=a", "SHOP_A_SECRET=b", "SHOP_B_SECRET=c"))
                        .toArray(String[]::new);
                Contexts.shop()
                        .withPropertyValues(values)
                        .run(context -> assertEquals(
                                settings.containsKey("topaz.primary") ? 2 : 1,
                                context.getBeansOfType(QianniuClient.class).size()));
            }
            Contexts.shop()
                    .withPropertyValues(Contexts.top(gateway))
                    .withBean(WorkOrders.class)
                    .run(context -> {
                        context.getBean(WorkOrders.class).refundWasAskedFor("w1", Contexts.SESSION);
                        assertEquals(1, gateway.calls().size());
                    });
        }
    }

    private List<String> blocks(String language) {
        return BLOCK.matcher(page)
                .results()
                .filter(block -> block.group(1).equals(language))
                .map((MatchResult block) -> block.group(2))
                .toList();
    }

    private String read(String file) {
        try {
            return Files.readString(root.resolve(file));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Found from wherever the test runs: it does so for another version of Spring Boot as well. */
    private static Path root() {
        Path folder = Path.of("").toAbsolutePath();
        while (!Files.exists(folder.resolve("docs/spring-boot.md"))) {
            folder = folder.getParent();
        }
        return folder;
    }
}
