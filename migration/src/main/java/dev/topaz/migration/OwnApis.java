package dev.topaz.migration;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import dev.topaz.migration.OwnApiMatch.Twin;
import dev.topaz.migration.source.Attribution;
import dev.topaz.migration.source.ClassShape;
import dev.topaz.migration.source.MemberUse;
import dev.topaz.migration.source.MemberUses;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import org.jspecify.annotations.Nullable;

/**
 * The APIs whose own classes can go, because the rest of the project uses them as it would use generated ones: nothing extends them,
 * makes or changes an answer, or reaches for their fields.
 */
final class OwnApis {
    /** For a project without any. */
    static final OwnApis NONE = new OwnApis(List.of());

    private final List<OwnApi> apis;

    private OwnApis(List<OwnApi> apis) {
        this.apis = List.copyOf(apis);
    }

    /** Returns those of a project. */
    static OwnApis in(Collection<ClassShape> shapes, Attribution code, Collection<String> paths) {
        List<OwnApi> all = new OwnApiFinder(shapes).find();
        List<OwnApi> left = new ArrayList<>(all);
        left.removeIf(api -> all.stream().anyMatch(other -> sharesClass(api, other)));
        boolean changed = true;
        while (changed) {
            Set<String> going = names(left);
            Set<String> gone = paths(left);
            Set<String> held = new HashSet<>();
            paths.stream()
                    .filter(path -> !gone.contains(path))
                    .forEach(path -> held.addAll(new ApiUses(code, going, left).in(path)));
            changed = left.removeIf(api -> api.classes().stream().anyMatch(each -> held.contains(each.name())));
        }
        return new OwnApis(left);
    }

    /** Generated answers share nothing, unless somebody decides it. */
    private static boolean sharesClass(OwnApi api, OwnApi other) {
        return !api.equals(other) && api.classes().stream().anyMatch(other.classes()::contains);
    }

    private static Set<String> names(List<OwnApi> apis) {
        return apis.stream()
                .flatMap(api -> api.classes().stream())
                .map(ClassShape::name)
                .collect(Collectors.toSet());
    }

    private static Set<String> paths(List<OwnApi> apis) {
        return apis.stream()
                .flatMap(api -> api.classes().stream())
                .map(ClassShape::path)
                .collect(Collectors.toSet());
    }

    List<OwnApi> all() {
        return apis;
    }

    /** Returns the same with one more. */
    OwnApis and(OwnApi other) {
        return new OwnApis(Stream.concat(apis.stream(), Stream.of(other)).toList());
    }

    /** Returns whether a text may name one of the classes that go. */
    boolean areNamedIn(String text) {
        return apis.stream().flatMap(api -> api.classes().stream()).anyMatch(each -> text.contains(each.simpleName()));
    }

    /** Returns what takes the place of each class that goes, by its name in full. */
    Map<String, Twin> twins(GeneratedTypes generated) {
        Map<String, Twin> twins = new HashMap<>();
        for (OwnApi own : apis) {
            generated.nesting().stream()
                    .filter(api -> api.apiName().equals(own.apiName()))
                    .flatMap(api -> OwnApiMatch.of(own, api).stream())
                    .forEach(found -> found.forEach((name, twin) -> twins.put(name, shared(twin, generated))));
        }
        return twins;
    }

    private static Twin shared(Twin twin, GeneratedTypes generated) {
        String nested = twin.generated().substring(twin.generated().lastIndexOf('.') + 1);
        return twin.generated().contains(".")
                ? generated
                        .sharedClass(nested)
                        .map(each -> new Twin(each, twin.methods()))
                        .orElse(twin)
                : twin;
    }

    /** Returns the paths of the sources that have nothing but classes that go. */
    Set<String> paths() {
        return paths(apis);
    }

    /** Returns the names in full of the classes that go. */
    Set<String> names() {
        return names(apis);
    }

    /** Finds the classes that a source uses as no generated class can be used. */
    private static final class ApiUses extends TreePathScanner<@Nullable Void, @Nullable Void> {
        private final Attribution code;
        private final Set<String> going;
        private final Set<String> requests;
        private final Set<String> held = new HashSet<>();

        ApiUses(Attribution code, Set<String> going, List<OwnApi> apis) {
            this.code = code;
            this.going = going;
            this.requests = apis.stream().map(api -> api.request().name()).collect(Collectors.toSet());
        }

        Set<String> in(String path) {
            code.unit(path).ifPresent(unit -> scan(new TreePath(unit), null));
            MemberUses.in(code, path, going::contains).stream()
                    .filter(this::isChange)
                    .forEach(use -> held.add(use.owner()));
            return held;
        }

        private boolean isChange(MemberUse use) {
            boolean made = use.member().isEmpty() && !requests.contains(use.owner());
            boolean set = use.member().startsWith("set") && !requests.contains(use.owner());
            return made || set;
        }

        @Override
        public @Nullable Void visitClass(ClassTree tree, @Nullable Void unused) {
            code.element(getCurrentPath())
                    .map(Element::asType)
                    .ifPresent(type -> code.classes(type).stream()
                            .filter(each -> going.contains(each))
                            .forEach(held::add));
            return super.visitClass(tree, null);
        }

        @Override
        public @Nullable Void visitNewClass(NewClassTree tree, @Nullable Void unused) {
            if (tree.getClassBody() != null) {
                code.type(getCurrentPath()).ifPresent(type -> held.addAll(code.classes(type)));
            }
            return super.visitNewClass(tree, null);
        }

        @Override
        public @Nullable Void visitMemberSelect(MemberSelectTree tree, @Nullable Void unused) {
            code.element(getCurrentPath())
                    .filter(each -> each.getKind() == ElementKind.FIELD)
                    .map(Element::getEnclosingElement)
                    .ifPresent(owner -> held.add(owner.toString()));
            return super.visitMemberSelect(tree, null);
        }
    }
}
