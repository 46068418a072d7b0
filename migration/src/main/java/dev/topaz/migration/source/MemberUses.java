package dev.topaz.migration.source;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;
import org.jspecify.annotations.Nullable;

/** Collects the calls of methods and constructors of some classes, as the compiler understands them. */
public final class MemberUses extends TreePathScanner<@Nullable Void, @Nullable Void> {
    private final Attribution code;
    private final CompilationUnitTree unit;
    private final Predicate<String> owners;
    private final List<MemberUse> uses = new ArrayList<>();

    private MemberUses(Attribution code, CompilationUnitTree unit, Predicate<String> owners) {
        this.code = code;
        this.unit = unit;
        this.owners = owners;
    }

    /**
     * Returns the calls in a source.
     *
     * @param owners which classes matter, by their names in full
     */
    public static List<MemberUse> in(Attribution code, String path, Predicate<String> owners) {
        return code.unit(path)
                .map(unit -> {
                    MemberUses uses = new MemberUses(code, unit, owners);
                    uses.scan(new TreePath(unit), null);
                    return List.copyOf(uses.uses);
                })
                .orElse(List.of());
    }

    @Override
    public @Nullable Void visitMethodInvocation(MethodInvocationTree tree, @Nullable Void unused) {
        ExpressionTree select = tree.getMethodSelect();
        TreePath selected = new TreePath(getCurrentPath(), select);
        Optional<TypeMirror> receiver = select instanceof MemberSelectTree member
                ? code.type(new TreePath(selected, member.getExpression()))
                : Optional.empty();
        code.element(selected).ifPresent(element -> add(element, receiver, tree));
        return super.visitMethodInvocation(tree, null);
    }

    @Override
    public @Nullable Void visitNewClass(NewClassTree tree, @Nullable Void unused) {
        code.element(getCurrentPath()).ifPresent(element -> add(element, Optional.empty(), tree));
        return super.visitNewClass(tree, null);
    }

    private void add(Element element, Optional<TypeMirror> receiver, Tree tree) {
        if (element instanceof ExecutableElement member && member.getEnclosingElement() instanceof TypeElement type) {
            String owner = type.getQualifiedName().toString();
            String of = receiver.flatMap(MemberUses::name).orElse(owner);
            if (owners.test(owner)) {
                uses.add(new MemberUse(
                        owner,
                        of,
                        member.getSimpleName().contentEquals("<init>")
                                ? ""
                                : member.getSimpleName().toString(),
                        member.getParameters().stream()
                                .map(parameter -> parameter.asType().toString())
                                .toList(),
                        getCurrentPath(),
                        code.place(unit, tree)));
            }
        }
    }

    /** Returns the name of a class in full; empty for a type that is no class. */
    public static Optional<String> name(TypeMirror type) {
        return type instanceof DeclaredType declared && declared.asElement() instanceof TypeElement element
                ? Optional.of(element.getQualifiedName().toString())
                : Optional.empty();
    }
}
