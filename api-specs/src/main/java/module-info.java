/**
 * The documentation of APIs as data.
 *
 * <p>Exported is what reads specs and what they mean in Java. Importing documents, comparing them and the command line are the
 * business of tools, which run from the class path.
 */
module dev.topaz.spec {
    requires static transitive org.jspecify;
    requires java.compiler;
    requires java.net.http;
    requires java.xml;
    requires tools.jackson.core;
    // For the tools alone.
    requires static info.picocli;
    requires static org.jsoup;

    uses dev.topaz.cli.AddedCommand;
    uses dev.topaz.spec.catalog.ApiCatalog;

    exports dev.topaz.model;
    exports dev.topaz.resolve;
    exports dev.topaz.spec;
    exports dev.topaz.spec.catalog;
    exports dev.topaz.spec.example;
    exports dev.topaz.spec.place;
}
