package dev.topaz.messages.frame;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class FrameCodecTest {
    private static final int MANY = 10_000;

    @Test
    void readsEveryRecordedFrameAsTheOfficialDecoderDoesAndWritesTheSameBytes() throws MalformedFrameException {
        int frames = 0;
        for (FrameVector vector : FrameVector.all()) {
            frames++;
            if (vector.isRefused()) {
                continue;
            }
            Frame read = FrameDecoder.decode(ByteBuffer.wrap(vector.bytes()));
            // The recording does not keep the order of headers.
            assertEquals(
                    FrameVector.shown(vector.readBack()).entrySet(),
                    FrameVector.shown(read).entrySet(),
                    vector.toString());
            assertArrayEquals(OfficialCodec.encode(read), FrameEncoder.encode(read), vector.toString());
        }
        assertEquals(338, frames);
    }

    @Test
    void refusesWhatTheOfficialEncoderRefuses() {
        for (Object value : List.of(1.5, true, List.of("a"))) {
            Frame frame = Frame.builder(FrameType.SEND).header("v", value).build();
            String message = assertThrows(IllegalArgumentException.class, () -> FrameEncoder.encode(frame))
                    .getMessage();
            assertTrue(message.startsWith("the header v is of class java."), message);
        }
    }

    @Test
    void writesRandomFramesByteForByteAsTheOfficialEncoder() {
        RandomFrames frames = new RandomFrames(1);
        for (int i = 0; i < MANY; i++) {
            Frame frame = frames.next();
            assertArrayEquals(OfficialCodec.encode(frame), FrameEncoder.encode(frame), "frame " + i);
        }
    }

    @Test
    void readsRandomFramesAsTheOfficialDecoder() throws MalformedFrameException {
        RandomFrames frames = new RandomFrames(2);
        for (int i = 0; i < MANY; i++) {
            byte[] bytes = FrameEncoder.encode(frames.next());
            assertEquals(
                    FrameVector.shown(OfficialCodec.decode(bytes)),
                    FrameVector.shown(FrameDecoder.decode(ByteBuffer.wrap(bytes))),
                    "frame " + i);
        }
    }

    @Test
    void refusesEveryTruncation() {
        RandomFrames frames = new RandomFrames(3);
        for (int i = 0; i < 300; i++) {
            byte[] bytes = FrameEncoder.encode(frames.next());
            for (int length = 0; length < Math.min(bytes.length, 2000); length++) {
                ByteBuffer cut = ByteBuffer.wrap(bytes, 0, length);
                assertThrows(MalformedFrameException.class, () -> FrameDecoder.decode(cut));
            }
        }
    }

    @Test
    void refusesALengthThatDoesNotFitAndAllocatesNothingForIt() {
        byte[] bytes = FrameEncoder.encode(
                Frame.builder(FrameType.SEND).header("name", "a value").build());
        int lengthOfTheName = 4;
        int lengthOfTheValue = lengthOfTheName + 4 + "name".length() + 1;
        for (int place : List.of(lengthOfTheName, lengthOfTheValue)) {
            for (int wrong :
                    new int[] {-1, Integer.MIN_VALUE, Integer.MAX_VALUE, 1 << 30, 0, 1, 3, 5, 6, 8, 9, 10, 11}) {
                byte[] broken = bytes.clone();
                ByteBuffer.wrap(broken).order(java.nio.ByteOrder.LITTLE_ENDIAN).putInt(place, wrong);
                assertThrows(
                        MalformedFrameException.class,
                        () -> FrameDecoder.decode(ByteBuffer.wrap(broken)),
                        place + ": " + wrong);
            }
        }
    }

    @Test
    void endsRandomBytesInAFrameOrTheDocumentedError() {
        Random random = new Random(4);
        int refused = 0;
        for (int i = 0; i < 100_000; i++) {
            byte[] bytes = new byte[random.nextInt(64)];
            random.nextBytes(bytes);
            if (bytes.length > 0 && random.nextBoolean()) {
                bytes[0] = 2;
            }
            try {
                FrameDecoder.decode(ByteBuffer.wrap(bytes));
            } catch (MalformedFrameException e) {
                refused++;
            }
        }
        assertTrue(refused > 90_000, refused + " refused");
    }

    @Test
    void refusesBytesBehindTheEnd() {
        byte[] bytes = FrameEncoder.encode(Frame.builder(FrameType.SEND).build());
        byte[] longer = Arrays.copyOf(bytes, bytes.length + 2);
        assertEquals(
                "malformed frame of the message channel, at byte 4: 2 bytes follow the end of the headers",
                assertThrows(MalformedFrameException.class, () -> FrameDecoder.decode(ByteBuffer.wrap(longer)))
                        .getMessage());
    }

    @Test
    void showsNoValue() {
        Frame frame = Frame.builder(FrameType.SEND)
                .token("the-token")
                .header(FieldNames.SESSION, "the-session")
                .build();
        assertFalse(frame.toString().contains("the-"), frame.toString());
    }
}
