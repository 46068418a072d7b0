package dev.topaz.migration.patch;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * A file as it is: its text and the encoding that gives the same bytes back.
 *
 * @param path below the folder of the project, with slashes
 */
public record TextFile(String path, Charset charset, String text) {
    /** What old projects are written in where they are not in UTF-8. */
    private static final List<Charset> ENCODINGS = List.of(StandardCharsets.UTF_8, Charset.forName("GB18030"));

    /**
     * Reads a file in the first encoding that loses nothing.
     *
     * @throws IOException also for a file in neither UTF-8 nor GBK; names it
     */
    public static TextFile read(Path project, Path file) throws IOException {
        String path = project.relativize(file).toString().replace('\\', '/');
        byte[] bytes = Files.readAllBytes(file);
        for (Charset charset : ENCODINGS) {
            Optional<String> text = decode(charset, bytes);
            if (text.isPresent()) {
                return new TextFile(path, charset, text.get());
            }
        }
        throw new IOException(path + ": neither UTF-8 nor GBK");
    }

    private static Optional<String> decode(Charset charset, byte[] bytes) {
        try {
            String text = charset.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
            return Arrays.equals(text.getBytes(charset), bytes) ? Optional.of(text) : Optional.empty();
        } catch (CharacterCodingException e) {
            return Optional.empty();
        }
    }
}
