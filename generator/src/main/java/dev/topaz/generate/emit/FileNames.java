package dev.topaz.generate.emit;

import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** How classes are written in one file: by the shortest name that means them there. What is first written is imported. */
final class FileNames {
    private static final String EVERYWHERE = "java.lang.";

    private final String packageName;
    private final Set<String> reserved;
    /** Full names by simple names. */
    private final Map<String, String> imports = new HashMap<>();

    private final Set<String> neighbors = new HashSet<>();
    private final Set<String> clashes = new HashSet<>();
    private final Deque<Scope> scopes = new ArrayDeque<>();
    /** What was answered since the last scope began or ended: right until the next does. By the very objects, which are asked for again. */
    private final IdentityHashMap<TypeName, String> types = new IdentityHashMap<>();

    /** The same for what stands in marks. */
    private final Map<String, String> marks = new HashMap<>();

    /** A class whose declaration or body is being written. */
    private record Scope(String fullName, Collection<String> nested) {}

    /** @param reserved simple names that mean classes of the package, and so cannot be imported */
    FileNames(String packageName, Set<String> reserved) {
        this.packageName = packageName;
        this.reserved = reserved;
    }

    /** @param nested the simple names of the classes in it that code there can write as they are */
    void enter(String className, Collection<String> nested) {
        String outer = scopes.isEmpty() ? packageName : scopes.getFirst().fullName();
        scopes.push(new Scope(inside(outer, className), nested));
        forget();
    }

    void leave() {
        scopes.pop();
        forget();
    }

    private void forget() {
        types.clear();
        marks.clear();
    }

    /** Returns how a type is written here, with its annotations. */
    String of(TypeName type) {
        String known = types.get(type);
        if (known == null) {
            known = written(type);
            types.put(type, known);
        }
        return known;
    }

    /** @param marked the full name of a class with {@link Marks#IN_PACKAGE} */
    String of(String marked) {
        String known = marks.get(marked);
        if (known == null) {
            int end = marked.indexOf(Marks.IN_PACKAGE);
            String name = marked.substring(end + 1);
            known = of(end == 0 ? name : marked.replace(Marks.IN_PACKAGE, '.'), name);
            marks.put(marked, known);
        }
        return known;
    }

    private String written(TypeName type) {
        if (type instanceof ParameterizedTypeName generic) {
            String raw = of(generic.rawType());
            return generic.typeArguments().stream().map(this::of).collect(Collectors.joining(", ", raw + "<", ">"));
        }
        return type instanceof ClassName name ? written(name) : type.toString();
    }

    /** Annotations stand in front of the simple name. */
    private String written(ClassName type) {
        String full = type.canonicalName();
        String ofPackage = type.packageName();
        String name = of(full, ofPackage.isEmpty() ? full : full.substring(ofPackage.length() + 1));
        if (!type.isAnnotated()) {
            return name;
        }
        int simple = name.lastIndexOf('.') + 1;
        StringBuilder out = new StringBuilder(name.substring(0, simple)).append(simple > 0 ? " " : "");
        for (AnnotationSpec annotation : type.annotations()) {
            if (!annotation.members().isEmpty()) {
                throw new IllegalArgumentException("annotations of types are printed without values: " + annotation);
            }
            out.append('@').append(of(annotation.type())).append(' ');
        }
        return out.append(name, simple, name.length()).toString();
    }

    /** @param name the end of the full name that follows the package: the class, in front of it those around it */
    private String of(String full, String name) {
        @Nullable String meant = null;
        int start = full.length() - name.length();
        for (int end = name.length(); end >= 0; end = name.lastIndexOf('.', end - 1)) {
            int begin = name.lastIndexOf('.', end - 1) + 1;
            meant = meant(name.substring(begin, end));
            if (full.substring(0, start + end).equals(meant)) {
                return name.substring(begin);
            }
        }
        String top = topLevel(name);
        String fullTop = full.substring(0, start + top.length());
        return meant == null ? outside(full, name, fullTop) : hidden(full, top, fullTop);
    }

    /** Returns the full name of the class that a simple name means. */
    private @Nullable String meant(String simpleName) {
        for (Scope scope : scopes) {
            if (scope.nested().contains(simpleName)) {
                return inside(scope.fullName(), simpleName);
            }
        }
        String top = scopes.getLast().fullName();
        return isNeighbor(top, simpleName) ? top : imports.get(simpleName);
    }

    /** Whether the full name is that of the class of this package with the simple name. */
    private boolean isNeighbor(String full, String simpleName) {
        return full.equals(inside(packageName, simpleName));
    }

    private String hidden(String full, String top, String fullTop) {
        if (isNeighbor(fullTop, top) && Objects.equals(meant(top), imports.get(top))) {
            clashes.add(top);
        }
        return full;
    }

    private String outside(String full, String name, String fullTop) {
        String top = topLevel(name);
        if (isNeighbor(fullTop, top)) {
            neighbors.add(top);
            return name;
        }
        if (reserved.contains(top) || neighbors.contains(top)) {
            return full;
        }
        imports.put(top, fullTop);
        return name;
    }

    /** Returns the full names of what is imported, in the order of imports; what every file sees is not among them. */
    Collection<String> imports() {
        return imports.values().stream()
                .filter(name -> !name.startsWith(EVERYWHERE) || name.indexOf('.', EVERYWHERE.length()) >= 0)
                .sorted()
                .toList();
    }

    /** Returns simple names that were imported before a class of the package turned out to have one of them. */
    Set<String> clashes() {
        return clashes;
    }

    private static String topLevel(String name) {
        int dot = name.indexOf('.');
        return dot < 0 ? name : name.substring(0, dot);
    }

    private static String inside(String outer, String name) {
        return outer.isEmpty() ? name : outer + "." + name;
    }
}
