package dev.topaz.migration.source;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.lang.model.element.Modifier;

/**
 * Writes the members that Lombok adds to a class, as far as values go through them: getters, setters, constructors, builders. Bodies
 * only say where a value comes from and where it goes.
 */
final class LombokMembers {
    private static final String[] CONSTRUCTORS = {"NoArgsConstructor", "AllArgsConstructor", "RequiredArgsConstructor"};

    private final ClassTree type;
    private final LombokNames names;
    private final List<LombokField> fields;
    private final MemberText members;

    private LombokMembers(ClassTree type, LombokNames names) {
        this.type = type;
        this.names = names;
        this.members = new MemberText(type);
        boolean isFinal = names.has(type.getModifiers(), "Value")
                || names.find(type.getModifiers(), "FieldDefaults")
                        .filter(each -> LombokNames.said(each, "makeFinal").equals("true"))
                        .isPresent();
        this.fields = type.getMembers().stream()
                .filter(VariableTree.class::isInstance)
                .map(VariableTree.class::cast)
                .filter(each -> each.getType() != null)
                .map(each -> field(each, isFinal))
                .toList();
    }

    /** Returns the members of a class, in one line; empty where Lombok adds none. */
    static String of(ClassTree type, LombokNames names) {
        LombokMembers all = new LombokMembers(type, names);
        LombokAccessors accessors = new LombokAccessors(type, names, all.members);
        all.fields.forEach(accessors::add);
        all.constructors();
        all.builder();
        return all.members.toString();
    }

    private static LombokField field(VariableTree tree, boolean isFinal) {
        Set<Modifier> flags = tree.getModifiers().getFlags();
        return new LombokField(
                tree.getName().toString(),
                tree.getType().toString().replaceAll("\\s+", " "),
                tree.getModifiers(),
                flags.contains(Modifier.STATIC),
                isFinal || flags.contains(Modifier.FINAL),
                tree.getInitializer() != null);
    }

    private Stream<LombokField> instanceFields() {
        return fields.stream().filter(each -> !each.isStatic());
    }

    private boolean has(String... annotations) {
        return names.has(type.getModifiers(), annotations);
    }

    private void constructors() {
        boolean implied = !members.hasConstructor() && !has(CONSTRUCTORS) && type.getKind() == Tree.Kind.CLASS;
        if (has("NoArgsConstructor")) {
            constructor(List.of());
        }
        if (has("AllArgsConstructor") || (implied && has("Value", "Builder"))) {
            constructor(instanceFields()
                    .filter(each -> !each.isFinal() || !each.isSet())
                    .toList());
        } else if (has("RequiredArgsConstructor") || (implied && has("Data"))) {
            constructor(instanceFields()
                    .filter(each -> !each.isSet() && (each.isFinal() || names.has(each.modifiers(), "NonNull")))
                    .toList());
        }
    }

    private void constructor(List<LombokField> set) {
        if (members.constructor(type.getKind() == Tree.Kind.ENUM ? " " : " public ", set)) {
            Stream.of("AllArgsConstructor", "RequiredArgsConstructor", "NoArgsConstructor", "Data", "Value")
                    .flatMap(name -> names.find(type.getModifiers(), name).stream())
                    .map(each -> LombokNames.said(each, "staticName") + LombokNames.said(each, "staticConstructor"))
                    .filter(name -> !name.isEmpty())
                    .findFirst()
                    .ifPresent(name -> factory(name, set));
        }
    }

    private void factory(String name, List<LombokField> set) {
        String self = MemberText.self(type);
        String values = set.stream().map(LombokField::name).collect(Collectors.joining(", "));
        members.method(
                "static " + MemberText.declaredParameters(type) + self + " " + name,
                MemberText.parameters(set),
                "return new " + self + "(" + values + ");");
    }

    private void builder() {
        names.find(type.getModifiers(), "Builder")
                .or(() -> names.find(type.getModifiers(), "SuperBuilder"))
                .filter(each -> !hasClass(type.getSimpleName() + "Builder"))
                .ifPresent(each -> members.add(
                        LombokBuilder.of(type, names, each, instanceFields().toList())));
    }

    private boolean hasClass(String name) {
        return type.getMembers().stream()
                .anyMatch(each -> each instanceof ClassTree nested
                        && nested.getSimpleName().contentEquals(name));
    }
}
