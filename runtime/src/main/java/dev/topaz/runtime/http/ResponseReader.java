package dev.topaz.runtime.http;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;

/** Reads the answer to one call, within bounds. */
final class ResponseReader {
    private static final int SWITCHING_PROTOCOLS = 101;
    private static final int NO_CONTENT = 204;
    private static final int NOT_MODIFIED = 304;
    private static final int MAX_INTERIM = 20;
    private static final int MAX_CHUNK_LINE = 4 * 1024;
    private static final int MAX_TRAILERS = 64 * 1024;
    private static final int MAX_SIZE_DIGITS = 8;
    private static final int PIECE = 8 * 1024;
    private static final byte[] NOTHING = {};

    private final ResponseInput in;
    private int interim;
    private Optional<ResponseHead> early = Optional.empty();
    private boolean keepsConnection;

    ResponseReader(ResponseInput in) {
        this.in = in;
    }

    /** Reads one head. Returns false if it announces another one, so that the request may go on. */
    boolean readEarlyHead() throws IOException {
        ResponseHead head = ResponseHead.read(in);
        if (head.status() == SWITCHING_PROTOCOLS) {
            throw new MalformedAnswerException("it switches to another protocol");
        }
        if (head.isInterim()) {
            interim++;
            if (interim > MAX_INTERIM) {
                throw new MalformedAnswerException("more than " + MAX_INTERIM + " interim answers precede it");
            }
            return false;
        }
        early = Optional.of(head);
        return true;
    }

    /** Reads the answer to its end. */
    HttpAnswer read() throws IOException {
        while (!early.isPresent()) {
            readEarlyHead();
        }
        ResponseHead head = early.get();
        keepsConnection = head.keepsConnection();
        return new HttpAnswer(head.status(), head.headers(), decompressed(head, body(head)));
    }

    private static byte[] decompressed(ResponseHead head, byte[] body) throws MalformedAnswerException {
        try {
            return BoundedBody.decompressed(body, head.values("content-encoding"));
        } catch (IOException e) {
            throw new MalformedAnswerException("it cannot be decompressed: " + e.getMessage(), e);
        }
    }

    /** Returns whether the connection can carry another call once the answer has been read. */
    boolean keepsConnection() {
        return keepsConnection && !in.hasBuffered();
    }

    private byte[] body(ResponseHead head) throws IOException {
        OptionalInt length = head.contentLength();
        String coding = head.values("transfer-encoding");
        if (head.status() == NO_CONTENT || head.status() == NOT_MODIFIED) {
            // What a server sends here all the same must not be taken for the next answer.
            keepsConnection &= length.orElse(0) == 0 && coding.isEmpty();
            return NOTHING;
        }
        if (!coding.isEmpty()) {
            if (!coding.toLowerCase(Locale.ROOT).equals("chunked")) {
                throw new MalformedAnswerException("its transfer coding is not 'chunked'");
            }
            // RFC 9112, 6.3: a length beside the coding may be an attempt to smuggle an answer in.
            keepsConnection &= !length.isPresent();
            return chunks();
        }
        return length.isPresent() ? in.exactly(length.getAsInt()) : untilTheEnd();
    }

    private byte[] chunks() throws IOException {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        for (int size = chunkSize(in.line(MAX_CHUNK_LINE)); size > 0; size = chunkSize(in.line(MAX_CHUNK_LINE))) {
            refuseTooLarge((long) body.size() + size);
            in.copy(size, body);
            if (!in.line(MAX_CHUNK_LINE).isEmpty()) {
                throw new MalformedAnswerException("a chunk is longer than it says");
            }
        }
        skipTrailers();
        return body.toByteArray();
    }

    private static int chunkSize(String line) throws MalformedAnswerException {
        int semicolon = line.indexOf(';');
        String digits = (semicolon < 0 ? line : line.substring(0, semicolon)).trim();
        if (digits.isEmpty() || digits.length() > MAX_SIZE_DIGITS) {
            throw new MalformedAnswerException("the size of a chunk is not a number");
        }
        long size = 0;
        for (int i = 0; i < digits.length(); i++) {
            int digit = Character.digit(digits.charAt(i), 16);
            if (digit < 0 || digits.charAt(i) > 'f') {
                throw new MalformedAnswerException("the size of a chunk is not a number");
            }
            size = 16 * size + digit;
        }
        refuseTooLarge(size);
        return (int) size;
    }

    private void skipTrailers() throws IOException {
        int left = MAX_TRAILERS;
        for (String line = in.line(MAX_CHUNK_LINE); !line.isEmpty(); line = in.line(MAX_CHUNK_LINE)) {
            left -= line.length();
            if (left < 0) {
                throw new MalformedAnswerException("its trailers are larger than " + MAX_TRAILERS + " bytes");
            }
        }
    }

    private byte[] untilTheEnd() throws IOException {
        keepsConnection = false;
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        byte[] piece = new byte[PIECE];
        for (int read = in.read(piece, 0, PIECE); read >= 0; read = in.read(piece, 0, PIECE)) {
            body.write(piece, 0, read);
            refuseTooLarge(body.size());
        }
        return body.toByteArray();
    }

    private static void refuseTooLarge(long size) throws MalformedAnswerException {
        if (size > BoundedBody.MAX_SIZE) {
            throw new MalformedAnswerException("it is larger than " + BoundedBody.MAX_SIZE + " bytes");
        }
    }
}
