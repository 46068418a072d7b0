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
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A file as it is: its text and the encoding that gives the same bytes back.
 *
 * @param path below the folder of the project, with slashes
 */
public record TextFile(String path, Charset charset, String text) {
    /** What old projects are written in where they are not in UTF-8. */
    private static final List<Charset> ENCODINGS = List.of(StandardCharsets.UTF_8, Charset.forName("GB18030"));

    /** A patch has lines of ASCII around those of the file, so the encoding of a file has ASCII in it: UTF-16 has not. */
    private static final Pattern XML_DECLARATION =
            Pattern.compile("(?:\u00EF\u00BB\u00BF)?<\\?xml\\s[^>]*?encoding\\s*=\\s*[\"']([A-Za-z0-9._:-]+)[\"']");

    private static final int LONGEST_DECLARATION = 200;

    /**
     * Reads a file in the first encoding that loses nothing: what its XML declaration names, UTF-8, or GBK.
     *
     * @throws IOException also for a file in none of them; names it
     */
    public static TextFile read(Path project, Path file) throws IOException {
        String path = project.relativize(file).toString().replace('\\', '/');
        byte[] bytes = Files.readAllBytes(file);
        List<Charset> charsets =
                Stream.concat(declared(bytes).stream(), ENCODINGS.stream()).toList();
        for (Charset charset : charsets) {
            Optional<String> text = decode(charset, bytes);
            if (text.isPresent()) {
                return new TextFile(path, charset, text.get());
            }
        }
        throw new IOException(path + ": neither UTF-8 nor GBK");
    }

    private static Optional<Charset> declared(byte[] bytes) {
        String head = new String(bytes, 0, Math.min(bytes.length, LONGEST_DECLARATION), StandardCharsets.ISO_8859_1);
        Matcher declaration = XML_DECLARATION.matcher(head);
        try {
            return declaration.lookingAt()
                    ? Optional.of(Charset.forName(declaration.group(1)))
                            .filter(charset -> isWrittenIn(charset, declaration.group()))
                    : Optional.empty();
        } catch (IllegalArgumentException e) {
            // A name that this Java does not know says no more than none.
            return Optional.empty();
        }
    }

    private static boolean isWrittenIn(Charset charset, String declaration) {
        String ascii = declaration.substring(declaration.indexOf('<'));
        return charset.canEncode() && Arrays.equals(ascii.getBytes(charset), ascii.getBytes(StandardCharsets.US_ASCII));
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
