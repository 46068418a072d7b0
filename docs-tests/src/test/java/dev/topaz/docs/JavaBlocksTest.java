package dev.topaz.docs;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** Every block of Java compiles as a reader would copy it, without a warning; Chinese pages have the same ones (ChineseTest). */
class JavaBlocksTest {
    @TempDir
    private Path classes;

    @TestFactory
    Stream<DynamicTest> compileAndGiveNoWarning() {
        return Repository.pages().stream()
                .filter(page -> !Languages.isChinese(page.path()) && !CheckedElsewhere.isSo(page.path()))
                .map(page -> DynamicTest.dynamicTest(
                        page.path(), () -> assertEquals("", String.join("\n", JavaPage.problems(page, classes)))));
    }
}
