package dev.topaz.processor;

import dev.topaz.generate.emit.SourceFile;
import dev.topaz.spec.IoReason;
import dev.topaz.spec.Location;
import dev.topaz.spec.Problem;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.zip.CRC32;
import javax.annotation.processing.Filer;
import javax.annotation.processing.FilerException;
import javax.lang.model.element.Element;

/**
 * Writes sources into the compiler's folder. A class that an earlier round has written, for a type that named the same API, is not
 * written again: other processors may generate annotated types.
 */
final class CompilerSources {
    private final Filer filer;
    private final Map<String, Fingerprint> fingerprints = new HashMap<>();

    CompilerSources(Filer filer) {
        this.filer = filer;
    }

    /** @param origins what incremental builds need to know: which annotated types the file is there for */
    Optional<Problem> write(SourceFile file, Element... origins) {
        Fingerprint fingerprint = Fingerprint.of(file.text());
        Optional<Fingerprint> written = Optional.ofNullable(fingerprints.putIfAbsent(file.className(), fingerprint));
        return written.isPresent()
                ? written.filter(earlier -> !earlier.equals(fingerprint)).map(earlier -> generatedTwice(file))
                : writeFirst(file, origins);
    }

    private Optional<Problem> writeFirst(SourceFile file, Element... origins) {
        try (Writer out = filer.createSourceFile(file.className(), origins).openWriter()) {
            out.write(file.text());
            return Optional.empty();
        } catch (FilerException e) {
            return Optional.of(problem(
                    ProcessorProblem.CLASS_EXISTS,
                    "the class " + file.className() + " exists already: " + e.getMessage(),
                    "rename that class, or move one of them to another package"));
        } catch (IOException e) {
            return Optional.of(problem(
                    ProcessorProblem.NOT_WRITTEN,
                    "the class " + file.className() + " cannot be written: " + IoReason.of(e),
                    ""));
        }
    }

    private static Problem generatedTwice(SourceFile file) {
        return problem(
                ProcessorProblem.CLASS_EXISTS,
                "the class " + file.className()
                        + " exists already: another annotated type of this package has it, with other members",
                "rename one of the annotated types, or move it to another package");
    }

    private static Problem problem(Problem.Code code, String text, String hint) {
        return new Problem(code, text, Location.NONE, hint);
    }

    /** What tells two sources of one class apart; keeping them instead would keep all that is generated in memory. */
    private record Fingerprint(int length, long checksum) {
        static Fingerprint of(String text) {
            CRC32 checksum = new CRC32();
            checksum.update(text.getBytes(StandardCharsets.UTF_8));
            return new Fingerprint(text.length(), checksum.getValue());
        }
    }
}
