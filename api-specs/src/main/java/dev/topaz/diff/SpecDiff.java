package dev.topaz.diff;

import dev.topaz.diff.ClassMembers.Position;
import dev.topaz.model.SessionUse;
import dev.topaz.spec.ApiSpec;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeSet;

/**
 * Compares documents by what they mean for callers: member by member for source, form by form for what travels.
 *
 * <pre>{@code
 * ApiDiff diff = SpecDiff.compare(before, after);
 * diff.changes().forEach(change -> System.out.println(change.verdict() + " " + change.path()));
 * }</pre>
 *
 * <p>Both documents have to mean something: what cannot be generated cannot be compared.
 */
public final class SpecDiff {
    private final ResolvedApi before;
    private final ResolvedApi after;
    private final List<Change> changes = new ArrayList<>();

    private SpecDiff(ResolvedApi before, ResolvedApi after) {
        this.before = before;
        this.after = after;
    }

    /**
     * Returns every change from one document of an API to the next, whose name may differ.
     *
     * @throws IllegalArgumentException when one of them cannot be resolved
     */
    public static ApiDiff compare(ApiSpec before, ApiSpec after) {
        return compare(before, after, Set.of());
    }

    /**
     * Returns the same where the package shares object types.
     *
     * @param sharedTypes as {@code @TopApis(sharedTypes = …)} names them
     */
    public static ApiDiff compare(ApiSpec before, ApiSpec after, Set<String> sharedTypes) {
        return new SpecDiff(one(before, sharedTypes), one(after, sharedTypes)).compare();
    }

    private static ResolvedApi one(ApiSpec spec, Set<String> sharedTypes) {
        return ResolvedApi.all(List.of(spec), sharedTypes).values().stream()
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("the spec of " + spec.name() + " has problems"));
    }

    /**
     * Returns the APIs of two sets of documents that changed, came or went, in alphabetical order. A document that cannot be
     * resolved counts as one that is not there: nothing was generated from it.
     */
    public static List<ApiDiff> compareAll(Collection<ApiSpec> before, Collection<ApiSpec> after) {
        return compareAll(before, after, Set.of());
    }

    /**
     * Returns the same where the APIs share object types: a field that one document loses and another one still gives breaks no source.
     *
     * @param sharedTypes as {@code @TopApis(sharedTypes = …)} names them
     */
    public static List<ApiDiff> compareAll(
            Collection<ApiSpec> before, Collection<ApiSpec> after, Set<String> sharedTypes) {
        SortedMap<String, ResolvedApi> old = ResolvedApi.all(before, sharedTypes);
        SortedMap<String, ResolvedApi> now = ResolvedApi.all(after, sharedTypes);
        Set<String> names = new TreeSet<>(old.keySet());
        names.addAll(now.keySet());
        return names.stream()
                .map(name -> compareOne(name, old, now))
                .filter(diff -> !diff.changes().isEmpty())
                .toList();
    }

    private static ApiDiff compareOne(
            String name, SortedMap<String, ResolvedApi> old, SortedMap<String, ResolvedApi> now) {
        ResolvedApi before = old.get(name);
        ResolvedApi after = now.get(name);
        if (before == null) {
            return new ApiDiff(name, List.of(Change.of(Rule.API_ADDED, "", "", name)));
        }
        return after == null
                ? new ApiDiff(name, List.of(Change.of(Rule.API_REMOVED, "", name, "")))
                : new SpecDiff(before, after).compare();
    }

    private ApiDiff compare() {
        api(before.spec(), after.spec());
        session();
        for (Position position : Position.values()) {
            changes.addAll(SideDiff.compare(position, before, after));
        }
        changes.addAll(ConventionsDiff.compare(before.conventions(), after.conventions()));
        changes.addAll(ErrorsDiff.compare(before.spec().errors(), after.spec().errors()));
        changes.sort(Comparator.comparing(Change::verdict));
        return new ApiDiff(after.spec().name(), changes);
    }

    private void api(ApiSpec old, ApiSpec now) {
        String oldClass = before.request().className();
        String newClass = after.request().className();
        if (!old.name().equals(now.name())) {
            changes.add(Change.of(Rule.API_RENAMED, "", old.name(), now.name()));
        } else if (!oldClass.equals(newClass)) {
            changes.add(Change.of(Rule.API_CLASS_RENAMED, "", oldClass, newClass));
        }
        prose("title", old.title(), now.title());
        prose("description", old.description(), now.description());
        prose("category", old.category(), now.category());
        prose("source", old.source(), now.source());
    }

    private void session() {
        if (before.spec().session() != after.spec().session()) {
            changes.add(Change.of(
                    sessionRule(before.session(), after.session()),
                    "",
                    before.spec().session().name(),
                    after.spec().session().name()));
        }
    }

    private static Rule sessionRule(SessionUse old, SessionUse now) {
        if (!calls(now).containsAll(calls(old))) {
            return Rule.SESSION_METHOD_REMOVED;
        }
        return old == SessionUse.UNDOCUMENTED && now == SessionUse.REQUIRED
                ? Rule.SESSION_BECAME_REQUIRED
                : Rule.SESSION_CHANGED;
    }

    private enum Call {
        WITH_SESSION,
        WITHOUT_SESSION
    }

    /** The methods of a generated client. */
    private static Set<Call> calls(SessionUse use) {
        return switch (use) {
            case REQUIRED, UNDOCUMENTED -> EnumSet.of(Call.WITH_SESSION);
            case NONE -> EnumSet.of(Call.WITHOUT_SESSION);
            case EITHER -> EnumSet.allOf(Call.class);
        };
    }

    private void prose(String what, String old, String now) {
        if (!old.equals(now)) {
            changes.add(Change.of(Rule.API_PROSE_CHANGED, what, old, now));
        }
    }
}
