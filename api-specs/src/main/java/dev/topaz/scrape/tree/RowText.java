package dev.topaz.scrape.tree;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The part of a row in which empty cells leave no trace: its example and its description. */
public sealed interface RowText {
    /** The two cells that a text was parted into. */
    record Parts(String example, String description) {}

    /**
     * Returns the ways to part the text so that the example is one of these values, each way once.
     *
     * @param values the spellings of one value
     */
    List<Parts> withExample(List<String> values);

    /** Returns the way that most pages would mean. */
    Parts likeliest();

    /** Returns the parts of an object, which has no example. */
    Parts ofObject();

    /** Whether there is one way only. */
    boolean isCertain();

    /** Whether the text of an object could begin with an example. */
    boolean hidesExample();

    /** Both cells, each with its own text: a table whose cells are parted by tabs, or two bullets. */
    record Exact(String example, String description) implements RowText {
        @Override
        public List<Parts> withExample(List<String> values) {
            return values.contains(example.strip()) ? List.of(likeliest()) : List.of();
        }

        @Override
        public Parts likeliest() {
            return new Parts(example, description);
        }

        @Override
        public Parts ofObject() {
            return likeliest();
        }

        @Override
        public boolean isCertain() {
            return true;
        }

        @Override
        public boolean hidesExample() {
            return false;
        }
    }

    /** One cell, which is the example or the description. */
    record OneOf(String cell) implements RowText {
        @Override
        public List<Parts> withExample(List<String> values) {
            Stream<Parts> parts = Stream.of(new Parts("", cell), new Parts(cell, ""));
            return parts.filter(part -> values.contains(part.example.strip()))
                    .distinct()
                    .toList();
        }

        @Override
        public Parts likeliest() {
            return Joined.literal(cell) == cell.length() ? new Parts(cell, "") : new Parts("", cell);
        }

        @Override
        public Parts ofObject() {
            return new Parts("", cell);
        }

        @Override
        public boolean isCertain() {
            return cell.isBlank();
        }

        @Override
        public boolean hidesExample() {
            return false;
        }
    }

    /** Both cells in one line with a space between; either may be empty, and either may hold spaces. */
    record Joined(String text) implements RowText {
        /** A value that is an example by its looks. */
        private static final Pattern LITERAL =
                Pattern.compile("(?:[0-9]{4}-[0-9]{1,2}-[0-9]{1,2}(?: [0-9]{1,2}:[0-9]{2}(?::[0-9]{2})?)?"
                        + "|-?[0-9][0-9.]*|true|false|\\{}|\\[])(?= |$)");

        /** The example of an object, where it has one. */
        private static final Pattern EMPTY = Pattern.compile("(?:\\{}|\\[])(?= )");

        public Joined {
            text = text.strip();
        }

        @Override
        public List<Parts> withExample(List<String> values) {
            return values.stream()
                    .distinct()
                    .filter(value -> text.startsWith(value) && endsWord(value.length()))
                    .map(value -> new Parts(value, text.substring(value.length())))
                    .toList();
        }

        private boolean endsWord(int end) {
            return end == 0 || end == text.length() || text.charAt(end) == ' ' || text.charAt(end) == '\n';
        }

        /** The first word is the example; a single word is the description, unless it looks like a value. */
        @Override
        public Parts likeliest() {
            int end = literal(text);
            if (end == 0) {
                end = Math.max(text.indexOf(' '), 0);
            }
            return new Parts(text.substring(0, end), text.substring(end));
        }

        static int literal(String text) {
            Matcher literal = LITERAL.matcher(text);
            return literal.lookingAt() ? literal.end() : 0;
        }

        @Override
        public Parts ofObject() {
            Matcher empty = EMPTY.matcher(text);
            int end = empty.lookingAt() ? empty.end() : 0;
            return new Parts(text.substring(0, end), text.substring(end));
        }

        @Override
        public boolean isCertain() {
            return text.isEmpty();
        }

        @Override
        public boolean hidesExample() {
            return text.contains(" ") && ofObject().example().isEmpty();
        }
    }
}
