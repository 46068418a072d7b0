package dev.topaz.generate.emit;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

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
    }

    void leave() {
        scopes.pop();
    }

    /** Returns how a class is written here. */
    String of(String ofPackage, String name) {
        boolean isHidden = false;
        for (int end = name.length(); end >= 0; end = name.lastIndexOf('.', end - 1)) {
            int begin = name.lastIndexOf('.', end - 1) + 1;
            Optional<String> meant = meant(name.substring(begin, end));
            if (meant.filter(inside(ofPackage, name.substring(0, end))::equals).isPresent()) {
                return name.substring(begin);
            }
            isHidden = meant.isPresent();
        }
        return isHidden ? hidden(ofPackage, name) : outside(ofPackage, name);
    }

    /** Returns the full name of the class that a simple name means. */
    private Optional<String> meant(String simpleName) {
        for (Scope scope : scopes) {
            if (scope.nested().contains(simpleName)) {
                return Optional.of(inside(scope.fullName(), simpleName));
            }
        }
        String top = scopes.getLast().fullName();
        return top.equals(inside(packageName, simpleName))
                ? Optional.of(top)
                : Optional.ofNullable(imports.get(simpleName));
    }

    private String hidden(String ofPackage, String name) {
        String top = topLevel(name);
        if (ofPackage.equals(packageName) && meant(top).equals(Optional.ofNullable(imports.get(top)))) {
            clashes.add(top);
        }
        return inside(ofPackage, name);
    }

    private String outside(String ofPackage, String name) {
        String top = topLevel(name);
        if (ofPackage.equals(packageName)) {
            neighbors.add(top);
            return name;
        }
        if (reserved.contains(top) || neighbors.contains(top)) {
            return inside(ofPackage, name);
        }
        imports.put(top, inside(ofPackage, top));
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
