package dev.topaz.processor;

import dev.topaz.generate.CatalogPlace;
import dev.topaz.generate.DeclarationSyntax;
import dev.topaz.generate.Generation;
import dev.topaz.generate.SpecFinder;
import dev.topaz.generate.emit.JavaTypes;
import dev.topaz.generate.emit.SourceLevel;
import dev.topaz.generate.emit.Sources;
import dev.topaz.spec.DocumentKind;
import dev.topaz.spec.IoReason;
import dev.topaz.spec.Location;
import dev.topaz.spec.Problem;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import javax.annotation.processing.ProcessingEnvironment;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.TypeElement;

/** What the processor does with the annotations of one kind in one round, package by package. */
final class GenerationStep {
    /** The oldest Java that generated code is written in. */
    private static final SourceVersion OLDEST = SourceVersion.RELEASE_8;

    /** How annotations are written, for messages. */
    private static final DeclarationSyntax SYNTAX = new DeclarationSyntax(
            new DeclarationSyntax.Choice("@TopApis", "@TopApis(\"taobao.bcpush.isv.event.emit\")"),
            new DeclarationSyntax.Choice("@TopMessages", "@TopMessages(\"taobao_trade_TradeBuyerPay\")"),
            "-A" + SpecPlaces.OPTION + "=<path>");

    private final DocumentKind kind;
    private final ProcessingEnvironment compiler;
    private final PreparedPlaces prepared;
    private final CatalogPlace catalog;

    GenerationStep(DocumentKind kind, ProcessingEnvironment compiler, PreparedPlaces prepared, CatalogPlace catalog) {
        this.kind = kind;
        this.compiler = compiler;
        this.prepared = prepared;
        this.catalog = catalog;
    }

    /** Returns the annotation that names documents of this kind. */
    static String annotation(DocumentKind kind) {
        return switch (kind) {
            case API -> JavaTypes.TOP_APIS;
            case TOPIC -> JavaTypes.TOP_MESSAGES;
        };
    }

    /** Generates what the annotations of these types ask for, and reports what is wrong. */
    void run(Set<TypeElement> types, CompilerSources written) {
        byPackage(types).forEach((packageName, declarations) -> run(packageName, declarations, written));
    }

    private void run(String packageName, List<AnnotatedDeclaration> declarations, CompilerSources written) {
        Report report = new Report(compiler.getMessager());
        if (compiler.getSourceVersion().compareTo(OLDEST) < 0) {
            report.error(failure(ProcessorProblem.SOURCE_LEVEL, sourceLevel()), declarations.get(0));
            return;
        }
        try {
            SpecFinder specs = new SpecFinder(kind, SpecPlaces.of(compiler, prepared, catalog), prepared, SYNTAX);
            Generation generation = Generation.of(new Sources(packageName, level()), specs, catalog);
            new AnnotatedPackage(declarations, written).generate(generation, report);
        } catch (UncheckedIOException e) {
            report.error(failure(ProcessorProblem.NOT_READ, IoReason.messageOf(e)), declarations.get(0));
        } catch (RuntimeException e) {
            // Whatever it is, it is our mistake; without this the compiler would print it as one of its own.
            report.error(failure(ProcessorProblem.INTERNAL_ERROR, "Topaz failed: " + e + at(e)), declarations.get(0));
        }
    }

    private SourceLevel level() {
        return compiler.getSourceVersion() == SourceVersion.RELEASE_8 ? SourceLevel.JAVA_8 : SourceLevel.NEWER;
    }

    private String sourceLevel() {
        String level = compiler.getSourceVersion().name().replace("RELEASE_", "");
        return "Topaz generates Java 8, and the source level is " + level
                + ": raise it (maven.compiler.release, or -source)";
    }

    private static Problem failure(ProcessorProblem code, String message) {
        String hint = code == ProcessorProblem.INTERNAL_ERROR ? "this is a bug of Topaz: please report it" : "";
        return new Problem(code, message, Location.NONE, hint);
    }

    private static String at(RuntimeException e) {
        return e.getStackTrace().length == 0 ? "" : " at " + e.getStackTrace()[0];
    }

    private Map<String, List<AnnotatedDeclaration>> byPackage(Set<TypeElement> types) {
        Map<String, List<AnnotatedDeclaration>> declarations = new TreeMap<>();
        for (TypeElement type : types) {
            String packageName = compiler.getElementUtils()
                    .getPackageOf(type)
                    .getQualifiedName()
                    .toString();
            declarations
                    .computeIfAbsent(packageName, name -> new ArrayList<>())
                    .add(AnnotatedDeclaration.of(kind, type, Mirrors.of(type, annotation(kind))));
        }
        return declarations;
    }
}
