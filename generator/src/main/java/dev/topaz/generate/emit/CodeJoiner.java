package dev.topaz.generate.emit;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.TypeName;
import java.util.ArrayList;
import java.util.List;

/**
 * Joins pieces of code into one block.
 *
 * <p>JavaPoet takes every part of a block apart into lines, which is most of its work. So text becomes one part here, with {@link Marks}
 * for types, and only what JavaPoet must lay out is a part of its own.
 *
 * <pre>{@code
 * new CodeJoiner().text("this.created = ").type(JavaTypes.DATES).text(".copy(created);\n").join()
 * }</pre>
 */
final class CodeJoiner {
    private final StringBuilder format = new StringBuilder();
    private final List<Object> arguments = new ArrayList<>();

    /** Returns a block of this text alone, which is not taken for a format. */
    static CodeBlock of(String text) {
        return CodeBlock.of("$L", text);
    }

    /** Adds text as it stands. */
    CodeJoiner text(String text) {
        format.append(text.indexOf('$') < 0 ? text : text.replace("$", "$$"));
        return this;
    }

    /** Adds the name of a class, which the file imports. */
    CodeJoiner type(TypeName type) {
        return text(Marks.of(type));
    }

    /** Adds a string literal. */
    CodeJoiner string(String value) {
        if (value.chars().noneMatch(c -> c == '"' || c == '\\' || Character.isISOControl(c))) {
            return text("\"" + value + "\"");
        }
        format.append("$S");
        arguments.add(value);
        return this;
    }

    /** Adds a space, where a line that is too long breaks. */
    CodeJoiner space() {
        format.append(Marks.SPACE);
        return this;
    }

    /** Adds what tells JavaPoet how to lay the code out, such as {@code $>}. */
    CodeJoiner layout(String marks) {
        format.append(marks);
        return this;
    }

    CodeBlock join() {
        return CodeBlock.of(format.toString(), arguments.toArray());
    }
}
