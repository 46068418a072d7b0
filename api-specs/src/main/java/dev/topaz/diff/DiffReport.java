package dev.topaz.diff;

import java.util.List;
import java.util.Optional;

/** Changes of APIs, as a whole. */
public record DiffReport(List<ApiDiff> apis) {
    public DiffReport {
        apis = List.copyOf(apis);
    }

    /** The worst that happened; empty when nothing did. */
    public Optional<Verdict> worst() {
        return apis.stream()
                .flatMap(api -> api.changes().stream())
                .map(Change::verdict)
                .min(Enum::compareTo);
    }

    /** Which part of the version number of the user's own library to raise, by the rules of semantic versioning. */
    public String suggestion() {
        return worst().map(verdict -> switch (verdict) {
                    case BREAKS_SOURCE, BREAKS_RUN_TIME -> "major";
                    case COMPATIBLE -> "minor";
                    case PROSE -> "patch";
                })
                .orElse("none");
    }

    /** How many changes have this verdict. */
    public long count(Verdict verdict) {
        return apis.stream()
                .flatMap(api -> api.changes().stream())
                .filter(change -> change.verdict() == verdict)
                .count();
    }
}
