package dev.topaz.migration.source;

import com.sun.source.tree.AnnotationTree;
import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.ImportTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.ModifiersTree;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Tells which annotations of a source are Lombok's, and what they say. */
final class LombokNames {
    private static final String PACKAGE = "lombok.";
    private static final String EXPERIMENTAL = "lombok.experimental.";

    private final Set<String> imports;

    /** Reads the imports of a source. */
    LombokNames(CompilationUnitTree unit) {
        imports = unit.getImports().stream()
                .map(ImportTree::getQualifiedIdentifier)
                .map(Object::toString)
                .filter(name -> name.startsWith(PACKAGE))
                .collect(Collectors.toSet());
    }

    /** Returns whether a name, as the source writes it, is Lombok's type of that simple name. */
    boolean isLombok(String written, String simpleName) {
        return List.of(PACKAGE, EXPERIMENTAL).stream()
                .anyMatch(in -> written.equals(in + simpleName)
                        || (written.equals(simpleName)
                                && (imports.contains(in + simpleName) || imports.contains(in + "*"))));
    }

    /** Returns Lombok's annotation of that simple name. */
    Optional<AnnotationTree> find(ModifiersTree modifiers, String simpleName) {
        return modifiers.getAnnotations().stream()
                .filter(each -> isLombok(each.getAnnotationType().toString(), simpleName))
                .<AnnotationTree>map(each -> each)
                .findFirst();
    }

    /** Returns whether there is Lombok's annotation of that simple name, or of one of them. */
    boolean has(ModifiersTree modifiers, String... simpleNames) {
        return List.of(simpleNames).stream()
                .anyMatch(name -> find(modifiers, name).isPresent());
    }

    /** Returns what an annotation says of a member, as it is written; texts without quotes, and empty where it says nothing. */
    static String said(AnnotationTree annotation, String member) {
        return annotation.getArguments().stream()
                .filter(each -> name(each).equals(member))
                .map(each -> each instanceof AssignmentTree assignment ? assignment.getExpression() : each)
                .map(LombokNames::text)
                .findFirst()
                .orElse("");
    }

    /** Of a source that is parsed alone, a value without a name is not yet that of {@code value}. */
    private static String name(ExpressionTree argument) {
        return argument instanceof AssignmentTree assignment
                ? assignment.getVariable().toString()
                : "value";
    }

    private static String text(ExpressionTree value) {
        return value instanceof LiteralTree literal ? String.valueOf(literal.getValue()) : value.toString();
    }

    /** Returns whether an annotation says that the member is not for anybody. */
    static boolean isNone(AnnotationTree annotation) {
        return said(annotation, "value").endsWith("NONE");
    }
}
