package dev.topaz.conformance;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.topaz.messages.frame.MalformedFrameException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * Every recorded frame is read and written on this JDK as on the JDK of the build, where tests of the messages hold it against the
 * official codec.
 */
class FrameSuite {
    private static final int RECORDED = 335;

    @Test
    void readsAndWritesEveryRecordedFrameAsTheJdkOfTheBuildDoes() throws IOException, MalformedFrameException {
        List<String> expected = Files.readAllLines(Settings.file("read-frames"), StandardCharsets.UTF_8);

        List<String> read = RecordedFrames.read();
        assertEquals(String.join("\n", expected), String.join("\n", read));
        assertEquals(RECORDED, read.size());
    }
}
