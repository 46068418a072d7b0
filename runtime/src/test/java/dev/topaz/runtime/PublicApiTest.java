package dev.topaz.runtime;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.lang.module.ModuleDescriptor;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.spi.ToolProvider;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * What others may compile against is written down in {@code api.txt}, as the byte code says it: a change of the one without the
 * other fails, so that nobody changes it unawares. {@code -Dapi.update=true} rewrites the file; the difference is then read by a
 * person.
 */
class PublicApiTest {
    private static final Path LISTING = Path.of("api.txt");
    private static final Path CLASSES = Path.of("target/classes");
    /** What javap prints of one type: its head, and its members. */
    private static final Pattern TYPE =
            Pattern.compile("^(\\w.*?(?:class|interface) ([\\w.$-]+).*) \\{\\R((?: .*\\R)*)\\}$", Pattern.MULTILINE);

    @Test
    void isWhatTheListingSays() throws IOException {
        String api = module() + types();
        if (Boolean.getBoolean("api.update")) {
            Files.writeString(LISTING, api);
        }
        String listed = Files.readString(LISTING);
        assertTrue(listed.equals(api), () -> difference(listed, api));
    }

    private static String difference(String listed, String api) {
        return "the public API is not what api.txt says.\ngone:\n" + without(listed, api) + "new:\n"
                + without(api, listed)
                + "If it should change: mvn -B -pl runtime -am verify -Dtest=PublicApiTest"
                + " -Dsurefire.failIfNoSpecifiedTests=false -Dapi.update=true";
    }

    private static String without(String lines, String others) {
        Set<String> known = others.lines().collect(Collectors.toSet());
        return lines.lines()
                .filter(line -> !known.contains(line))
                .map(line -> line + "\n")
                .collect(Collectors.joining());
    }

    /** What those who require the module get with it. */
    private static String module() throws IOException {
        return descriptor().requires().stream()
                .filter(required -> required.modifiers().contains(ModuleDescriptor.Requires.Modifier.TRANSITIVE))
                .map(required -> "requires " + required.name() + "\n")
                .sorted()
                .collect(Collectors.joining());
    }

    private static String types() throws IOException {
        SortedMap<String, String> types = new TreeMap<>();
        Matcher matcher = TYPE.matcher(javap(classFiles()));
        matcher.results()
                .filter(type -> type.group(1).startsWith("public "))
                .forEach(type -> types.put(type.group(2), "\n" + type.group(1) + "\n" + members(type)));
        types.keySet().removeIf(type -> !types.keySet().containsAll(around(type)));
        return String.join("", types.values());
    }

    /** In an order that does not tell where they stand in the source. */
    private static String members(MatchResult type) {
        return type.group(3)
                .lines()
                .map(member -> member.replace(" synchronized ", " ") + "\n")
                .sorted()
                .collect(Collectors.joining());
    }

    /** The types that a nested one stands in: seen from outside only if all of them are. */
    private static List<String> around(String type) {
        return Pattern.compile("\\$")
                .matcher(type)
                .results()
                .map(dollar -> type.substring(0, dollar.start()))
                .toList();
    }

    private static List<String> classFiles() throws IOException {
        return descriptor().exports().stream()
                .filter(exported -> !exported.isQualified())
                .flatMap(
                        exported -> classFiles(CLASSES.resolve(exported.source().replace('.', '/'))))
                .toList();
    }

    private static Stream<String> classFiles(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(Path::toString).filter(file -> file.endsWith(".class")).toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static ModuleDescriptor descriptor() throws IOException {
        try (InputStream in = Files.newInputStream(CLASSES.resolve("module-info.class"))) {
            return ModuleDescriptor.read(in);
        }
    }

    private static String javap(List<String> classFiles) {
        StringWriter out = new StringWriter();
        PrintWriter printer = new PrintWriter(out);
        String[] args = Stream.concat(Stream.of("-protected", "-constants"), classFiles.stream())
                .toArray(String[]::new);
        assertEquals(0, ToolProvider.findFirst("javap").orElseThrow().run(printer, printer, args), out::toString);
        return out.toString();
    }
}
