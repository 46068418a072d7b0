package dev.topaz.spec;

import java.util.List;
import java.util.Optional;

/** The spec file: text to {@link ApiSpec} and back; each way is the inverse of the other. */
public final class SpecXml {
    private SpecXml() {}

    /**
     * Reads a spec, or finds everything that is wrong with it.
     *
     * @param file what messages call the file
     */
    public static SpecReading read(String file, String xml) {
        try {
            return SpecReader.read(XmlTree.read(file, xml));
        } catch (XmlTree.BrokenXml e) {
            return new SpecReading(Optional.empty(), List.of(e.problem()));
        }
    }

    /**
     * Writes a spec: the same bytes for the same spec, one line for each parameter.
     *
     * @throws IllegalArgumentException for a character that XML 1.0 cannot carry; a scraper cleans such away
     */
    public static String write(ApiSpec spec) {
        return SpecWriter.write(spec);
    }
}
