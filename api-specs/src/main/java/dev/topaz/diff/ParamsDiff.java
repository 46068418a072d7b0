package dev.topaz.diff;

import dev.topaz.spec.Children;
import dev.topaz.spec.ParamSpec;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Compares the parameters of one object, and of the objects in it. */
final class ParamsDiff {
    private final List<Change> changes;
    private final Side side;

    ParamsDiff(List<Change> changes, Side side) {
        this.changes = changes;
        this.side = side;
    }

    void compare(String path, List<ParamSpec> before, List<ParamSpec> after) {
        Map<String, ParamSpec> now = byName(after);
        List<ParamSpec> removed = without(before, now);
        List<ParamSpec> added = without(after, byName(before));
        Map<ParamSpec, ParamSpec> renames = Renames.find(removed, added);
        for (ParamSpec param : before) {
            ParamSpec same = now.get(param.name());
            if (same != null) {
                param(path + "/" + param.name(), param, same);
            } else {
                gone(path, param, renames);
            }
        }
        added.removeIf(renames::containsValue);
        added.forEach(param -> added(path + "/" + param.name(), param));
        order(path, before, after);
    }

    private void gone(String path, ParamSpec param, Map<ParamSpec, ParamSpec> renames) {
        ParamSpec renamed = renames.get(param);
        String old = path + "/" + param.name();
        if (renamed == null) {
            add(new Change(Verdict.BREAKS_SOURCE, ChangeKind.REMOVED, old, words(param), ""));
        } else {
            add(new Change(Verdict.BREAKS_SOURCE, ChangeKind.RENAMED, old, param.name(), renamed.name()));
            param(path + "/" + renamed.name(), param, renamed);
        }
    }

    private static Map<String, ParamSpec> byName(List<ParamSpec> params) {
        return params.stream()
                .collect(Collectors.toMap(ParamSpec::name, Function.identity(), (one, two) -> one, LinkedHashMap::new));
    }

    private static List<ParamSpec> without(List<ParamSpec> params, Map<String, ParamSpec> names) {
        return new ArrayList<>(params.stream()
                .filter(param -> !names.containsKey(param.name()))
                .toList());
    }

    /** A call that does not send what is required now is refused. */
    private void added(String path, ParamSpec param) {
        boolean demanded = side.isRequest() && param.required();
        add(new Change(
                demanded ? Verdict.BREAKS_RUN_TIME : Verdict.COMPATIBLE, ChangeKind.ADDED, path, "", words(param)));
    }

    private static String words(ParamSpec param) {
        return (param.type().isEmpty() ? "untyped" : param.type()) + (param.required() ? ", required" : "");
    }

    private void param(String path, ParamSpec before, ParamSpec after) {
        type(path, before, after);
        if (before.required() != after.required()) {
            Verdict verdict =
                    !side.isRequest() ? Verdict.PROSE : after.required() ? Verdict.BREAKS_RUN_TIME : Verdict.COMPATIBLE;
            add(new Change(verdict, ChangeKind.REQUIRED, path, presence(before), presence(after)));
        }
        limits(path, before, after);
        if (!before.example().equals(after.example())) {
            add(new Change(Verdict.PROSE, ChangeKind.PROSE, path, before.example(), after.example()));
        }
        if (!before.description().equals(after.description())) {
            add(new Change(Verdict.PROSE, ChangeKind.PROSE, path, before.description(), after.description()));
        }
        new ParamsDiff(changes, side.nested()).compare(path, before.fields(), after.fields());
    }

    private static String presence(ParamSpec param) {
        return param.required() ? "required" : "optional";
    }

    private void type(String path, ParamSpec before, ParamSpec after) {
        boolean documented = before.children() == after.children();
        if (!before.type().equals(after.type()) || !documented) {
            boolean lost = !Uses.of(after, side).containsAll(Uses.of(before, side));
            add(new Change(
                    lost ? Verdict.BREAKS_SOURCE : Verdict.COMPATIBLE,
                    ChangeKind.TYPE,
                    path,
                    type(before),
                    type(after)));
        }
    }

    private static String type(ParamSpec param) {
        String type = param.type().isEmpty() ? "untyped" : param.type();
        return param.children() == Children.UNDOCUMENTED ? type + " without documented fields" : type;
    }

    private void limits(String path, ParamSpec before, ParamSpec after) {
        if (!LimitChange.bare(before.limits()).equals(LimitChange.bare(after.limits()))) {
            boolean stricter = LimitChange.isStricter(before.limits(), after.limits());
            add(new Change(
                    side.isRequest() ? (stricter ? Verdict.BREAKS_RUN_TIME : Verdict.COMPATIBLE) : Verdict.PROSE,
                    ChangeKind.LIMITS,
                    path,
                    LimitChange.words(before.limits()),
                    LimitChange.words(after.limits())));
        }
        String old = before.limits().defaultValue();
        String now = after.limits().defaultValue();
        if (!old.equals(now)) {
            boolean changed = side.isRequest() && !old.isEmpty();
            add(new Change(changed ? Verdict.BREAKS_RUN_TIME : Verdict.PROSE, ChangeKind.DEFAULT, path, old, now));
        }
    }

    /** The order of rows says nothing to a program. */
    private void order(String path, List<ParamSpec> before, List<ParamSpec> after) {
        List<String> old = before.stream().map(ParamSpec::name).toList();
        List<String> now = after.stream().map(ParamSpec::name).toList();
        List<String> kept = old.stream().filter(now::contains).toList();
        if (!kept.equals(now.stream().filter(old::contains).toList())) {
            add(new Change(Verdict.PROSE, ChangeKind.PROSE, path, "order " + old, "order " + now));
        }
    }

    private void add(Change change) {
        changes.add(change);
    }
}
