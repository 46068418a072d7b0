package dev.topaz.resolve;

import dev.topaz.model.SharedType;
import dev.topaz.resolve.ObjectShapes.Occurrence;
import dev.topaz.spec.ApiSpec;
import dev.topaz.spec.ParamSpec;
import dev.topaz.spec.Problem;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The object types that the APIs of a package share, and what is wrong with them.
 *
 * <p>Each is the union of all objects of that type word in the documents of the package; two that contradict each other are a
 * problem of the API that comes second, unless both come from the catalogue. Objects of other specs add their fields where they have a field in common with the package's and
 * contradict none of them: one that contradicts is another type of the same name.
 */
final class SharedTypes {
    private final Map<String, String> classNames = new TreeMap<>();
    private final List<SharedType> types = new ArrayList<>();
    private final Map<String, List<Problem>> problems = new TreeMap<>();
    private final ObjectShapes own;
    private final ObjectShapes others;

    private SharedTypes(Collection<ApiSpec> specs, SharedTypeNames wanted) {
        this.own = ObjectShapes.of(specs);
        this.others = ObjectShapes.of(wanted.others());
    }

    static SharedTypes of(Collection<ApiSpec> specs, SharedTypeNames wanted, NameScope names) {
        SharedTypes shared = new SharedTypes(specs, wanted);
        for (String word : shared.words(wanted.names())) {
            shared.classNames.put(word, names.claimUnique(Names.sharedClass(word)));
        }
        shared.classNames.keySet().forEach(shared::unite);
        return shared;
    }

    /** By type word. */
    Map<String, String> classNames() {
        return classNames;
    }

    /** Sorted by type word. */
    List<SharedType> types() {
        return types;
    }

    /** By API name. */
    Map<String, List<Problem>> problems() {
        return problems;
    }

    private Set<String> words(Set<String> wanted) {
        Set<String> words = new TreeSet<>(wanted);
        words.retainAll(own.words());
        if (wanted.contains(SharedTypeNames.ALL)) {
            own.words().stream().filter(this::isSharedWithoutContradiction).forEach(words::add);
        }
        return words;
    }

    private boolean isSharedWithoutContradiction(String word) {
        List<Occurrence> all = own.of(word);
        return all.stream().map(Occurrence::apiName).distinct().count() > 1
                && all.stream()
                        .allMatch(one ->
                                all.stream().allMatch(other -> ObjectShapes.agree(one.object(), other.object())));
    }

    private void unite(String word) {
        List<Occurrence> mine = agreed(own.of(word));
        List<Occurrence> all = new ArrayList<>(mine);
        others.of(word).stream()
                .filter(other -> mine.stream().anyMatch(each -> ObjectShapes.overlap(each.object(), other.object())))
                .forEach(other -> addUnlessContradicting(all, other));
        SharedTypeBuilder builder = new SharedTypeBuilder(word, classNames, all);
        builder.problems()
                .forEach((apiName, found) -> problems.merge(
                        apiName,
                        found,
                        (before, more) ->
                                Stream.concat(before.stream(), more.stream()).toList()));
        types.add(builder.build(
                mine.stream().map(Occurrence::apiName).distinct().sorted().toList()));
    }

    /** The user's own specs as they are, and before those of the catalogue, which are made to agree. */
    private List<Occurrence> agreed(List<Occurrence> all) {
        List<Occurrence> ofCatalog =
                all.stream().filter(each -> !each.isOfUser()).toList();
        List<ParamSpec> objects = new AgreedObjects(classNames.keySet())
                .of(ofCatalog.stream().map(Occurrence::object).toList());
        return Stream.concat(
                        all.stream().filter(Occurrence::isOfUser),
                        IntStream.range(0, objects.size())
                                .mapToObj(i -> new Occurrence(ofCatalog.get(i).apiName(), objects.get(i))))
                .toList();
    }

    private static void addUnlessContradicting(List<Occurrence> all, Occurrence other) {
        if (all.stream().allMatch(each -> ObjectShapes.agree(each.object(), other.object()))) {
            all.add(other);
        }
    }
}
