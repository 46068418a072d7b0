package dev.topaz.docs;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What an example in the Javadoc may use without an import: readers know where it is from. */
final class ExampleImports {
    private static final List<String> JDK = List.of(
            "com.sun.net.httpserver.*",
            "java.io.*",
            "java.net.*",
            "java.nio.*",
            "java.nio.charset.*",
            "java.nio.file.*",
            "java.time.*",
            "java.util.*",
            "java.util.concurrent.*",
            "java.util.function.*",
            "java.util.logging.Level",
            "javax.net.ssl.*",
            "javax.sql.*",
            "java.sql.Connection");

    /** What the modules are made for. Of a package with names that the JDK or Topaz has as well, single classes. */
    private static final List<String> LIBRARIES = List.of(
            "io.lettuce.core.RedisURI",
            "io.micrometer.core.instrument.Tags",
            "io.opentelemetry.api.OpenTelemetry",
            "javax.servlet.http.*",
            "org.junit.jupiter.api.*",
            "org.junit.jupiter.api.extension.ExtendWith",
            "org.springframework.beans.factory.annotation.Autowired",
            "org.springframework.boot.test.context.SpringBootTest",
            "org.springframework.context.annotation.*",
            "org.springframework.test.context.*",
            "org.springframework.transaction.annotation.Transactional");

    /** The classes that are generated for all pages, and what examples begin with. */
    private static final List<String> OWN = List.of("dev.topaz.docs.*", "dev.topaz.docs.JavadocExamplesTest.Declared");

    private static final String ALL = names().map(each -> "import " + each + "; ")
                    .collect(Collectors.joining()) + "import static org.junit.jupiter.api.Assertions.*; ";

    private ExampleImports() {}

    static String all() {
        return ALL;
    }

    private static Stream<String> names() {
        Stream<String> topaz = Stream.of(UserModule.values())
                .flatMap(UserModule::typesOfUsers)
                .map(type -> type.packageName() + ".*")
                .distinct();
        return Stream.of(OWN.stream(), topaz, JDK.stream(), LIBRARIES.stream()).flatMap(each -> each);
    }
}
