package dev.topaz.migration.patch;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;

/** What becomes of one file. */
public sealed interface FileChange {
    /** Below the folder of the project, with slashes. */
    String path();

    Charset charset();

    /** The text of the whole file afterwards. */
    String after();

    /** What is done to the file: {@code added}, {@code changed} or {@code removed}. */
    String kind();

    /** A file that was not there; in UTF-8. */
    record Added(String path, String after) implements FileChange {
        @Override
        public String kind() {
            return "added";
        }

        @Override
        public Charset charset() {
            return StandardCharsets.UTF_8;
        }
    }

    /** A file that goes. */
    record Removed(TextFile file) implements FileChange {
        @Override
        public String kind() {
            return "removed";
        }

        @Override
        public String path() {
            return file.path();
        }

        @Override
        public Charset charset() {
            return file.charset();
        }

        @Override
        public String after() {
            return "";
        }
    }

    /**
     * A file that was there, and stays in its encoding and with its line breaks.
     *
     * @param edits in the order of their places; none lies in another
     */
    record Changed(TextFile file, List<Edit> edits) implements FileChange {
        public Changed {
            boolean isOfWindows = file.text().contains("\r\n");
            edits = edits.stream()
                    .map(edit -> isOfWindows ? edit.ofWindows() : edit)
                    .sorted(Comparator.comparingInt(Edit::start).thenComparingInt(Edit::end))
                    .toList();
        }

        @Override
        public String kind() {
            return "changed";
        }

        @Override
        public String path() {
            return file.path();
        }

        @Override
        public Charset charset() {
            return file.charset();
        }

        @Override
        public String after() {
            return between(0, file.text().length(), edits);
        }

        /** This part of the text with these edits in it. */
        String between(int start, int end, List<Edit> within) {
            StringBuilder text = new StringBuilder();
            int at = start;
            for (Edit edit : within) {
                text.append(file.text(), at, edit.start()).append(edit.text());
                at = edit.end();
            }
            return text.append(file.text(), at, end).toString();
        }
    }
}
