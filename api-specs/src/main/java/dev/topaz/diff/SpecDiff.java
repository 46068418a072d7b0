package dev.topaz.diff;

import dev.topaz.spec.ApiSpec;
import dev.topaz.spec.ErrorSpec;
import dev.topaz.spec.Session;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Compares documents by what they mean for callers. */
public final class SpecDiff {
    private final List<Change> changes = new ArrayList<>();

    private SpecDiff() {}

    /** Every change from one document of an API to the next. */
    public static ApiDiff compare(ApiSpec before, ApiSpec after) {
        SpecDiff diff = new SpecDiff();
        diff.api(before, after);
        new ParamsDiff(diff.changes, Side.REQUEST_TOP).compare("request", before.request(), after.request());
        new ParamsDiff(diff.changes, Side.RESPONSE).compare("response", before.response(), after.response());
        diff.errors(before.errors(), after.errors());
        diff.changes.sort(Comparator.comparing(Change::verdict));
        return new ApiDiff(after.name(), diff.changes);
    }

    /** The APIs of two sets of documents that changed, came or went, in alphabetical order. */
    public static List<ApiDiff> compareAll(List<ApiSpec> before, List<ApiSpec> after) {
        Map<String, ApiSpec> old = byName(before);
        Map<String, ApiSpec> now = byName(after);
        TreeSet<String> names = new TreeSet<>(old.keySet());
        names.addAll(now.keySet());
        return names.stream()
                .map(name -> compareOne(name, old, now))
                .filter(diff -> !diff.changes().isEmpty())
                .toList();
    }

    private static Map<String, ApiSpec> byName(List<ApiSpec> specs) {
        return specs.stream()
                .collect(Collectors.toMap(ApiSpec::name, Function.identity(), (one, other) -> other, TreeMap::new));
    }

    private static ApiDiff compareOne(String name, Map<String, ApiSpec> old, Map<String, ApiSpec> now) {
        ApiSpec before = old.get(name);
        ApiSpec after = now.get(name);
        if (before == null) {
            return new ApiDiff(name, List.of(new Change(Verdict.COMPATIBLE, ChangeKind.ADDED, "", "", name)));
        }
        return after == null
                ? new ApiDiff(name, List.of(new Change(Verdict.BREAKS_SOURCE, ChangeKind.REMOVED, "", name, "")))
                : compare(before, after);
    }

    private void api(ApiSpec before, ApiSpec after) {
        if (!before.name().equals(after.name())) {
            add(Verdict.BREAKS_SOURCE, ChangeKind.RENAMED, before.name(), after.name());
        }
        if (before.session() != after.session()) {
            boolean lost = !methods(after.session()).containsAll(methods(before.session()));
            add(
                    lost ? Verdict.BREAKS_SOURCE : Verdict.COMPATIBLE,
                    ChangeKind.SESSION,
                    before.session().name(),
                    after.session().name());
        }
        prose("title", before.title(), after.title());
        prose("description", before.description(), after.description());
        prose("category", before.category(), after.category());
        prose("source", before.source(), after.source());
    }

    /** The methods of a generated client: with a session, without, or both. */
    private static List<String> methods(Session session) {
        return switch (session) {
            case REQUIRED -> List.of("with");
            case NONE -> List.of("without");
            case OPTIONAL, UNKNOWN -> List.of("with", "without");
        };
    }

    private void prose(String what, String before, String after) {
        if (!before.equals(after)) {
            changes.add(new Change(Verdict.PROSE, ChangeKind.PROSE, what, before, after));
        }
    }

    private void errors(List<ErrorSpec> before, List<ErrorSpec> after) {
        Map<String, ErrorSpec> now = new LinkedHashMap<>();
        after.forEach(error -> now.put(error.code(), error));
        for (ErrorSpec old : before) {
            ErrorSpec kept = now.remove(old.code());
            String path = "errors/" + old.code();
            if (kept == null) {
                changes.add(new Change(Verdict.COMPATIBLE, ChangeKind.ERROR_CODES, path, old.code(), ""));
            } else {
                prose(path, old.description(), kept.description());
                prose(path, old.remedy(), kept.remedy());
            }
        }
        now.keySet()
                .forEach(code -> changes.add(
                        new Change(Verdict.COMPATIBLE, ChangeKind.ERROR_CODES, "errors/" + code, "", code)));
    }

    private void add(Verdict verdict, ChangeKind kind, String before, String after) {
        changes.add(new Change(verdict, kind, "", before, after));
    }
}
