package dev.topaz.generate.folder;

import dev.topaz.generate.Declaration;
import dev.topaz.generate.DeclarationSyntax;
import dev.topaz.generate.emit.SourceLevel;
import java.nio.file.Path;
import java.util.List;

/**
 * What is to be generated, and where.
 *
 * @param declarations what is wanted under one name: a client of APIs, a handler of topics, or both
 * @param specs folders and jars of specs, asked in this order and before the catalogue
 * @param out the source folder, in which the package has a folder of its own
 * @param syntax how the user gives the order, for messages
 */
public record GenerateOrder(
        String packageName,
        List<Declaration> declarations,
        SourceLevel level,
        List<Path> specs,
        Path out,
        DeclarationSyntax syntax) {
    public GenerateOrder {
        declarations = List.copyOf(declarations);
        specs = List.copyOf(specs);
    }

    /** Returns the name of what is wanted, after which client and handler are named. */
    String name() {
        return declarations.get(0).typeName();
    }

    /** Returns the folder of the package. */
    Path folder() {
        return out.resolve(packageName.replace('.', '/'));
    }
}
