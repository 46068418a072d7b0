package dev.topaz.generate.emit;

import com.palantir.javapoet.JavaFile;

/**
 * A Java file, printed in ASCII and ready to be written.
 *
 * @param className with its package
 */
public record SourceFile(String className, String text) {
    static SourceFile of(JavaFile file) {
        String name = file.typeSpec().name();
        return new SourceFile(
                file.packageName().isEmpty() ? name : file.packageName() + "." + name, AsciiSource.of(file.toString()));
    }
}
