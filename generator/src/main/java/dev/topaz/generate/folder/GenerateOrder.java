package dev.topaz.generate.folder;

import dev.topaz.generate.ClientDeclaration;
import dev.topaz.generate.DeclarationSyntax;
import dev.topaz.generate.emit.SourceLevel;
import java.nio.file.Path;
import java.util.List;

/**
 * What is to be generated, and where.
 *
 * @param client the name of the client and its APIs
 * @param specs folders and jars of specs, asked in this order and before the catalogue
 * @param out the source folder, in which the package has a folder of its own
 * @param syntax how the user gives the order, for messages
 */
public record GenerateOrder(
        String packageName,
        ClientDeclaration client,
        SourceLevel level,
        List<Path> specs,
        Path out,
        DeclarationSyntax syntax) {
    public GenerateOrder {
        specs = List.copyOf(specs);
    }

    /** Returns the folder of the package. */
    Path folder() {
        return out.resolve(packageName.replace('.', '/'));
    }
}
