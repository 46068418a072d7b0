package dev.topaz.scrape.sample;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds the calls of setters in the Java sample of a page, line by line: each character is looked at a fixed number of times. */
final class JavaCalls {
    private static final Pattern BEGIN = Pattern.compile("\\s*(\\w+)\\.(?:set(\\w+)|add)\\(");

    private final List<Call> calls = new ArrayList<>();
    private final StringBuilder argument = new StringBuilder();
    private Optional<Matcher> open = Optional.empty();

    private JavaCalls() {}

    /**
     * One call.
     *
     * @param variable the object whose setter is called
     * @param property what is set, with a capital; {@link SampleNode#ELEMENT} for an element that is added to a list
     * @param argument the code between the parentheses
     */
    record Call(String variable, String property, String argument) {}

    /** Returns the calls in their order. A call ends with a parenthesis and a semicolon at the end of a line. */
    static List<Call> of(String text) {
        JavaCalls calls = new JavaCalls();
        text.lines().forEach(calls::line);
        return calls.calls;
    }

    private void line(String line) {
        String code = line;
        if (open.isEmpty()) {
            Matcher begin = BEGIN.matcher(line);
            if (!begin.lookingAt()) {
                return;
            }
            open = Optional.of(begin);
            code = line.substring(begin.end());
        }
        int end = end(code);
        argument.append(end < 0 ? code + "\n" : code.substring(0, end));
        if (end >= 0) {
            open.ifPresent(begin -> calls.add(call(begin)));
            argument.setLength(0);
            open = Optional.empty();
        }
    }

    private Call call(Matcher begin) {
        String property = begin.group(2) == null ? SampleNode.ELEMENT : begin.group(2);
        return new Call(begin.group(1), property, argument.toString().strip());
    }

    /** Returns the place of the last parenthesis of a statement that ends with the line; less than 0 if none does. */
    private static int end(String code) {
        String statement = code.stripTrailing();
        if (!statement.endsWith(";")) {
            return -1;
        }
        String call = statement.substring(0, statement.length() - 1).stripTrailing();
        return call.endsWith(")") ? call.length() - 1 : -1;
    }
}
