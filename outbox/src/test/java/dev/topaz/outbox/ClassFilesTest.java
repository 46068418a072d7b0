package dev.topaz.outbox;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.topaz.testdata.ClassFiles;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class ClassFilesTest {
    @Test
    void javaEightLoadsAllOfThem() {
        ClassFiles classes = ClassFiles.below(Path.of("target/classes"));

        assertTrue(classes.count() > 1);
        assertEquals(List.of(), classes.newerThan(8));
    }
}
