package dev.topaz.messages.generate;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Collection;
import java.util.Set;
import org.junit.jupiter.api.Tag;

/** Every topic of the catalogue, in one package and with one handler. Run by {@code mvn -B -pl messages -am verify -Pcorpus}. */
@Tag("corpus")
class AllTopicsTest extends TopicTests {
    @Override
    Collection<String> chosen(Set<String> all) {
        assertTrue(all.size() >= 1100, () -> all.size() + " topics");
        return all;
    }
}
