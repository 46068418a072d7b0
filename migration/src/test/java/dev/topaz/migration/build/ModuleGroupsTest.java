package dev.topaz.migration.build;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.topaz.migration.build.ModuleGroups.Group;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Which modules are moved together, and which of them compiles the classes. */
class ModuleGroupsTest {
    private static List<Group> groups(Set<String> users, Set<String> callers, Map<String, Set<String>> dependencies) {
        return ModuleGroups.of(users, callers, module -> dependencies.getOrDefault(module, Set.of()));
    }

    @Test
    void aModuleAloneIsItsOwnHome() {
        assertEquals(List.of(new Group(Set.of(""), "")), groups(Set.of(""), Set.of(""), Map.of()));
    }

    @Test
    void theModuleBelowHasTheClassesOfBoth() {
        assertEquals(
                List.of(new Group(Set.of("core", "web"), "core")),
                groups(Set.of("core", "web"), Set.of("core", "web"), Map.of("web", Set.of("core"))));
    }

    @Test
    void twoModulesThatCallMeetInTheOneBelowThem() {
        assertEquals(
                List.of(new Group(Set.of("admin", "web"), "common")),
                groups(
                        Set.of("admin", "web"),
                        Set.of("admin", "web"),
                        Map.of("web", Set.of("common"), "admin", Set.of("common"))));
    }

    @Test
    void modulesThatDoNotMeetHaveClassesOfTheirOwn() {
        assertEquals(
                List.of(new Group(Set.of("a"), "a"), new Group(Set.of("b"), "b")),
                groups(Set.of("a", "b"), Set.of("a", "b"), Map.of()));
    }

    @Test
    void aModuleWithTheClientAloneBelongsToThoseAboveIt() {
        assertEquals(
                List.of(new Group(Set.of("client", "web"), "web")),
                groups(Set.of("client", "web"), Set.of("web"), Map.of("web", Set.of("client"))));
    }

    @Test
    void aModuleAboveTwoWithClassesOfTheirOwnGoesWithTheFirst() {
        assertEquals(
                List.of(new Group(Set.of("a", "web"), "a"), new Group(Set.of("b"), "b")),
                groups(Set.of("a", "b", "web"), Set.of("a", "b", "web"), Map.of("web", Set.of("a", "b"))));
    }
}
