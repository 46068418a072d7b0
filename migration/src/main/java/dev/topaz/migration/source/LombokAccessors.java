package dev.topaz.migration.source;

import com.sun.source.tree.AnnotationTree;
import com.sun.source.tree.ClassTree;
import java.util.Optional;

/** Writes the getters, setters and withers that Lombok adds for a field. */
final class LombokAccessors {
    private final ClassTree type;
    private final LombokNames names;
    private final MemberText members;

    LombokAccessors(ClassTree type, LombokNames names, MemberText members) {
        this.type = type;
        this.names = names;
        this.members = members;
    }

    /** Adds those of a field. */
    void add(LombokField field) {
        boolean fluent = says(field, "fluent");
        if (asks(field, "Getter", "Data", "Value")) {
            getter(field, fluent ? field.name() : field.getter());
        }
        if (asks(field, "Setter", "Data") && !field.isFinal()) {
            setter(field, fluent ? field.name() : field.setter(), fluent || says(field, "chain"));
        }
        if (asks(field, "With") && !members.hasMethod("with" + field.capitalized())) {
            members.method(MemberText.self(type) + " with" + field.capitalized(), field.parameter(), "return this;");
        }
    }

    private void getter(LombokField field, String name) {
        if (!members.hasMethod(name)) {
            String self = field.isStatic() ? "" : "this.";
            members.method(modifiers(field) + field.type() + " " + name, "", "return " + self + field.name() + ";");
        }
    }

    private void setter(LombokField field, String name, boolean chained) {
        if (!members.hasMethod(name)) {
            String self = field.isStatic() ? type.getSimpleName() + "." : "this.";
            members.method(
                    modifiers(field) + (chained ? MemberText.self(type) : "void") + " " + name,
                    field.parameter(),
                    field.assigned(self) + (chained ? " return this;" : ""));
        }
    }

    private static String modifiers(LombokField field) {
        return field.isStatic() ? "static " : "";
    }

    private boolean says(LombokField field, String member) {
        return names.find(field.modifiers(), "Accessors")
                .or(() -> names.find(type.getModifiers(), "Accessors"))
                .filter(each -> LombokNames.said(each, member).equals("true"))
                .isPresent();
    }

    /** Returns whether a field, or else the class, has an annotation that adds a method for it. */
    private boolean asks(LombokField field, String own, String... ofClass) {
        Optional<AnnotationTree> here = names.find(field.modifiers(), own);
        if (here.isPresent()) {
            return !LombokNames.isNone(here.get());
        }
        Optional<AnnotationTree> above = names.find(type.getModifiers(), own);
        boolean asked = above.isPresent() ? !LombokNames.isNone(above.get()) : names.has(type.getModifiers(), ofClass);
        return asked && !field.isStatic();
    }
}
