package dev.topaz.maven;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.lang.model.SourceVersion;

/**
 * The Java source that changes whenever a spec does, so that Maven compiles again. What it becomes is the same small class each
 * time: the digests stand in comments at its end.
 */
final class SpecDigest {
    static final String CLASS = "SpecDigest";

    private static final String ANNOTATION = "dev.topaz.runtime.generated.PreparedSpecs";

    /** Where the annotation of the source is in a jar or a folder of classes. */
    static final String ANNOTATION_FILE = ANNOTATION.replace('.', '/') + ".class";

    private SpecDigest() {}

    /** Returns a package name of this module alone, because two modules of one application must not share a package. */
    static String packageName(String groupId, String artifactId) {
        return Stream.of((groupId + "." + artifactId).split("\\."))
                .map(SpecDigest::identifier)
                .collect(Collectors.joining("."));
    }

    private static String identifier(String text) {
        String letters = text.replaceAll("[^A-Za-z0-9_]", "_");
        boolean plain = SourceVersion.isName(letters);
        return plain ? letters : "_" + letters;
    }

    /**
     * The source.
     *
     * @param own the module's own specs, which the processor finds by itself
     * @param others the other places, in the order of the class path
     */
    static String source(String packageName, SpecPlace own, List<SpecPlace> others) {
        List<String> lines = new ArrayList<>();
        lines.add("package " + packageName + ";");
        lines.add("");
        lines.add("/** Changes when a spec does, so that the module is compiled again; the specs are listed below. */");
        lines.add("@" + ANNOTATION + "({");
        others.forEach(place -> lines.add("    " + literal(place.path().toString()) + ","));
        lines.add("})");
        lines.add("interface " + CLASS + " {}");
        Stream.concat(Stream.of(own), others.stream())
                .filter(SpecPlace::hasSpecs)
                .forEach(place -> list(place, lines));
        return String.join("\n", lines) + "\n";
    }

    private static void list(SpecPlace place, List<String> lines) {
        lines.add("");
        lines.add("// " + comment(place.path().toString()));
        for (Map.Entry<String, String> spec : place.digests().entrySet()) {
            lines.add("// " + spec.getValue() + "  " + comment(spec.getKey()));
        }
    }

    /** Writes a comment without backslashes, because one would begin an escape even there. */
    private static String comment(String text) {
        return ascii(text.replace('\\', '/'));
    }

    private static String literal(String text) {
        return '"' + ascii(text.replace("\\", "\\\\").replace("\"", "\\\"")) + '"';
    }

    /** Escapes everything that is not ASCII, so that the compiler reads the same text in every encoding. */
    private static String ascii(String text) {
        return text.chars()
                .mapToObj(letter -> letter < 0x7F ? String.valueOf((char) letter) : String.format("\\u%04x", letter))
                .collect(Collectors.joining())
                .replaceAll("\\p{Cntrl}", "?");
    }
}
