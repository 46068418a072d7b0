package dev.topaz.migration.source;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.SourcePositions;
import com.sun.source.util.TreePath;
import com.sun.source.util.Trees;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.lang.model.element.Element;
import javax.lang.model.element.PackageElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.type.WildcardType;
import javax.lang.model.util.Types;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileManager;
import javax.tools.JavaFileObject;

/**
 * Sources that the compiler has attributed together: each expression of their trees has its type, and what does not compile is known.
 * No annotation processor runs, and no class is written.
 */
public final class Attribution {
    /** Types and flow are checked to the end, however many errors there are. */
    private static final List<String> OPTIONS = List.of(
            "-proc:none",
            "-nowarn",
            "-XDshould-stop.ifError=FLOW",
            "-XDshould-stop.ifNoError=FLOW",
            "-Xmaxerrs",
            "1000000");

    private final JavacTask task;
    private final Trees trees;
    private final Map<String, CompilationUnitTree> units = new HashMap<>();
    private final Map<String, SourceText> texts = new HashMap<>();
    private final List<CompilerError> errors;
    private Map<Element, TreePath> declarations = Map.of();

    private Attribution(JavacTask task, Stream<SourceText> texts, DiagnosticCollector<JavaFileObject> found)
            throws IOException {
        this.task = task;
        this.trees = Trees.instance(task);
        texts.forEach(source -> this.texts.put(source.getName(), source));
        for (CompilationUnitTree unit : task.parse()) {
            units.put(unit.getSourceFile().getName(), unit);
        }
        task.analyze();
        errors = found.getDiagnostics().stream()
                .filter(each -> each.getKind() == Diagnostic.Kind.ERROR && each.getSource() != null)
                .filter(each -> this.texts.containsKey(each.getSource().getName()))
                .filter(each -> !text(each.getSource().getName()).isInserted((int) each.getPosition()))
                .map(this::error)
                .toList();
    }

    /** Attributes the sources. */
    static Attribution of(JavaCompiler compiler, CompilerInput input, Progress progress) {
        List<String> options = new ArrayList<>(OPTIONS);
        options.add("-classpath");
        options.add(input.classPath().stream().map(Path::toString).collect(Collectors.joining(File.pathSeparator)));
        DiagnosticCollector<JavaFileObject> found = new DiagnosticCollector<>();
        JavaFileManager files = new SourceLibrary(
                compiler.getStandardFileManager(found, null, StandardCharsets.UTF_8), input.libraries());
        try {
            JavacTask task = (JavacTask) compiler.getTask(null, files, found, options, null, input.sources());
            AttributionProgress shown = new AttributionProgress(input.sources(), progress);
            task.addTaskListener(shown);
            shown.begin();
            Attribution attribution = new Attribution(task, input.texts(), found);
            shown.end();
            return attribution;
        } catch (IOException e) {
            throw new UncheckedIOException("the compiler cannot read the sources", e);
        }
    }

    private CompilerError error(Diagnostic<? extends JavaFileObject> each) {
        SourceText text = text(each.getSource().getName());
        return new CompilerError(
                text.getName(),
                each.getCode(),
                text.inFile((int) each.getStartPosition()),
                text.inFile((int) each.getPosition()),
                each.getMessage(Locale.ENGLISH));
    }

    private SourceText text(String path) {
        return Objects.requireNonNull(texts.get(path), path);
    }

    /** Returns what does not compile, in the order in which the compiler found it. */
    public List<CompilerError> errors() {
        return errors;
    }

    /** Returns the tree of a source; empty for one that was not among them. */
    public Optional<CompilationUnitTree> unit(String path) {
        return Optional.ofNullable(units.get(path));
    }

    /** Returns the innermost tree around a character of a source; empty where there is none. */
    public Optional<TreePath> at(String path, int place) {
        return unit(path)
                .flatMap(unit -> TreeFinder.at(
                        unit, trees().getSourcePositions(), text(path).asRead(place)));
    }

    /** Returns the element that a tree names, calls, or declares; empty where the compiler knows none. */
    public Optional<Element> element(TreePath path) {
        return Optional.ofNullable(trees().getElement(path));
    }

    /** Returns where the sources, or those of libraries, declare an element; empty for any other. */
    public Optional<TreePath> declaration(Element element) {
        if (declarations.isEmpty()) {
            declarations = Declarations.in(units.values(), trees());
        }
        Optional<TreePath> found = Optional.ofNullable(declarations.get(element));
        return found.isPresent() || declarations.containsKey(outermost(element))
                ? found
                : Optional.ofNullable(trees().getPath(element));
    }

    private static Element outermost(Element element) {
        Element outermost = element;
        for (Element around = element;
                around != null && !(around instanceof PackageElement);
                around = around.getEnclosingElement()) {
            outermost = around;
        }
        return outermost;
    }

    /** Returns the type of a tree; empty where it has none, or the compiler does not know it. */
    public Optional<TypeMirror> type(TreePath path) {
        return Optional.ofNullable(trees().getTypeMirror(path)).filter(type -> type.getKind() != TypeKind.ERROR);
    }

    /** Returns where a tree stands in its file; one that is not in the file, where it would. */
    public Place place(CompilationUnitTree unit, Tree tree) {
        SourcePositions positions = trees().getSourcePositions();
        SourceText text = text(unit.getSourceFile().getName());
        int start = (int) positions.getStartPosition(unit, tree);
        int end = (int) positions.getEndPosition(unit, tree);
        int line = (int) unit.getLineMap().getLineNumber(Math.max(start, 0));
        return new Place(text.inFile(start), text.inFile(end), line);
    }

    /** Returns whether a tree is in its file, and not only in what the compiler was given to read. */
    public boolean isInFile(TreePath path) {
        CompilationUnitTree unit = path.getCompilationUnit();
        int start = (int) trees().getSourcePositions().getStartPosition(unit, path.getLeaf());
        return !text(unit.getSourceFile().getName()).isInserted(start);
    }

    /** Returns the line of a character of a source, from 1. */
    public int line(CompilationUnitTree unit, int place) {
        return (int) unit.getLineMap().getLineNumber(asRead(unit, place));
    }

    /** Returns the column of a character of a source, from 1; tabs go to every eighth. */
    public int column(CompilationUnitTree unit, int place) {
        return (int) unit.getLineMap().getColumnNumber(asRead(unit, place));
    }

    private int asRead(CompilationUnitTree unit, int place) {
        return text(unit.getSourceFile().getName()).asRead(place);
    }

    /** Returns the names in full of the classes in a type: its own, those above it, and those of its arguments. */
    public Set<String> classes(TypeMirror type) {
        Set<String> names = new TreeSet<>();
        addClasses(type, names);
        return names;
    }

    private void addClasses(TypeMirror type, Set<String> names) {
        if (type instanceof ArrayType array) {
            addClasses(array.getComponentType(), names);
        }
        if (type instanceof WildcardType wildcard && wildcard.getExtendsBound() != null) {
            addClasses(wildcard.getExtendsBound(), names);
        }
        if (type instanceof DeclaredType declared && declared.asElement() instanceof TypeElement element) {
            String name = element.getQualifiedName().toString();
            boolean added = names.add(name);
            if (added && !name.startsWith("java.")) {
                types().directSupertypes(declared).forEach(parent -> addClasses(parent, names));
            }
            declared.getTypeArguments().forEach(argument -> addClasses(argument, names));
        }
    }

    /** Returns what connects trees with elements, types and places. */
    public Trees trees() {
        return trees;
    }

    /** Returns the questions that can be asked of types. */
    public Types types() {
        return task.getTypes();
    }
}
