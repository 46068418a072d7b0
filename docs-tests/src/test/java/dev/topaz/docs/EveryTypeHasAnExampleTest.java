package dev.topaz.docs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Every type that a user meets shows in its Javadoc what is done with it. {@link JavadocExamplesTest} compiles the examples. */
class EveryTypeHasAnExampleTest {
    /** What is published beside the modules of {@link UserModule}: programs, and what they are made of. */
    private static final Set<String> TOOLS =
            Set.of("api-specs", "catalog", "explorer", "generator", "maven-plugin", "migration", "processor");

    private static final Pattern PUBLISHED = Pattern.compile("<artifactId>topaz-([\\w-]+)</artifactId>");

    @TestFactory
    Stream<DynamicTest> inItsJavadoc() {
        return Stream.of(UserModule.values())
                .flatMap(UserModule::typesOfUsers)
                .map(type -> DynamicTest.dynamicTest(type.qualifiedName(), () -> check(type)));
    }

    private static void check(PublicType type) {
        assertTrue(
                type.ownExamples().stream().anyMatch(JavadocExample::isJava),
                () -> type.path() + ": the Javadoc of " + type.name()
                        + " has no example in Java (<pre>{@code ... }</pre>)");
    }

    @Test
    void ofEveryPublishedModuleThatIsNoTool() {
        Set<String> known =
                Stream.of(UserModule.values()).map(UserModule::folder).collect(Collectors.toCollection(HashSet::new));
        known.addAll(TOOLS);

        String managed = Repository.read("bom/pom.xml").replaceFirst("(?s).*<dependencyManagement>", "");
        assertEquals(
                known,
                PUBLISHED
                        .matcher(managed)
                        .results()
                        .map(found -> found.group(1))
                        .collect(Collectors.toSet()));
    }
}
