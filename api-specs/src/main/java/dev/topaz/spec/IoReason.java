package dev.topaz.spec;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.AccessDeniedException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.util.Objects;

/** Says in words why something cannot be read or written: of many exceptions the message is the path alone, or there is none. */
public final class IoReason {
    private IoReason() {}

    /** Returns the reason of a failure, as the end of a sentence. */
    public static String of(Throwable failure) {
        return of(failure, "");
    }

    /**
     * Returns the reason of a failure, as the end of a sentence.
     *
     * @param place what the message is about, and which the reason therefore does not repeat
     */
    public static String of(Throwable failure, String place) {
        if (failure instanceof FileSystemException refused) {
            String file = refused.getFile();
            return ofFile(refused) + (file == null || file.equals(place) ? "" : ": " + file);
        }
        if (failure instanceof CharacterCodingException) {
            return "it is not in UTF-8";
        }
        String message = failure.getMessage();
        String kind = failure.getClass().getSimpleName();
        if (message == null || message.isBlank()) {
            return kind;
        }
        return failure.getClass() == IOException.class ? message : kind + ": " + message;
    }

    /** Returns the message of a failure, which says what could not be done, with the reason behind it. */
    public static String messageOf(UncheckedIOException failure) {
        IOException cause = Objects.requireNonNull(failure.getCause(), "the constructor takes no null");
        String message = String.valueOf(failure.getMessage());
        String file = cause instanceof FileSystemException refused ? String.valueOf(refused.getFile()) : "";
        return message + ": " + of(cause, message.endsWith(file) ? file : "");
    }

    private static String ofFile(FileSystemException refused) {
        if (refused instanceof NoSuchFileException) {
            return "there is no such file";
        }
        if (refused instanceof AccessDeniedException) {
            return "access is denied";
        }
        if (refused instanceof FileAlreadyExistsException) {
            return "it is there already";
        }
        if (refused instanceof NotDirectoryException) {
            return "it is not a folder";
        }
        if (refused instanceof DirectoryNotEmptyException) {
            return "the folder is not empty";
        }
        return refused.getReason() == null ? refused.getClass().getSimpleName() : refused.getReason();
    }
}
