package dev.topaz.migration.source;

import com.sun.source.tree.AnnotationTree;
import com.sun.source.tree.ClassTree;
import java.util.List;

/** Writes the builder that Lombok adds to a class. */
final class LombokBuilder {
    private final ClassTree type;
    private final LombokNames names;
    private final boolean open;
    private final String name;
    private final StringBuilder text = new StringBuilder();

    /** @param open whether subclasses extend the builder, which has type parameters of its own then */
    private LombokBuilder(ClassTree type, LombokNames names, boolean open) {
        this.type = type;
        this.names = names;
        this.open = open;
        this.name = type.getSimpleName() + "Builder";
    }

    /** Returns the method that makes a builder, and its class. */
    static String of(ClassTree type, LombokNames names, AnnotationTree annotation, List<LombokField> fields) {
        boolean open = names.isLombok(annotation.getAnnotationType().toString(), "SuperBuilder");
        LombokBuilder builder = new LombokBuilder(type, names, open);
        builder.makers(annotation);
        builder.head();
        fields.stream().filter(field -> !field.isFinal() || !field.isSet()).forEach(builder::setter);
        builder.method(open ? "C" : MemberText.self(type), "build", "", "");
        return builder.text.append(" }").toString();
    }

    private void makers(AnnotationTree annotation) {
        String said = LombokNames.said(annotation, "builderMethodName");
        String builder = name + (open ? "<?, ?>" : MemberText.arguments(type));
        method("static " + MemberText.declaredParameters(type) + builder, said.isEmpty() ? "builder" : said, "", "");
        if (LombokNames.said(annotation, "toBuilder").equals("true")) {
            method(builder, "toBuilder", "", "");
        }
    }

    private void head() {
        String self = MemberText.self(type);
        text.append(" public static class ").append(name);
        text.append(
                open
                        ? "<C extends " + self + ", B extends " + name + "<C, B>>" + parent()
                        : MemberText.declaredParameters(type));
        text.append(" { private ").append(self).append(" made;");
    }

    private String parent() {
        Object parent = type.getExtendsClause();
        return parent == null ? "" : " extends " + parent + "." + parent + "Builder<C, B>";
    }

    private void setter(LombokField field) {
        String builder = open ? "B" : name + MemberText.arguments(type);
        method(builder, field.name(), field.parameter(), field.assigned("made."));
        names.find(field.modifiers(), "Singular")
                .ifPresent(each -> method(builder, one(field, each), element(field.type()) + " value", ""));
    }

    private void method(String returned, String method, String parameters, String body) {
        text.append(" public ").append(returned).append(" ").append(method);
        text.append("(").append(parameters).append(") { ").append(body).append(" return null; }");
    }

    private static String one(LombokField field, AnnotationTree singular) {
        String said = LombokNames.said(singular, "value");
        return said.isEmpty() ? field.name().replaceFirst("s$", "") : said;
    }

    /** What a list has: {@code Trade} of {@code List<Trade>}. */
    private static String element(String list) {
        int start = list.indexOf('<');
        return start < 0 ? "Object" : list.substring(start + 1, list.lastIndexOf('>'));
    }
}
