package dev.topaz.generate.emit;

import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.CodeBlock;
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
        if (annotation.members().isEmpty()) {
            return;
        }
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
        out.add(names.of(type));
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
            line(text.substring(from, to));
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
        line(code.substring(begin, to));
    }

    /** Adds text in which marks stand for names. */
    private void line(String text) {
        int at = 0;
        for (int mark = text.indexOf(Marks.MARK); mark >= 0; mark = text.indexOf(Marks.MARK, at)) {
            int end = text.indexOf(Marks.MARK, mark + 1);
            out.add(text.substring(at, mark));
            if (end == mark + 1) {
                space();
            } else {
                out.add(names.of(text.substring(mark + 1, end)));
            }
            at = end + 1;
        }
        out.add(text.substring(at));
    }

    /** Adds a space, where the line may break. */
    void space() {
        out.mayBreak();
        out.add(" ");
    }
}
