package dev.topaz.spec.place;

import dev.topaz.spec.Problem;
import dev.topaz.spec.SpecProblem;
import dev.topaz.spec.SpecReading;
import dev.topaz.spec.SpecXml;
import dev.topaz.spec.Utf8Text;
import java.util.List;
import java.util.Optional;

/**
 * A spec file as found.
 *
 * @param file what messages call the file
 * @param xml what it says; empty if it cannot be decoded
 * @param malformed why it cannot be decoded
 */
public record SpecText(String file, String xml, Optional<Problem> malformed) {
    /** Holds text that needs no decoding. */
    public SpecText(String file, String xml) {
        this(file, xml, Optional.empty());
    }

    /** Decodes a spec file, which is UTF-8 whatever the platform's character set is. */
    public static SpecText of(String file, byte[] bytes) {
        Utf8Text text = Utf8Text.decode(file, bytes, SpecProblem.NOT_UTF8);
        return new SpecText(file, text.text(), text.problem());
    }

    /** Reads the spec, or finds everything that is wrong with it. */
    public SpecReading read() {
        return malformed
                .map(problem -> new SpecReading(Optional.empty(), List.of(problem)))
                .orElseGet(() -> SpecXml.read(file, xml));
    }
}
