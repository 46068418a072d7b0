package dev.topaz.generate.emit;

import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import java.util.List;
import java.util.Set;

/** Prints what declarations are made of: Javadoc, annotations, types and code. */
final class CodePrinter {
    private static final String VALUE = "value";

    private final Lines out;
    private final FileNames names;

    CodePrinter(Lines out, FileNames names) {
        this.out = out;
        this.names = names;
    }

    void annotations(List<AnnotationSpec> annotations) {
        for (AnnotationSpec annotation : annotations) {
            annotation(annotation);
            out.end();
        }
    }

    /** With its value, if it has one, or a line for each. */
    private void annotation(AnnotationSpec annotation) {
        out.add("@");
        name(annotation.type());
        if (!Set.of(VALUE).containsAll(annotation.members().keySet())) {
            throw new IllegalArgumentException("only the value of an annotation is printed: " + annotation);
        }
        List<CodeBlock> values = annotation.members().getOrDefault(VALUE, List.of());
        if (values.size() == 1) {
            out.add("(");
            code(values.get(0));
            out.add(")");
        } else if (!values.isEmpty()) {
            out.add("({").end();
            lines(values);
            out.add("})");
        }
    }

    private void lines(List<CodeBlock> values) {
        out.indent();
        out.indent();
        for (int i = 0; i < values.size(); i++) {
            code(values.get(i));
            out.add(i < values.size() - 1 ? "," : "").end();
        }
        out.unindent();
        out.unindent();
    }

    /** Prints a class, a generic type, or a primitive type. */
    void name(TypeName type) {
        if (type instanceof ParameterizedTypeName generic) {
            name(generic.rawType());
            String separator = "<";
            for (TypeName argument : generic.typeArguments()) {
                out.add(separator);
                name(argument);
                separator = ", ";
            }
            out.add(">");
        } else if (type instanceof ClassName name) {
            name(name);
        } else {
            out.add(type.toString());
        }
    }

    /** An annotation stands in front of the simple name. */
    private void name(ClassName type) {
        String name = names.of(type.packageName(), String.join(".", type.simpleNames()));
        int simple = name.lastIndexOf('.') + 1;
        out.add(name.substring(0, simple)).add(simple > 0 && type.isAnnotated() ? " " : "");
        for (AnnotationSpec annotation : type.annotations()) {
            annotation(annotation);
            out.add(" ");
        }
        out.add(name.substring(simple));
    }

    void javadoc(CodeBlock javadoc) {
        if (javadoc.isEmpty()) {
            return;
        }
        out.add("/**").end();
        String text = javadoc.toString();
        for (int from = 0; from < text.length(); ) {
            int end = text.indexOf('\n', from);
            int to = end < 0 ? text.length() : end;
            out.add(from == to ? " *" : " * ");
            line(text, from, to);
            out.end();
            from = to + 1;
        }
        out.add(" */").end();
    }

    /** Continues the line with code. JavaPoet indents its further lines by half of what they are indented by here. */
    void code(CodeBlock block) {
        String code = block.toString();
        int from = 0;
        for (int end = code.indexOf('\n'); end >= 0; end = code.indexOf('\n', from)) {
            indented(code, from, end);
            out.end();
            from = end + 1;
        }
        indented(code, from, code.length());
    }

    private void indented(String code, int from, int to) {
        int begin = from;
        while (begin < to && code.charAt(begin) == ' ') {
            begin++;
        }
        if (begin > from) {
            out.addSpaces(2 * (begin - from));
        }
        line(code, begin, to);
    }

    /** Adds text in which marks stand for names. */
    private void line(String code, int from, int to) {
        int at = from;
        for (int mark = nextMark(code, from, to); mark < to; mark = nextMark(code, at, to)) {
            out.add(code.substring(at, mark));
            at = addMarked(code, mark);
        }
        out.add(code.substring(at, to));
    }

    private static int nextMark(String code, int from, int to) {
        int at = from;
        while (at < to && code.charAt(at) > Marks.LAST) {
            at++;
        }
        return at;
    }

    /** Returns the offset behind the mark. */
    private int addMarked(String code, int mark) {
        if (code.charAt(mark) == Marks.SPACE) {
            space();
            return mark + 1;
        }
        int name = code.indexOf(Marks.IN_PACKAGE, mark) + 1;
        int end = code.indexOf(Marks.CLASS, name);
        out.add(names.of(code.substring(mark + 1, name - 1), code.substring(name, end)));
        return end + 1;
    }

    /** Adds a space, where the line may break. */
    void space() {
        out.mayBreak();
        out.add(" ");
    }
}
