package dev.topaz.docs;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The modules that code of users is written against; what else is published are tools. */
enum UserModule {
    RUNTIME("runtime"),
    TRANSPORT("transport-httpclient5"),
    MESSAGES("messages"),
    OUTBOX("outbox"),
    OPENTELEMETRY("opentelemetry"),
    TESTKIT("testkit"),
    REDIS("redis"),
    MICROMETER("micrometer"),
    SPRING("spring-boot-starter"),
    SPRING_TEST("spring-boot-test");

    private static final Pattern EXPORT = Pattern.compile("(?m)^ *exports ([\\w.]+);");

    /** Of the packages that a module exports, those that only generated code uses. */
    private static final String OF_GENERATED_CODE = ".generated";

    private final String folder;
    private final List<PublicType> types;

    UserModule(String folder) {
        this.folder = folder;
        String sources = folder + "/src/main/java/";
        this.types = Repository.files(path -> path.startsWith(sources) && path.endsWith(".java"))
                .flatMap(path -> PublicType.of(path, Repository.read(path)).stream())
                .toList();
    }

    String folder() {
        return folder;
    }

    /** Returns the public types of all modules, exported or not. */
    static Stream<PublicType> all() {
        return Stream.of(values()).flatMap(module -> module.types.stream());
    }

    /** Returns the public types that users meet: those of exported packages, or of all where no module declares any. */
    Stream<PublicType> typesOfUsers() {
        String declaration = folder + "/src/main/java/module-info.java";
        Set<String> exported = Repository.exists(declaration)
                ? EXPORT.matcher(Repository.read(declaration))
                        .results()
                        .map(found -> found.group(1))
                        .collect(Collectors.toSet())
                : types.stream().map(PublicType::packageName).collect(Collectors.toSet());
        return types.stream()
                .filter(type -> exported.contains(type.packageName())
                        && !type.packageName().endsWith(OF_GENERATED_CODE));
    }
}
