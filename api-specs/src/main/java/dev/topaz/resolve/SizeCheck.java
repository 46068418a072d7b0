package dev.topaz.resolve;

import dev.topaz.spec.ApiSpec;
import dev.topaz.spec.ErrorSpec;
import dev.topaz.spec.Location;
import dev.topaz.spec.ParamSpec;
import dev.topaz.spec.Problem;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;

/** Finds what no class file can hold, or no file system: javac would say so in words of its own, far from the spec. */
final class SizeCheck {
    /** Twice as many as the widest real object has; a class with as many compiles. */
    static final int MOST_FIELDS = 500;

    /** As many cases as the method that finds remedies has room for. */
    static final int MOST_REMEDIES = 1000;

    /** The longest constant of a class file. */
    private static final int MOST_BYTES = 65_535;

    /** The longest name of a file, on every system in use. */
    private static final int LONGEST_FILE_NAME = 255;

    private static final String ENDING = ".class";

    private SizeCheck() {}

    static Stream<Problem> of(ApiSpec api) {
        long remedies = api.errors().stream()
                .filter(error -> !error.remedy().isEmpty())
                .map(ErrorSpec::code)
                .distinct()
                .count();
        Stream<Problem> many = remedies <= MOST_REMEDIES
                ? Stream.empty()
                : Stream.of(new Problem(
                        ResolveProblem.TOO_LARGE,
                        "the error table has " + remedies + " codes with a remedy; " + MOST_REMEDIES
                                + " fit into a class",
                        api.at(),
                        "delete the remedies that nobody needs"));
        return Stream.concat(many, api.errors().stream().flatMap(SizeCheck::remedy));
    }

    private static Stream<Problem> remedy(ErrorSpec error) {
        int bytes = bytes(error.remedy());
        return bytes <= MOST_BYTES
                ? Stream.empty()
                : Stream.of(new Problem(
                        ResolveProblem.TOO_LARGE,
                        "the remedy of '" + error.code() + "' has " + bytes + " bytes; " + MOST_BYTES
                                + " fit into a class",
                        error.at(),
                        "shorten it"));
    }

    static Stream<Problem> of(List<ParamSpec> params, StructTable table, String outerClass) {
        Stream<Problem> top = fields(outerClass, params.size(), place(params));
        Stream<Problem> structs = table.builders().stream()
                .flatMap(builder -> Stream.concat(
                        fields(builder.className(), builder.params().size(), place(builder)),
                        fileName(outerClass + "$" + builder.className(), place(builder))));
        Stream.Builder<Problem> longNames = Stream.builder();
        addLongNames(params, longNames);
        return Stream.of(top, structs, fileName(outerClass, place(params)), longNames.build())
                .flatMap(found -> found);
    }

    private static Location place(List<ParamSpec> params) {
        return params.stream().findFirst().map(ParamSpec::at).orElse(Location.NONE);
    }

    private static Location place(StructBuilder builder) {
        return builder.params().stream()
                .findFirst()
                .map(typed -> typed.param().at())
                .orElse(Location.NONE);
    }

    private static Stream<Problem> fields(String className, int fields, Location at) {
        return fields <= MOST_FIELDS
                ? Stream.empty()
                : Stream.of(new Problem(
                        ResolveProblem.TOO_LARGE,
                        "'" + className + "' has " + fields + " fields; " + MOST_FIELDS + " fit into a class",
                        at,
                        "delete those that nobody needs"));
    }

    private static Stream<Problem> fileName(String className, Location at) {
        return bytes(className + ENDING) <= LONGEST_FILE_NAME
                ? Stream.empty()
                : Stream.of(new Problem(
                        ResolveProblem.TOO_LARGE,
                        "the class '" + className + "' has a name that is too long for a file",
                        at,
                        "shorten the type's name"));
    }

    private static void addLongNames(List<ParamSpec> params, Stream.Builder<Problem> found) {
        for (ParamSpec param : params) {
            if (bytes(param.name()) > LONGEST_FILE_NAME) {
                found.add(new Problem(
                        ResolveProblem.TOO_LARGE,
                        "the name '" + param.name().substring(0, 40) + "…' is too long",
                        param.at(),
                        "is it a name?"));
            }
            addLongNames(param.fields(), found);
        }
    }

    private static int bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8).length;
    }
}
