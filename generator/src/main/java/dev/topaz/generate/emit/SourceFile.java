package dev.topaz.generate.emit;

import com.palantir.javapoet.TypeSpec;

/**
 * A Java file, printed in ASCII and ready to be written.
 *
 * @param className with its package
 */
public record SourceFile(String className, String text) {
    static SourceFile of(String packageName, TypeSpec type) {
        String name = packageName.isEmpty() ? type.name() : packageName + "." + type.name();
        return new SourceFile(name, AsciiSource.of(SourcePrinter.print(packageName, type)));
    }
}
