package dev.topaz.testkit.answer;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The way to a field of an answer: {@code trade.orders[1].oid}. */
public record AnswerPath(List<Step> steps) {
    private static final int MOST_ELEMENTS = 10_000;
    private static final Pattern PART = Pattern.compile("([^.\\[\\]]+)|\\[([0-9]{1,9})]|[.](?=[^.\\[])");

    public AnswerPath {
        steps = List.copyOf(steps);
    }

    /** One step of the way. */
    public sealed interface Step {
        /** Returns the value at this step; empty if there is none. */
        Optional<AnswerValue> in(AnswerValue value);
    }

    /** Into an object. */
    public record Field(String name) implements Step {
        @Override
        public Optional<AnswerValue> in(AnswerValue value) {
            return value instanceof AnswerValue.Fields fields
                    ? Optional.ofNullable(fields.values().get(name))
                    : Optional.empty();
        }

        @Override
        public String toString() {
            return name;
        }
    }

    /** Into a list. */
    public record Index(int at) implements Step {
        @Override
        public Optional<AnswerValue> in(AnswerValue value) {
            return value instanceof AnswerValue.Items items
                            && at < items.values().size()
                    ? Optional.of(items.values().get(at))
                    : Optional.empty();
        }

        /**
         * Adds elements until the list reaches to this index.
         *
         * @throws IllegalArgumentException for more elements than an answer has
         */
        public void grow(AnswerValue.Items items, Supplier<AnswerValue> element) {
            if (at >= MOST_ELEMENTS) {
                throw new IllegalArgumentException("a list has " + MOST_ELEMENTS + " elements at most, not " + at);
            }
            while (items.values().size() <= at) {
                items.values().add(element.get());
            }
        }

        @Override
        public String toString() {
            return "[" + at + "]";
        }
    }

    /**
     * Parses a path.
     *
     * @throws IllegalArgumentException for a malformed path
     */
    public static AnswerPath of(String path) {
        List<Step> steps = new ArrayList<>();
        Matcher part = PART.matcher(path);
        int end = 0;
        for (; part.find() && part.start() == end; end = part.end()) {
            if (part.group(1) != null) {
                steps.add(new Field(part.group(1)));
            } else if (part.group(2) != null) {
                steps.add(new Index(Integer.parseInt(part.group(2))));
            }
        }
        if (end < path.length() || steps.isEmpty()) {
            throw new IllegalArgumentException("'" + path + "' is not a path such as 'trade.orders[0].oid'");
        }
        return new AnswerPath(steps);
    }

    /** Returns the step to the value itself. */
    public Step last() {
        return steps.get(steps.size() - 1);
    }

    /** Returns whether the path names a field at the top. */
    public boolean isSingle() {
        return steps.size() == 1;
    }
}
