package dev.topaz.migration;

import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.util.TreePath;
import dev.topaz.migration.source.Attribution;
import dev.topaz.migration.source.CompilerError;
import dev.topaz.migration.source.MemberUses;
import dev.topaz.spec.Nearest;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;

/** Says in words of the two libraries what an error of the compiler means, and what to type. */
final class ErrorAdvice {
    /** What is said of an error. */
    record Words(Rule rule, String message, String fix) {}

    /** What to do about the flow of exceptions and about names, by the compiler's key of the message. */
    private static final Map<String, String> KNOWN = Map.of(
            "already.defined", "keep one of them: what had types of its own is a TaobaoClient now",
            "unreported.exception.need.to.catch.or.throw", "catch it, or declare it where the caller can",
            "except.never.thrown.in.try",
                    "delete the clause; the cause of an ApiException is what happened on the way");

    private final Attribution before;
    private final Attribution after;
    private final Targets targets;
    private final OfficialSdk sdk;
    private final SettingAdvice settings;

    ErrorAdvice(Attribution before, Attribution after, Targets targets, OfficialSdk sdk) {
        this.before = before;
        this.after = after;
        this.targets = targets;
        this.sdk = sdk;
        this.settings = new SettingAdvice(before);
    }

    String packageName() {
        return targets.packageName();
    }

    /**
     * Returns the words for an error.
     *
     * @param was the tree at that place before the move
     * @param is the same after it
     */
    Words words(CompilerError error, Optional<TreePath> was, Optional<TreePath> is) {
        String code = error.code().substring("compiler.err.".length());
        if (code.equals("cant.inherit.from.final")) {
            return new Words(Rule.OWN_SUBCLASS, text(error), "hold one in a field, instead of extending it");
        }
        if (code.startsWith("prob.found.req") || code.startsWith("incomparable") || code.startsWith("operator.cant")) {
            return new Words(Rule.CHANGED_TYPE, text(error), conversion(error));
        }
        if (KNOWN.containsKey(code)) {
            return new Words(Rule.NOT_COMPILED, text(error), KNOWN.getOrDefault(code, ""));
        }
        return was.flatMap(this::official)
                .or(() -> is.flatMap(this::generated))
                .or(() -> is.flatMap(this::successor))
                .orElseGet(() -> new Words(Rule.NOT_COMPILED, text(error), ""));
    }

    /** The compiler's first line, without packages and annotations. */
    private static String text(CompilerError error) {
        String line = error.message().lines().limit(2).map(String::strip).collect(Collectors.joining("; "));
        return line.replaceAll("(?<![\\w.])(?:[a-z]\\w*\\.)+(?=[A-Z])", "").replaceAll("@\\w+ ", "");
    }

    private static String conversion(CompilerError error) {
        String words = text(error);
        return Stream.of(
                        List.of("String cannot be converted to Long", "Long.valueOf(..)"),
                        List.of("String cannot be converted to long", "Long.parseLong(..)"),
                        List.of("Long cannot be converted to String", "String.valueOf(..)"),
                        List.of("long cannot be converted to String", "String.valueOf(..)"),
                        List.of("String cannot be converted to Boolean", "Boolean.valueOf(..)"),
                        List.of("List<String> cannot be converted to String", "String.join(\",\", ..)"),
                        List.of("ApiException cannot be converted to IOException", "new IOException(..)"))
                .filter(pair -> words.contains(pair.get(0)))
                .map(pair -> pair.get(1))
                .findFirst()
                .orElse("");
    }

    /** A member of the official SDK of which the table knows what took its place. */
    private Optional<Words> official(TreePath path) {
        return before.element(path).flatMap(element -> {
            Element owner = element.getKind() == ElementKind.CONSTRUCTOR ? element : element.getEnclosingElement();
            if (!(owner instanceof TypeElement type)) {
                return Optional.empty();
            }
            String member = element.getSimpleName().toString();
            return owners(type.asType())
                    .flatMap(name -> sdk.insteadOf(name, member).stream())
                    .findFirst()
                    .map(instead -> new Words(
                            Rule.REMOVED_MEMBER,
                            member + " of " + type.getSimpleName() + " is gone",
                            settings.of(path).orElse(instead)));
        });
    }

    private Stream<String> owners(TypeMirror type) {
        if (!(type instanceof DeclaredType declared) || !(declared.asElement() instanceof TypeElement element)) {
            return Stream.empty();
        }
        return Stream.concat(
                Stream.of(element.getQualifiedName().toString()),
                before.types().directSupertypes(type).stream().flatMap(this::owners));
    }

    /** A member that a generated class does not have. */
    private Optional<Words> generated(TreePath path) {
        if (path.getLeaf() instanceof NewClassTree tree) {
            return after.type(new TreePath(path, tree.getIdentifier()))
                    .filter(type -> type.toString().startsWith(packageName() + "."))
                    .map(ErrorAdvice::made);
        }
        if (path.getLeaf() instanceof MethodInvocationTree call) {
            return generated(new TreePath(path, call.getMethodSelect()));
        }
        if (!(path.getLeaf() instanceof MemberSelectTree select) || path.getLeaf() instanceof IdentifierTree) {
            return Optional.empty();
        }
        return after.type(new TreePath(path, select.getExpression()))
                .filter(type -> type instanceof DeclaredType)
                .map(type -> (TypeElement) ((DeclaredType) type).asElement())
                .filter(type -> type.getQualifiedName().toString().startsWith(packageName() + "."))
                .map(type -> missing(type, select.getIdentifier().toString()));
    }

    /** A member that a type of the runtime does not have, called on a value that only the jar of the official SDK has a type for. */
    private Optional<Words> successor(TreePath path) {
        if (path.getLeaf() instanceof MethodInvocationTree call) {
            return successor(new TreePath(path, call.getMethodSelect()));
        }
        if (!(path.getLeaf() instanceof MemberSelectTree select)) {
            return Optional.empty();
        }
        String member = select.getIdentifier().toString();
        return after.type(new TreePath(path, select.getExpression()))
                .flatMap(MemberUses::name)
                .flatMap(type -> sdk.insteadOfMoved(type, member)
                        .map(instead -> new Words(
                                Rule.REMOVED_MEMBER,
                                member + " of " + type.substring(type.lastIndexOf('.') + 1) + " is gone",
                                instead)));
    }

    private static Words made(TypeMirror type) {
        String name = type.toString().substring(type.toString().lastIndexOf('.') + 1);
        return new Words(
                Rule.IMMUTABLE,
                "objects of " + name + " come from the platform alone",
                name.endsWith("Response") ? name + ".fromJson(text)" : "XxxResponse.fromJson(text), and its getter");
    }

    private Words missing(TypeElement type, String member) {
        Set<String> members = new TreeSet<>();
        type.getEnclosedElements().stream()
                .filter(each -> each.getKind() == ElementKind.METHOD)
                .forEach(each -> members.add(each.getSimpleName().toString()));
        boolean settable = members.stream().anyMatch(each -> each.startsWith("set"));
        if (member.startsWith("set") && !settable) {
            return new Words(
                    Rule.IMMUTABLE,
                    "objects of " + type.getSimpleName() + " cannot be changed: there is no " + member,
                    "keep the value in a variable or class of your own");
        }
        String near = Nearest.to(member, members).map(each -> each + "(..)").orElse("");
        return new Words(
                Rule.UNKNOWN_FIELD,
                "the spec of " + type.getSimpleName() + " has no field for " + member
                        + "; the document may have changed since the jar was made",
                near);
    }
}
