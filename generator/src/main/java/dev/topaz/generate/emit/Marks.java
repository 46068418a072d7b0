package dev.topaz.generate.emit;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import java.util.stream.Collectors;

/**
 * What stands in a piece of code for the things that are decided when its file is printed: how a class is written there, and where
 * a long line breaks.
 *
 * <p>Marks are control characters, which neither names nor literals nor prose in generated code can hold.
 */
final class Marks {
    /** Begins a mark and ends it. */
    static final char MARK = '\u0001';

    /** Stands between the package of a class and its name. */
    static final char IN_PACKAGE = '\u0002';

    /** Is a space, or where the line is too long the end of the line: the mark with nothing in it. */
    static final String SPACE = "" + MARK + MARK;

    private Marks() {}

    /** Returns a class, or a generic type of classes, for {@code $L}: {@code $T} would write every class by its full name. */
    static String of(TypeName type) {
        if (type instanceof ClassName name) {
            return MARK + inPackage(name) + MARK;
        }
        if (type instanceof ParameterizedTypeName generic) {
            return generic.typeArguments().stream()
                    .map(Marks::of)
                    .collect(Collectors.joining(", ", of(generic.rawType()) + "<", ">"));
        }
        throw new IllegalArgumentException(type + " is not a class");
    }

    /** Returns the full name of a class, in which the package ends with {@link #IN_PACKAGE}. */
    private static String inPackage(ClassName type) {
        int end = type.packageName().length();
        return type.packageName() + IN_PACKAGE + type.canonicalName().substring(end == 0 ? 0 : end + 1);
    }

    /** The same for a class that is loaded. */
    static String of(Class<?> type) {
        return of(ClassName.get(type));
    }
}
