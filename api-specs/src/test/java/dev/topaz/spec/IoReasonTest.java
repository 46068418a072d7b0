package dev.topaz.spec;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.EOFException;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ConnectException;
import java.nio.charset.MalformedInputException;
import java.nio.file.AccessDeniedException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.FileSystemLoopException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class IoReasonTest {
    static Stream<Arguments> reasons() {
        return Stream.of(
                Arguments.of(new NoSuchFileException("/a/b"), "there is no such file: /a/b"),
                Arguments.of(new AccessDeniedException("/a/b"), "access is denied: /a/b"),
                Arguments.of(new FileAlreadyExistsException("/a/b"), "it is there already: /a/b"),
                Arguments.of(new NotDirectoryException("/a/b"), "it is not a folder: /a/b"),
                Arguments.of(new DirectoryNotEmptyException("/a/b"), "the folder is not empty: /a/b"),
                Arguments.of(
                        new FileSystemException("/a/b", null, "No space left on device"),
                        "No space left on device: /a/b"),
                Arguments.of(new FileSystemLoopException("/a/b"), "FileSystemLoopException: /a/b"),
                Arguments.of(new MalformedInputException(1), "it is not in UTF-8"),
                Arguments.of(new IOException("Is a directory"), "Is a directory"),
                Arguments.of(new IOException(), "IOException"),
                Arguments.of(new EOFException(), "EOFException"),
                Arguments.of(
                        new FileNotFoundException("/a/b (No such file)"), "FileNotFoundException: /a/b (No such file)"),
                Arguments.of(new ConnectException("refused"), "ConnectException: refused"));
    }

    @ParameterizedTest
    @MethodSource("reasons")
    void saysMoreThanThePath(Exception failure, String reason) {
        assertEquals(reason, IoReason.of(failure));
    }

    @Test
    void doesNotRepeatWhatTheMessageIsAbout() {
        assertEquals("access is denied", IoReason.of(new AccessDeniedException("/a/b"), "/a/b"));
        assertEquals("access is denied: /a/b", IoReason.of(new AccessDeniedException("/a/b"), "/a"));
    }

    @Test
    void putsTheReasonBehindWhatCouldNotBeDone() {
        assertEquals(
                "cannot read the spec /a/b: access is denied",
                IoReason.messageOf(
                        new UncheckedIOException("cannot read the spec /a/b", new AccessDeniedException("/a/b"))));
    }
}
