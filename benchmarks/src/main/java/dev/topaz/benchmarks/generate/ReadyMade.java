package dev.topaz.benchmarks.generate;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.RoundEnvironment;
import javax.annotation.processing.SupportedAnnotationTypes;
import javax.annotation.processing.SupportedOptions;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.TypeElement;

/**
 * The floor: a processor that decides nothing and prints nothing, but hands the compiler sources that are ready. What it costs
 * over the compiler alone is what the compiler takes for generated sources, whoever generates them.
 */
@SupportedAnnotationTypes("dev.topaz.runtime.TopApis")
@SupportedOptions(ReadyMade.FOLDER)
public final class ReadyMade extends AbstractProcessor {
    /** The option that names the root of the sources. */
    static final String FOLDER = "readymade";

    private static final String ENDING = ".java";

    /** Made by the compiler. */
    public ReadyMade() {}

    @Override
    public SourceVersion getSupportedSourceVersion() {
        return SourceVersion.latestSupported();
    }

    @Override
    public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
        if (!annotations.isEmpty()) {
            Path root = Path.of(processingEnv.getOptions().get(FOLDER));
            try (Stream<Path> files = Files.walk(root)) {
                List<Path> sources = files.filter(file -> file.toString().endsWith(ENDING))
                        .sorted()
                        .toList();
                for (Path source : sources) {
                    write(root.relativize(source).toString(), Files.readString(source));
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return false;
    }

    private void write(String file, String text) throws IOException {
        String name = file.substring(0, file.length() - ENDING.length()).replaceAll("[/\\\\]", ".");
        try (Writer out = processingEnv.getFiler().createSourceFile(name).openWriter()) {
            out.write(text);
        }
    }
}
