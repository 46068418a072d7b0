package dev.topaz.testdata;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.opentest4j.TestAbortedException;

class RequirementTest {
    private final String required = System.getProperty("tests.required", "");
    private final String absent = System.getProperty("tests.absent", "");

    @AfterEach
    void restore() {
        System.setProperty("tests.required", required);
        System.setProperty("tests.absent", absent);
    }

    @Test
    void skipsATestThatNeedsWhatIsNotRequired() {
        System.setProperty("tests.required", "redis,corpus");

        TestAbortedException skipped =
                assertInstanceOf(TestAbortedException.class, Requirement.POSTGRES.missing("there is no PostgreSQL"));

        assertEquals("SKIPPED: there is no PostgreSQL; to have it: apt-get install postgresql", skipped.getMessage());
    }

    @Test
    void failsATestThatNeedsWhatIsRequired() {
        System.setProperty("tests.required", "redis, quiet-machine");

        IllegalStateException failure =
                assertInstanceOf(IllegalStateException.class, Requirement.REDIS.missing("there is no redis-server"));

        assertEquals(
                "there is no redis-server, and -Dtests.required names redis; to have it: apt-get install redis-server",
                failure.getMessage());
        assertInstanceOf(IllegalStateException.class, Requirement.QUIET_MACHINE.missing("it is busy"));
    }

    @Test
    void skipsWhatTakesMinutesUntilItIsAskedFor() {
        System.setProperty("tests.required", "redis");
        TestAbortedException skipped = assertThrows(TestAbortedException.class, Requirement.BUILDS::skipUnlessRequired);
        assertTrue(skipped.getMessage()
                .startsWith("SKIPPED: builds are not asked for; to have it: -Dtests.required=builds"));

        System.setProperty("tests.required", "redis,builds");
        Requirement.BUILDS.skipUnlessRequired();
        System.setProperty("tests.required", "all");
        Requirement.BUILDS.skipUnlessRequired();
    }

    @Test
    void allNamesEverything() {
        assertEquals(EnumSet.allOf(Requirement.class), Requirement.named("tests.required", "all"));
        assertEquals(Set.of(), Requirement.named("tests.required", ""));
    }

    @Test
    void rejectsANameThatNoTestRequires() {
        IllegalArgumentException failure = assertThrows(
                IllegalArgumentException.class, () -> Requirement.named("tests.required", "redis,postgre"));

        assertTrue(
                failure.getMessage()
                        .startsWith(
                                "-Dtests.required names 'postgre', which no test requires: use all or some of redis, postgres,"),
                failure::getMessage);
    }

    @Test
    void everyRequirementSaysHowToHaveIt() {
        assertTrue(Arrays.stream(Requirement.values())
                .noneMatch(each -> each.remedy().isBlank()));
    }

    @Test
    void abortsWhereNoProgramIsOnThePath() {
        System.setProperty("tests.required", "");

        TestAbortedException skipped = assertThrows(
                TestAbortedException.class, () -> Requirement.GIT.program("no-such-program", "nor-this-one"));

        assertTrue(skipped.getMessage().contains("there is no no-such-program and no nor-this-one on the PATH"));
    }

    @Test
    void doesNotFindWhatIsToBeAbsent() {
        System.setProperty("tests.required", "");
        System.setProperty("tests.absent", "");
        assertEquals("there", Requirement.JDKS.found(Optional.of("there"), "there is no JDK 8"));

        System.setProperty("tests.absent", "jdks");

        TestAbortedException skipped = assertThrows(
                TestAbortedException.class, () -> Requirement.JDKS.found(Optional.of("there"), "there is no JDK 8"));
        assertTrue(skipped.getMessage().startsWith("SKIPPED: there is no JDK 8; to have it: "), skipped::getMessage);
        assertEquals("there", Requirement.REDIS.found(Optional.of("there"), "there is no redis-server"));
    }
}
