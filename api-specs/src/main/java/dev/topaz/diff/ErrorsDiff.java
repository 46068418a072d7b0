package dev.topaz.diff;

import dev.topaz.spec.ErrorSpec;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Compares the error tables of two documents. A code may have several rows. */
final class ErrorsDiff {
    private final Map<String, List<ErrorSpec>> before;
    private final Map<String, List<ErrorSpec>> after;
    private final List<Change> changes = new ArrayList<>();

    private ErrorsDiff(List<ErrorSpec> before, List<ErrorSpec> after) {
        this.before = byCode(before);
        this.after = byCode(after);
    }

    static List<Change> compare(List<ErrorSpec> before, List<ErrorSpec> after) {
        ErrorsDiff diff = new ErrorsDiff(before, after);
        List<String> come = new ArrayList<>(diff.after.keySet());
        come.removeAll(diff.before.keySet());
        diff.before.keySet().forEach(code -> diff.code(code, come));
        come.forEach(code -> diff.add(Rule.ERROR_CODE_ADDED, code, "", code));
        return diff.changes;
    }

    private static Map<String, List<ErrorSpec>> byCode(List<ErrorSpec> errors) {
        Map<String, List<ErrorSpec>> byCode = new LinkedHashMap<>();
        errors.forEach(error ->
                byCode.computeIfAbsent(error.code(), code -> new ArrayList<>()).add(error));
        return byCode;
    }

    /** @param come the codes that only the new document has; one that is found to be this one is taken out */
    private void code(String code, List<String> come) {
        List<ErrorSpec> rows = rows(before, code);
        if (after.containsKey(code)) {
            prose(code, rows, rows(after, code));
            return;
        }
        Optional<String> other = come.stream()
                .filter(candidate -> saysTheSame(rows, rows(after, candidate)))
                .findFirst();
        other.ifPresentOrElse(
                now -> {
                    come.remove(now);
                    add(Rule.ERROR_CODE_CHANGED, code, code, now);
                },
                () -> add(Rule.ERROR_CODE_REMOVED, code, code, ""));
    }

    private static List<ErrorSpec> rows(Map<String, List<ErrorSpec>> errors, String code) {
        return errors.getOrDefault(code, List.of());
    }

    private static boolean saysTheSame(List<ErrorSpec> rows, List<ErrorSpec> others) {
        List<String> words = words(rows).toList();
        return words(others).anyMatch(words::contains);
    }

    /** What is said of a code, where it says enough to recognise it. */
    private static Stream<String> words(List<ErrorSpec> rows) {
        return rows.stream()
                .flatMap(row -> Stream.of(row.description(), row.remedy()))
                .filter(words -> words.length() > 1);
    }

    private void prose(String code, List<ErrorSpec> old, List<ErrorSpec> now) {
        for (int row = 0; row < Math.max(old.size(), now.size()); row++) {
            prose(code, old, now, row);
        }
    }

    private void prose(String code, List<ErrorSpec> old, List<ErrorSpec> now, int row) {
        ErrorSpec one = row < old.size() ? old.get(row) : empty(now.get(row));
        ErrorSpec two = row < now.size() ? now.get(row) : empty(one);
        if (!one.description().equals(two.description())) {
            add(Rule.ERROR_PROSE_CHANGED, code, one.description(), two.description());
        }
        if (!one.remedy().equals(two.remedy())) {
            add(Rule.ERROR_PROSE_CHANGED, code, one.remedy(), two.remedy());
        }
    }

    private static ErrorSpec empty(ErrorSpec like) {
        return new ErrorSpec(like.code(), "", "", like.at());
    }

    private void add(Rule rule, String code, String old, String now) {
        changes.add(Change.of(rule, "errors/" + code, old, now));
    }
}
