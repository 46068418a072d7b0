package dev.topaz.migration.source;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * What is compiled together.
 *
 * @param libraries sources that the others may need, below a folder that is none of a package
 * @param classPath jars and folders of classes
 */
record CompilerInput(List<SourceText> sources, List<SourceText> libraries, List<Path> classPath) {
    /** Returns the sources and the libraries. */
    Stream<SourceText> texts() {
        return Stream.concat(sources.stream(), libraries.stream());
    }
}
