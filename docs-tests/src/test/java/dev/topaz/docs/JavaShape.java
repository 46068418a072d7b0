package dev.topaz.docs;

import com.sun.source.tree.BlockTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.JavacTask;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaFileObject;

/** What a piece of Java is when the compiler's parser looks at it alone; the order is that of trying. */
enum JavaShape {
    /** Types that a processor takes for a file; other types are members, so that they see the frames. */
    FILE("", "") {
        @Override
        boolean mayBe(String java) {
            return java.contains("@TopApis");
        }
    },
    MEMBERS("abstract class X { ", "\n}"),
    STATEMENTS("class X { void x() throws Exception { ", "\n} }");

    private final String before;
    private final String behind;

    JavaShape(String before, String behind) {
        this.before = before;
        this.behind = behind;
    }

    boolean mayBe(String java) {
        return true;
    }

    /** The first that fits; empty for what is no Java. */
    static Optional<JavaShape> of(String java) {
        return Stream.of(values())
                .filter(shape -> shape.mayBe(java) && shape.parse(java).isPresent())
                .findFirst();
    }

    /** The local variables of statements as fields, so that what follows can use them; those of {@code var} stay local. */
    static String fields(String statements) {
        StringBuilder fields = new StringBuilder();
        ClassTree type = (ClassTree) STATEMENTS.parse(statements).orElseThrow().get(0);
        BlockTree body = ((MethodTree) type.getMembers().get(0)).getBody();
        for (Tree statement : body.getStatements()) {
            if (statement instanceof VariableTree variable && variable.getType() != null) {
                fields.append("protected ").append(variable.getType()).append(' ');
                fields.append(variable.getName()).append("; ");
            }
        }
        return fields.toString();
    }

    /** The types of the file that it makes; empty if there is a mistake in it. */
    private Optional<List<? extends Tree>> parse(String java) {
        DiagnosticCollector<JavaFileObject> said = new DiagnosticCollector<>();
        JavacTask task = Javac.parser(said, new JavaText("X", before + java + behind));
        try {
            CompilationUnitTree unit = task.parse().iterator().next();
            boolean isRight = said.getDiagnostics().stream().noneMatch(each -> each.getKind() == Diagnostic.Kind.ERROR);
            return isRight && !unit.getTypeDecls().isEmpty() ? Optional.of(unit.getTypeDecls()) : Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
