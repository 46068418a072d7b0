package dev.topaz.processor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterSpec;
import com.palantir.javapoet.TypeSpec;
import dev.topaz.diff.ApiDiff;
import dev.topaz.diff.Change;
import dev.topaz.diff.ChangeKind;
import dev.topaz.diff.SpecDiff;
import dev.topaz.diff.Verdict;
import dev.topaz.model.ApiModel;
import dev.topaz.processor.emit.Sources;
import dev.topaz.resolve.ApiResolver;
import dev.topaz.resolve.Resolution;
import dev.topaz.spec.ApiSpec;
import dev.topaz.spec.ParamSpec;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import javax.lang.model.element.Modifier;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * A verdict is a promise about generated code, and the generator knows the truth: a change breaks source exactly when a public
 * member of the old classes is missing from the new ones. The history is made of real documents, each edited several times.
 */
@Tag("corpus")
class DiffVerdictTest {
    private static final int YEARS = 6;

    @Test
    void breaksSourceExactlyWhenTheGeneratedCodeDoes() {
        List<String> wrong = new ArrayList<>();
        Map<Mutation, Integer> judged = new EnumMap<>(Mutation.class);
        int broken = 0;
        int tooStrict = 0;
        for (Corpus.Document document : Corpus.read()) {
            ApiSpec spec = document.reading().spec().orElseThrow();
            Random random = new Random(spec.name().hashCode());
            for (int year = 0; year < YEARS; year++) {
                Mutation mutation = Mutation.values()[random.nextInt(Mutation.values().length)];
                ApiSpec next = mutation.apply(spec, random);
                Optional<Set<String>> before = members(spec);
                Optional<Set<String>> after = members(next);
                if (before.isEmpty() || after.isEmpty()) {
                    break; // the edit made a document that cannot be generated
                }
                ApiDiff diff = SpecDiff.compare(spec, next);
                Set<String> lost = new TreeSet<>(before.get());
                lost.removeAll(after.get());
                if (lost.isEmpty() && breaks(diff) && isOfASharedClass(diff, next)) {
                    tooStrict++;
                } else if (lost.isEmpty() == breaks(diff)) {
                    wrong.add(spec.name() + " " + mutation + "\n  judged " + diff.changes() + "\n  lost " + lost);
                }
                broken += lost.isEmpty() ? 0 : 1;
                judged.merge(mutation, 1, Integer::sum);
                spec = next;
            }
        }
        System.out.println("judged " + judged + ", of which " + broken + " break source; too strictly: " + tooStrict);
        assertEquals("", wrong.stream().limit(20).collect(Collectors.joining("\n")), wrong.size() + " wrong verdicts");
        assertTrue(tooStrict < broken / 100, "the exception is not the rule");
        assertTrue(broken > 1000, "a history in which little breaks proves little");
    }

    private static boolean breaks(ApiDiff diff) {
        return diff.changes().stream().map(Change::verdict).anyMatch(verdict -> verdict == Verdict.BREAKS_SOURCE);
    }

    /**
     * Objects of one type share a class, with the fields of all of them. A field that went from one and is still in another is
     * still in the class: the diff, which looks at one parameter at a time, is too strict there.
     */
    private static boolean isOfASharedClass(ApiDiff diff, ApiSpec next) {
        Set<String> names = new TreeSet<>();
        names(next.request(), names);
        names(next.response(), names);
        return diff.changes().stream()
                .filter(change -> change.verdict() == Verdict.BREAKS_SOURCE)
                .allMatch(change -> (change.kind() == ChangeKind.REMOVED || change.kind() == ChangeKind.RENAMED)
                        && change.path().split("/").length > 2
                        && names.contains(change.path().substring(change.path().lastIndexOf('/') + 1)));
    }

    private static void names(List<ParamSpec> params, Set<String> names) {
        for (ParamSpec param : params) {
            names.add(param.name());
            names(param.fields(), names);
        }
    }

    /** The public members of the request and the response; empty when nothing can be generated. */
    private static Optional<Set<String>> members(ApiSpec spec) {
        Resolution resolution = ApiResolver.resolve(List.of(spec), List.of());
        return resolution.apis().stream().findFirst().map(DiffVerdictTest::members);
    }

    private static Set<String> members(ApiModel api) {
        Sources sources = new Sources("shop");
        Set<String> members = new TreeSet<>();
        collect("", sources.request(api).typeSpec(), members);
        collect("", sources.response(api).typeSpec(), members);
        return members;
    }

    private static void collect(String outer, TypeSpec type, Set<String> members) {
        String name = outer + "." + type.name();
        members.add("class " + name);
        for (MethodSpec method : type.methodSpecs()) {
            if (method.modifiers().contains(Modifier.PUBLIC)) {
                String params = method.parameters().stream()
                        .map(ParameterSpec::type)
                        .map(Object::toString)
                        .collect(Collectors.joining(","));
                members.add(name + "." + method.name() + "(" + params + "): " + method.returnType());
            }
        }
        type.typeSpecs().forEach(nested -> collect(name, nested, members));
    }
}
