package dev.topaz.migration.source;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.TypeParameterTree;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** The text of members that are added to a class, in one line; what the class has already is not added. */
final class MemberText {
    private final ClassTree type;
    private final Set<String> declared = new HashSet<>();
    private final StringBuilder text = new StringBuilder();

    MemberText(ClassTree type) {
        this.type = type;
        type.getMembers().stream()
                .filter(MethodTree.class::isInstance)
                .map(each -> ((MethodTree) each).getName().toString().toLowerCase(Locale.ROOT))
                .forEach(declared::add);
    }

    /** Returns whether the class has a constructor. */
    boolean hasConstructor() {
        return declared.contains("<init>");
    }

    /** Returns whether the source has a method of that name: Lombok asks neither for case nor for parameters. */
    boolean hasMethod(String name) {
        return declared.contains(name.toLowerCase(Locale.ROOT));
    }

    /** Adds a method. */
    void method(String declaration, String parameters, String body) {
        text.append(" public ").append(declaration).append("(").append(parameters);
        text.append(") { ").append(body).append(" }");
    }

    /** Adds a constructor that sets some fields, unless there is one with these types. */
    boolean constructor(String access, List<LombokField> set) {
        if (!declared.add("new " + set.stream().map(LombokField::type).collect(Collectors.joining(",")))) {
            return false;
        }
        text.append(access)
                .append(type.getSimpleName())
                .append("(")
                .append(parameters(set))
                .append(") {");
        set.forEach(each -> text.append(" ").append(each.assigned("this.")));
        text.append(" }");
        return true;
    }

    /** Adds any text. */
    void add(String more) {
        text.append(more);
    }

    static String parameters(List<LombokField> fields) {
        return fields.stream().map(LombokField::parameter).collect(Collectors.joining(", "));
    }

    /** Returns the type of the class in itself: {@code Page<T>}. */
    static String self(ClassTree type) {
        return type.getSimpleName() + arguments(type);
    }

    /** Returns the type arguments of the class in itself: {@code <T>}; empty where it has none. */
    static String arguments(ClassTree type) {
        return type.getTypeParameters().stream()
                .map(TypeParameterTree::getName)
                .map(Object::toString)
                .reduce((one, other) -> one + ", " + other)
                .map(names -> "<" + names + ">")
                .orElse("");
    }

    /** Returns the type parameters of the class, as they are declared, and a space; empty where it has none. */
    static String declaredParameters(ClassTree type) {
        return type.getTypeParameters().stream()
                .map(Object::toString)
                .reduce((one, other) -> one + ", " + other)
                .map(all -> "<" + all + "> ")
                .orElse("");
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
