package dev.topaz.migration.patch;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import dev.topaz.migration.Tool;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class UnifiedDiffTest {
    private static final int FILES = 60;

    @TempDir
    Path folder;

    private static TextFile file(String path, Charset charset, String text) {
        return new TextFile(path, charset, text);
    }

    @Test
    void isWhatOneKnows() {
        TextFile file = file("a/B.java", StandardCharsets.UTF_8, "1\n2\n3\n4\n5\n6\n7\n8\n9");
        FileChange change = new FileChange.Changed(file, List.of(new Edit(16, 17, "nine"), new Edit(2, 4, "")));

        assertEquals("""
                diff --git a/a/B.java b/a/B.java
                --- a/a/B.java
                +++ b/a/B.java
                @@ -1,9 +1,8 @@
                 1
                -2
                 3
                 4
                 5
                 6
                 7
                 8
                -9
                \\ No newline at end of file
                +nine
                \\ No newline at end of file
                """, UnifiedDiff.of(change));
    }

    /** Random edits of random files: every kind of line break, end and encoding. */
    @ParameterizedTest
    @EnumSource(Tool.class)
    void givesTheTextAfterTheEdits(Tool tool) throws Exception {
        Random random = new Random(42);
        List<FileChange> changes = new ArrayList<>();
        changes.add(new FileChange.Added("new folder/New.java", "class New {}\n"));
        for (int number = 0; number < FILES; number++) {
            FileChange.Changed change = randomChange(random, number);
            Path file = folder.resolve(change.path());
            Files.createDirectories(file.getParent());
            Files.write(file, change.file().text().getBytes(change.charset()));
            changes.add(change);
        }
        Files.writeString(folder.resolve("Gone.java"), "class Gone {}\n\n// no line break");
        changes.add(
                new FileChange.Removed(file("Gone.java", StandardCharsets.UTF_8, "class Gone {}\n\n// no line break")));
        Path patch = folder.resolveSibling("random.patch");
        Files.write(patch, UnifiedDiff.of(changes));

        tool.apply(patch, folder);

        assertFalse(Files.exists(folder.resolve("Gone.java")));
        changes.removeIf(FileChange.Removed.class::isInstance);
        for (FileChange change : changes) {
            assertArrayEquals(
                    change.after().getBytes(change.charset()),
                    Files.readAllBytes(folder.resolve(change.path())),
                    change.path());
        }
    }

    private static FileChange.Changed randomChange(Random random, int number) {
        String lineBreak = random.nextInt(3) == 0 ? "\r\n" : "\n";
        StringBuilder text = new StringBuilder();
        int lines = 1 + random.nextInt(60);
        for (int line = 0; line < lines; line++) {
            text.append("行 line ")
                    .append(random.nextInt(5))
                    .append(line == lines - 1 && random.nextBoolean() ? "" : lineBreak);
        }
        List<Edit> edits = new ArrayList<>();
        for (int at = random.nextInt(12); at < text.length(); at += 1 + random.nextInt(120)) {
            int end = Math.min(text.length(), at + random.nextInt(20));
            String with = "x".repeat(1 + random.nextInt(3)) + (random.nextBoolean() ? lineBreak : "");
            edits.add(new Edit(at, end, with));
            at = end;
        }
        if (edits.isEmpty()) {
            edits.add(new Edit(0, 0, "first" + lineBreak));
        }
        Charset charset = random.nextBoolean() ? StandardCharsets.UTF_8 : Charset.forName("GB18030");
        String path = (number % 2 == 0 ? "plain" : "with space") + "/File" + number + ".java";
        return new FileChange.Changed(file(path, charset, text.toString()), edits);
    }
}
