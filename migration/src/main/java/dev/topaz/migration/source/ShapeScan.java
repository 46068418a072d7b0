package dev.topaz.migration.source;

import com.sun.source.tree.AnnotationTree;
import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import dev.topaz.migration.source.ClassShape.FieldShape;
import dev.topaz.migration.source.ClassShape.MethodShape;
import dev.topaz.migration.source.ClassShape.Start;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javax.lang.model.element.Modifier;
import org.jspecify.annotations.Nullable;

/** Reads the classes of a source, without knowing what their types mean. */
final class ShapeScan {
    private final CompilationUnitTree unit;

    private ShapeScan(CompilationUnitTree unit) {
        this.unit = unit;
    }

    static List<ClassShape> of(CompilationUnitTree unit) {
        ShapeScan scan = new ShapeScan(unit);
        String packageName = unit.getPackageName() == null ? "" : unit.getPackageName() + ".";
        return scan.classes(unit.getTypeDecls(), packageName);
    }

    private List<ClassShape> classes(List<? extends Tree> trees, String before) {
        List<ClassTree> classes = trees.stream()
                .filter(ClassTree.class::isInstance)
                .map(ClassTree.class::cast)
                .toList();
        return classes.stream()
                .map(each -> shape(each, before + each.getSimpleName()))
                .toList();
    }

    private ClassShape shape(ClassTree tree, String name) {
        List<FieldShape> fields = new ArrayList<>();
        List<MethodShape> methods = new ArrayList<>();
        for (Tree member : tree.getMembers()) {
            if (member instanceof VariableTree variable) {
                fields.add(field(variable));
            } else if (!(member instanceof ClassTree)) {
                methods.add(method(member));
            }
        }
        List<ClassShape> nested = classes(tree.getMembers(), name + ".");
        return new ClassShape(unit.getSourceFile().getName(), name, parents(tree), fields, methods, nested, isAlone());
    }

    private boolean isAlone() {
        return unit.getTypeDecls().stream().filter(ClassTree.class::isInstance).count() == 1;
    }

    /** An initializer is a method without a name. */
    private static MethodShape method(Tree member) {
        return member instanceof MethodTree method
                ? new MethodShape(
                        method.getName().toString(), method.getParameters().size(), Bodies.of(method))
                : new MethodShape("", 0, new ClassShape.Body.Other());
    }

    private static List<String> parents(ClassTree tree) {
        return Stream.concat(Stream.ofNullable(tree.getExtendsClause()), tree.getImplementsClause().stream())
                .map(Tree::toString)
                .toList();
    }

    private static FieldShape field(VariableTree variable) {
        Map<String, String> annotations = new HashMap<>();
        variable.getModifiers()
                .getAnnotations()
                .forEach(each -> annotations.put(simple(each.getAnnotationType().toString()), value(each)));
        return new FieldShape(
                variable.getName().toString(),
                String.valueOf(variable.getType()),
                annotations,
                variable.getModifiers().getFlags().contains(Modifier.STATIC),
                start(variable.getInitializer()));
    }

    private static Start start(@Nullable ExpressionTree value) {
        if (value == null || Bodies.isEmptyMap(value)) {
            return new Start.Nothing();
        }
        if (value instanceof LiteralTree literal) {
            return literal.getValue() == null
                    ? new Start.Nothing()
                    : literal.getValue() instanceof String text ? new Start.Text(text) : new Start.Other();
        }
        return new Start.Other();
    }

    private static String simple(String name) {
        return name.substring(name.lastIndexOf('.') + 1);
    }

    private static String value(AnnotationTree annotation) {
        return annotation.getArguments().stream()
                .map(each -> each instanceof AssignmentTree assignment ? assignment.getExpression() : each)
                .filter(LiteralTree.class::isInstance)
                .map(ShapeScan::text)
                .findFirst()
                .orElse("");
    }

    private static String text(ExpressionTree literal) {
        return String.valueOf(((LiteralTree) literal).getValue());
    }
}
