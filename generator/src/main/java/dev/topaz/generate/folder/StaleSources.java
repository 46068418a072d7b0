package dev.topaz.generate.folder;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeSet;

/** Says which sources of a folder are not what is generated now, and what has changed since they were generated. */
final class StaleSources {
    private final DigestFile before;
    private final GeneratedPackage now;

    StaleSources(DigestFile before, GeneratedPackage now) {
        this.before = before;
        this.now = now;
    }

    /** Returns a line for each source that is not current, and for each spec that changed; none if all is as it should be. */
    List<String> lines(SortedMap<String, SourceState> states) {
        List<String> lines = new ArrayList<>();
        states.forEach((name, state) -> {
            if (state != SourceState.CURRENT) {
                lines.add(name + " " + state.words());
            }
        });
        List<String> specs = specs();
        lines.addAll(specs);
        if (specs.isEmpty() && states.containsValue(SourceState.STALE)) {
            lines.add(
                    "no spec has changed: another version of Topaz or another source level generates them differently");
        }
        return lines;
    }

    private List<String> specs() {
        TreeSet<String> apis = new TreeSet<>(before.specs().keySet());
        apis.addAll(now.specs().keySet());
        return apis.stream()
                .filter(api -> !digest(before.specs(), api).equals(digest(now.specs(), api)))
                .map(api -> "the spec of " + api + what(api))
                .toList();
    }

    private String what(String api) {
        if (!before.specs().containsKey(api)) {
            return " is new since the sources were generated";
        }
        return now.specs().containsKey(api)
                ? " has changed since the sources were generated"
                : " is not asked for any more";
    }

    private static String digest(SortedMap<String, String> specs, String api) {
        return specs.getOrDefault(api, "");
    }
}
