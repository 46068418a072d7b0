package dev.topaz.messages.frame;

import java.util.Date;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/** Frames of every shape, the same for the same seed. */
final class RandomFrames {
    private final Random random;

    RandomFrames(long seed) {
        this.random = new Random(seed);
    }

    Frame next() {
        Frame.Builder frame = Frame.builder(random.nextInt(FrameType.values().length))
                .status(random.nextBoolean() ? 0 : random.nextInt(600))
                .statusPhrase(random.nextBoolean() ? null : "x" + text(40))
                .flag(random.nextBoolean() ? 0 : random.nextInt())
                .token(random.nextBoolean() ? null : text(60));
        for (int headers = random.nextInt(12); headers > 0; headers--) {
            frame.header("h" + text(12), value());
        }
        return frame.build();
    }

    private @Nullable Object value() {
        return switch (ValueType.values()[random.nextInt(ValueType.values().length)]) {
            case VOID -> null;
            case STRING -> text(random.nextInt(50) == 0 ? 9000 : 80);
            case BYTE -> (byte) random.nextInt();
            case INT16 -> (short) random.nextInt();
            case INT32 -> random.nextInt();
            case INT64 -> random.nextLong();
            case DATE -> new Date(random.nextLong());
            case BYTES -> bytes();
        };
    }

    private byte[] bytes() {
        byte[] bytes = new byte[random.nextInt(300)];
        random.nextBytes(bytes);
        return bytes;
    }

    /** Any UTF-16, halves of surrogate pairs too. */
    private String text(int longest) {
        StringBuilder text = new StringBuilder();
        for (int length = random.nextInt(longest + 1); length > 0; length--) {
            text.append((char) (random.nextBoolean() ? 'a' + random.nextInt(26) : random.nextInt(0x10000)));
        }
        return text.toString();
    }
}
