package dev.topaz.docs;

import java.util.Map;
import java.util.Set;

/** Pages whose code a test in the module itself compiles and runs, on a class path that is not the one of all pages. */
final class CheckedElsewhere {
    static final Map<String, String> TESTS = Map.of(
            "docs/fleet.md", "redis/src/test/java/dev/topaz/redis/FleetPageTest.java",
            "docs/migration.md", "migration/src/test/java/dev/topaz/migration/MigrationPageTest.java",
            "docs/outbox.md", "samples/outbox/src/test/java/dev/topaz/samples/outbox/OutboxPageTest.java");

    private static final Set<String> LANGUAGES = Set.of("java", "sql", "diff", "properties");

    private CheckedElsewhere() {}

    static boolean isSo(Block block) {
        return isSo(block.page()) && LANGUAGES.contains(block.language());
    }

    /** A Chinese page has the code of the English one. */
    static boolean isSo(String page) {
        return TESTS.containsKey(Languages.inEnglish(page));
    }
}
