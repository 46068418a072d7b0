package dev.topaz.docs;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaFileObject;

/** Compiles examples, all at once: a compiler that starts anew for each of them would take several times as long. */
final class ExampleCompiler {
    private static final Pattern GENERATED = Pattern.compile(
            "symbol: +(?:class|variable) (?:\\w+(?:Request|Response|Message|MessageHandler)|Trade|Item)\\b");

    /** Of a supertype that is generated it is not known what it declares. */
    private static final String OVERRIDES = "compiler.err.method.does.not.override.superclass";

    /** What a compiler says of a call; of a variable or a method of the reader's own it is not known what can be called on it. */
    private static final Pattern CALL =
            Pattern.compile("compiler\\.err\\.cant\\.(?:apply\\.symbols?|resolve\\.location\\.args)");

    private static final String ON_OWN = "location: class java.lang.Object";

    private final Map<String, ExampleClass> classes = new LinkedHashMap<>();
    private final Map<JavadocExample, Set<String>> mistakes = new LinkedHashMap<>();

    private ExampleCompiler() {}

    /** Returns what is wrong with examples, for each with its place in the file. */
    static Map<JavadocExample, Set<String>> mistakes(List<JavadocExample> examples) {
        ExampleCompiler compiler = new ExampleCompiler();
        examples.forEach(compiler::add);
        Collection<ExampleClass> incomplete = compiler.compile(compiler.classes.values(), said -> true);
        while (!incomplete.isEmpty()) {
            incomplete = compiler.compile(incomplete, ExampleCompiler::isAboutCall);
        }
        return compiler.mistakes;
    }

    private void add(JavadocExample example) {
        mistakes.put(example, new LinkedHashSet<>());
        String packageName = "example" + mistakes.size();
        JavaShape.of(example.code())
                .ifPresentOrElse(
                        shape -> classes.put(
                                "/" + packageName + "/X.java", new ExampleClass(example, shape, packageName)),
                        () -> mistakes.get(example).add(example + ": this is no Java"));
    }

    /** Returns the examples that miss declarations, and can be looked at more closely with them. */
    private Set<ExampleClass> compile(Collection<ExampleClass> some, Predicate<Diagnostic<?>> isToBeTold) {
        Set<ExampleClass> incomplete = new LinkedHashSet<>();
        DiagnosticCollector<JavaFileObject> said = new DiagnosticCollector<>();
        Javac.check(said, some.stream().map(ExampleClass::source).toList());
        for (Diagnostic<? extends JavaFileObject> each : said.getDiagnostics()) {
            if (each.getKind() == Diagnostic.Kind.ERROR) {
                ExampleClass at = classes.get(each.getSource().getName());
                if (at.misses(each)) {
                    incomplete.add(at);
                } else if (isToBeTold.test(each) && !isOfGeneratedCode(each, at.example())) {
                    tell(each, at.example());
                }
            }
        }
        return incomplete;
    }

    private void tell(Diagnostic<? extends JavaFileObject> said, JavadocExample example) {
        long line = example.line() + said.getLineNumber() - 1;
        mistakes.get(example).add(example.type().path() + ":" + line + ": " + said.getMessage(Locale.ENGLISH));
    }

    private static boolean isAboutCall(Diagnostic<?> said) {
        return CALL.matcher(said.getCode()).matches()
                && !said.getMessage(Locale.ENGLISH).contains(ON_OWN);
    }

    private static boolean isOfGeneratedCode(Diagnostic<?> said, JavadocExample example) {
        return GENERATED.matcher(said.getMessage(Locale.ENGLISH)).find()
                || (said.getCode().equals(OVERRIDES) && example.text().contains("MessageHandler()"));
    }
}
