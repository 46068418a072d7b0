package dev.topaz.runtime.oracle;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Random;

/** Damages a body: bytes changed, lost, repeated, put in; the end cut off. */
final class BodyMutation {
    private static final String[] NASTY = {
        "\"",
        "\\",
        "{",
        "}",
        "[",
        "]",
        ",",
        ":",
        "<",
        ">",
        "&",
        "/",
        "\0",
        "\u0001",
        "\uFEFF",
        "\uFFFF",
        "\\u",
        "\\ud83d",
        "null",
        "1e9",
        "-",
        "9999999999",
        "]]>",
        "<!--",
        "<![CDATA[",
        "&#0;",
        "\u3000",
        "\uD83D\uDE00",
        " ",
        "\n"
    };

    private BodyMutation() {}

    static byte[] of(Random random, String body) {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        for (int i = random.nextInt(6) - 2; i > 0; i--) {
            bytes = once(random, bytes);
        }
        return bytes;
    }

    private static byte[] once(Random random, byte[] body) {
        int from = body.length == 0 ? 0 : random.nextInt(body.length);
        int to = Math.min(body.length, from + 1 + random.nextInt(8));
        byte[] nasty = NASTY[random.nextInt(NASTY.length)].getBytes(StandardCharsets.UTF_8);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        switch (random.nextInt(7)) {
            case 0 -> write(out, body, 0, from);
            case 1 -> {
                write(out, body, 0, from);
                write(out, body, to, body.length);
            }
            case 2 -> {
                write(out, body, 0, to);
                write(out, body, from, body.length);
            }
            case 3 -> {
                write(out, body, 0, from);
                out.write(random.nextInt(256));
                write(out, body, Math.min(from + 1, body.length), body.length);
            }
            case 4 -> {
                out.writeBytes(
                        random.nextBoolean() ? new byte[] {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF} : new byte[] {' '});
                out.writeBytes(body);
            }
            case 5 -> {
                out.writeBytes(body);
                out.writeBytes(nasty);
            }
            default -> {
                write(out, body, 0, from);
                out.writeBytes(nasty);
                write(out, body, from, body.length);
            }
        }
        return out.toByteArray();
    }

    private static void write(ByteArrayOutputStream out, byte[] body, int from, int to) {
        out.write(body, from, to - from);
    }
}
