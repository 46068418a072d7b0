package dev.topaz.runtime.json;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;

/** Random documents, half of them with something wrong, or something that looks wrong. */
final class RandomJson {
    private static final String[] SPACES = {"", "", "", "", " ", "\n", "\t\r", "  "};
    private static final String[] NUMBERS = {
        "0", "-0", "1", "-17", "3.25", "-0.5", "1e5", "2E-3", "1.5e+10", "123456789012345678", "9223372036854775808"
    };
    /** Halves of pairs stand in values only: in names jackson-core refuses them. */
    private static final String[] PIECES = {
        "a",
        "name",
        "seller_nick",
        "trade",
        "淘宝",
        "é",
        "😀",
        "\\\"",
        "\\\\",
        "\\/",
        "\\n",
        "\\u4e2d",
        "\\u00E9",
        "\\ud83d\\ude00",
        " ",
        "\n",
        "\u0001",
        "\u007f",
        "\uffff",
        "/",
        "~",
        "receiver_address_of_a_trade"
    };

    private static final String HOSTILE = "{}[]:,\"\\ \n\t0123456789-+.eEtfnul/'\u0000";
    private static final byte[][] BYTES = {
        {(byte) 0x80},
        {(byte) 0xC0, (byte) 0xAF},
        {(byte) 0xE4, (byte) 0xB8},
        {(byte) 0xED, (byte) 0xA0, (byte) 0x80},
        {(byte) 0xF5, (byte) 0x80, (byte) 0x80, (byte) 0x80},
        {(byte) 0xA2},
        {(byte) 0xFF},
        {(byte) 0xF0, (byte) 0x9F, (byte) 0x98, (byte) 0x80}
    };

    private final Random random;
    private final StringBuilder out = new StringBuilder();

    private RandomJson(Random random) {
        this.random = random;
    }

    static byte[] document(Random random) {
        RandomJson json = new RandomJson(random);
        json.value(4);
        byte[] bytes = json.out.toString().getBytes(StandardCharsets.UTF_8);
        return random.nextInt(4) == 0 ? broken(bytes, random) : bytes;
    }

    private static byte[] broken(byte[] json, Random random) {
        int at = random.nextInt(json.length + 1);
        return switch (random.nextInt(4)) {
            case 0 -> Arrays.copyOf(json, at);
            case 1 -> joined(json, at, new byte[0], Math.min(at + 1, json.length));
            case 2 -> joined(json, at, hostile(random), at);
            default -> joined(json, at, BYTES[random.nextInt(BYTES.length)], at);
        };
    }

    private static byte[] hostile(Random random) {
        return new byte[] {(byte) HOSTILE.charAt(random.nextInt(HOSTILE.length()))};
    }

    private static byte[] joined(byte[] json, int end, byte[] middle, int start) {
        byte[] all = Arrays.copyOf(json, end + middle.length + json.length - start);
        System.arraycopy(middle, 0, all, end, middle.length);
        System.arraycopy(json, start, all, end + middle.length, json.length - start);
        return all;
    }

    private void value(int depth) {
        space();
        switch (random.nextInt(depth > 0 ? 9 : 5)) {
            case 0 -> out.append(NUMBERS[random.nextInt(NUMBERS.length)]);
            case 1 -> out.append(random.nextLong() >> random.nextInt(Long.SIZE));
            case 2 -> out.append(random.nextBoolean());
            case 3 -> out.append("null");
            case 4 -> text();
            case 5, 6 -> array(depth - 1);
            default -> object(depth - 1);
        }
        space();
    }

    private void array(int depth) {
        out.append('[');
        for (int i = random.nextInt(4); i > 0; i--) {
            value(depth);
            out.append(i > 1 ? "," : "");
        }
        space();
        out.append(']');
    }

    private void object(int depth) {
        out.append('{');
        for (int i = random.nextInt(4); i > 0; i--) {
            space();
            text();
            space();
            out.append(':');
            value(depth);
            out.append(i > 1 ? "," : "");
        }
        space();
        out.append('}');
    }

    private void text() {
        out.append('"');
        for (int i = random.nextInt(4); i > 0; i--) {
            out.append(PIECES[random.nextInt(PIECES.length)]);
        }
        out.append('"');
    }

    private void space() {
        out.append(SPACES[random.nextInt(SPACES.length)]);
    }
}
