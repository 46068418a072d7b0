package dev.topaz.processor;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.Filer;
import javax.annotation.processing.Messager;
import javax.annotation.processing.ProcessingEnvironment;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;
import javax.tools.FileObject;
import javax.tools.JavaFileManager.Location;
import javax.tools.JavaFileObject;

/**
 * The processor in wrappers of the compiler's interfaces, as Gradle runs it: whoever casts one of them to a class of a compiler
 * fails. Writes down which files are made of what, and which are looked up.
 */
final class WatchedProcessor extends AbstractProcessor {
    private final TopazProcessor processor = new TopazProcessor();
    private final Map<String, List<String>> origins = new TreeMap<>();
    private final List<String> lookUps = new ArrayList<>();

    /** Every generated class, with the types that it comes from. */
    Map<String, List<String>> origins() {
        return origins;
    }

    /** Every location and name that the compiler was asked for. */
    List<String> lookUps() {
        return lookUps;
    }

    @Override
    public synchronized void init(ProcessingEnvironment compiler) {
        processor.init(new Watched(compiler));
    }

    @Override
    public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
        return processor.process(annotations, round);
    }

    @Override
    public Set<String> getSupportedAnnotationTypes() {
        return processor.getSupportedAnnotationTypes();
    }

    @Override
    public Set<String> getSupportedOptions() {
        return processor.getSupportedOptions();
    }

    @Override
    public SourceVersion getSupportedSourceVersion() {
        return processor.getSupportedSourceVersion();
    }

    /** The compiler's world, behind a wrapper. */
    private final class Watched implements ProcessingEnvironment {
        private final ProcessingEnvironment compiler;

        Watched(ProcessingEnvironment compiler) {
            this.compiler = compiler;
        }

        @Override
        public Map<String, String> getOptions() {
            return compiler.getOptions();
        }

        @Override
        public Messager getMessager() {
            return compiler.getMessager();
        }

        @Override
        public Filer getFiler() {
            return new WatchedFiler(compiler.getFiler());
        }

        @Override
        public Elements getElementUtils() {
            return compiler.getElementUtils();
        }

        @Override
        public Types getTypeUtils() {
            return compiler.getTypeUtils();
        }

        @Override
        public SourceVersion getSourceVersion() {
            return compiler.getSourceVersion();
        }

        @Override
        public Locale getLocale() {
            return compiler.getLocale();
        }
    }

    /** Writes down every request. Of class files and resources there are none to make. */
    private final class WatchedFiler implements Filer {
        private final Filer filer;

        WatchedFiler(Filer filer) {
            this.filer = filer;
        }

        @Override
        public JavaFileObject createSourceFile(CharSequence name, Element... elements) throws IOException {
            origins.put(
                    name.toString(), Stream.of(elements).map(Element::toString).toList());
            return filer.createSourceFile(name, elements);
        }

        @Override
        public JavaFileObject createClassFile(CharSequence name, Element... elements) {
            throw new AssertionError("a class file: " + name);
        }

        @Override
        public FileObject createResource(Location at, CharSequence pkg, CharSequence name, Element... elements) {
            throw new AssertionError("a resource: " + name);
        }

        @Override
        public FileObject getResource(Location at, CharSequence pkg, CharSequence name) throws IOException {
            lookUps.add(at.getName() + " " + name);
            return filer.getResource(at, pkg, name);
        }
    }
}
