package dev.topaz.benchmarks.report;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * What a page says besides numbers: the introduction, and a part for each heading {@code ## name: title} of its text.
 *
 * @param introduction with a place for the machine
 */
record Prose(String introduction, List<Part> parts) {
    private static final String MISSED = "\n### missed\n\n";

    Prose {
        parts = List.copyOf(parts);
    }

    /**
     * One part of the page.
     *
     * @param whyMissed what is said below the ratios if one is missed; empty for nothing
     */
    record Part(String name, String title, String text, String whyMissed) {
        static Part read(String section) {
            String[] heading = section.substring(0, section.indexOf('\n')).split(": ", 2);
            String[] texts = section.substring(section.indexOf('\n') + 2).split(MISSED, 2);
            return new Part(heading[0], heading[1], texts[0].stripTrailing() + "\n", texts.length > 1 ? texts[1] : "");
        }

        /** Returns whether the text has the figures, because they are measured elsewhere. */
        boolean hasTable() {
            return text.contains("\n|---");
        }
    }

    /** Reads a text beside this class. */
    static Prose read(String resource) throws IOException {
        try (InputStream in = Prose.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IOException("there is no resource " + resource + " beside " + Prose.class);
            }
            String[] sections = new String(in.readAllBytes(), StandardCharsets.UTF_8).split("\n## ", -1);
            List<Part> parts = new ArrayList<>();
            for (int i = 1; i < sections.length; i++) {
                parts.add(Part.read(sections[i].stripTrailing() + "\n"));
            }
            return new Prose(sections[0].stripTrailing() + "\n", parts);
        }
    }
}
