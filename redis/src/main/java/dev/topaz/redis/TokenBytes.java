package dev.topaz.redis;

import dev.topaz.runtime.token.AccessLevel;
import dev.topaz.runtime.token.Token;
import dev.topaz.runtime.token.TokenOwner;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A token as bytes, before they are encrypted. Another form of them would have another number in front. */
final class TokenBytes {
    private static final int FORM = 1;

    private TokenBytes() {}

    /** @throws IllegalArgumentException for a part longer than 65535 bytes */
    static byte[] of(Token token) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            out.writeByte(FORM);
            out.writeUTF(token.accessToken());
            write(out, token.expiresAt());
            out.writeUTF(token.refreshToken());
            writeIfThere(out, token.refreshExpiresAt());
            write(out, token.levels());
            write(out, token.owner());
        } catch (IOException e) {
            throw new IllegalArgumentException("a part of the token is longer than 65535 bytes", e);
        }
        return bytes.toByteArray();
    }

    /** @throws IllegalArgumentException for what {@link #of} did not write */
    static Token read(byte[] bytes) {
        try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes))) {
            int form = in.readByte();
            if (form != FORM) {
                throw new IllegalArgumentException("a token of the form " + form + ", and known is " + FORM);
            }
            return new Token(in.readUTF(), instant(in), in.readUTF(), ifThere(in), levels(in), owner(in));
        } catch (IOException e) {
            throw new IllegalArgumentException("a token that is cut off", e);
        }
    }

    private static void writeIfThere(DataOutputStream out, @Nullable Instant instant) throws IOException {
        out.writeBoolean(instant != null);
        if (instant != null) {
            write(out, instant);
        }
    }

    private static @Nullable Instant ifThere(DataInputStream in) throws IOException {
        return in.readBoolean() ? instant(in) : null;
    }

    private static void write(DataOutputStream out, Map<AccessLevel, Instant> levels) throws IOException {
        out.writeByte(levels.size());
        for (Map.Entry<AccessLevel, Instant> level : levels.entrySet()) {
            out.writeUTF(level.getKey().name());
            write(out, level.getValue());
        }
    }

    private static Map<AccessLevel, Instant> levels(DataInputStream in) throws IOException {
        Map<AccessLevel, Instant> levels = new EnumMap<>(AccessLevel.class);
        for (int left = in.readByte(); left > 0; left--) {
            levels.put(AccessLevel.valueOf(in.readUTF()), instant(in));
        }
        return levels;
    }

    private static void write(DataOutputStream out, Instant instant) throws IOException {
        out.writeLong(instant.getEpochSecond());
        out.writeInt(instant.getNano());
    }

    private static Instant instant(DataInputStream in) throws IOException {
        return Instant.ofEpochSecond(in.readLong(), in.readInt());
    }

    private static void write(DataOutputStream out, TokenOwner owner) throws IOException {
        out.writeUTF(owner.userId());
        out.writeUTF(owner.userNick());
        out.writeUTF(owner.subUserId());
        out.writeUTF(owner.subUserNick());
        out.writeUTF(owner.openUid());
    }

    private static TokenOwner owner(DataInputStream in) throws IOException {
        return new TokenOwner(in.readUTF(), in.readUTF(), in.readUTF(), in.readUTF(), in.readUTF());
    }
}
