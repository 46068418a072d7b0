package dev.topaz.catalog.build;

import dev.topaz.catalog.format.CatalogFile;
import dev.topaz.catalog.format.CatalogWriter;
import dev.topaz.spec.catalog.ApiCatalog;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;

/**
 * The command that makes the catalogue anew, and prints what changed for the change log.
 *
 * <pre>{@code
 * mvn -B -pl catalog -am process-classes -Pcatalog -Dtopaz.shared=../shared
 * }</pre>
 */
public final class BuildCatalog {
    private static final String REPORT_HEADING = """
            # What documents and official classes say differently; the catalogue has what the document says.
            # API, parameter, type in the document, type in the class, day of the class
            """;

    private BuildCatalog() {}

    /**
     * Makes the catalogue.
     *
     * @param args the folder of documents and classes, the file of the catalogue, and the file of the report
     * @throws IOException when the input cannot be read, or the output not be written
     */
    public static void main(String[] args) throws IOException {
        if (args.length != 3) {
            throw new IllegalArgumentException("usage: <folder of documents> <catalogue to write> <report to write>");
        }
        StringBuilder told = new StringBuilder();
        run(new CorpusFolder(Path.of(args[0])), Path.of(args[1]), Path.of(args[2]), told);
        System.out.print(told);
    }

    /**
     * Makes the catalogue.
     *
     * @param told receives the size of the catalogue, and what changed since the one that it replaces
     */
    static void run(CorpusFolder corpus, Path catalog, Path report, StringBuilder told) throws IOException {
        CatalogBuild build = CatalogBuild.of(corpus);
        byte[] bytes = CatalogWriter.write(build.contents());
        told.append(summary(build, bytes)).append(changes(catalog, bytes));
        replace(catalog, bytes);
        replace(report, report(build).getBytes(StandardCharsets.UTF_8));
    }

    private static String summary(CatalogBuild build, byte[] bytes) {
        return String.format(
                "%d APIs and %d topics of %s in %d bytes; %d contradictions\n",
                build.contents().apis().size(),
                build.contents().topics().size(),
                build.contents().date(),
                bytes.length,
                build.contradictions().size());
    }

    private static String changes(Path previous, byte[] bytes) throws IOException {
        if (!Files.exists(previous)) {
            return "there is no catalogue to compare with\n";
        }
        byte[] old = Files.readAllBytes(previous);
        ApiCatalog before = new CatalogFile(previous.toString(), () -> new ByteArrayInputStream(old));
        ApiCatalog after = new CatalogFile("the new catalogue", () -> new ByteArrayInputStream(bytes));
        return CatalogDiff.ofApis(before, after).lines("APIs")
                + CatalogDiff.ofTopics(before, after).lines("topics");
    }

    private static String report(CatalogBuild build) {
        List<String> lines = new ArrayList<>();
        build.contradictions().forEach(contradiction -> lines.add(contradiction.line() + "\n"));
        return REPORT_HEADING + String.join("", lines);
    }

    /** Leaves the old file in place when writing fails. */
    private static void replace(Path file, byte[] bytes) throws IOException {
        Path written = file.resolveSibling(file.getFileName() + ".new");
        Files.write(written, bytes);
        Files.move(written, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    }
}
