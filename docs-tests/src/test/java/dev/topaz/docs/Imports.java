package dev.topaz.docs;

import java.util.List;
import java.util.stream.Collectors;

/** What code on a page may use as if it had imported it. */
final class Imports {
    /** The classes that are generated for the snippets of all pages. */
    static final String OF_GENERATED_CODE = "import dev.topaz.docs.*; ";

    /** For frames, which readers do not see. */
    private static final List<String> PACKAGES = List.of(
            "com.sun.net.httpserver",
            "dev.topaz.docs",
            "dev.topaz.messages",
            "dev.topaz.redis",
            "dev.topaz.runtime",
            "dev.topaz.runtime.callback",
            "dev.topaz.runtime.flow",
            "dev.topaz.runtime.http",
            "dev.topaz.runtime.observe",
            "dev.topaz.runtime.retry",
            "dev.topaz.runtime.sign",
            "dev.topaz.runtime.token",
            "dev.topaz.spring",
            "dev.topaz.testkit",
            "dev.topaz.testkit.junit",
            "dev.topaz.testkit.messages",
            "dev.topaz.testkit.record",
            "dev.topaz.transport.httpclient5",
            "io.lettuce.core",
            "io.micrometer.core.instrument",
            "java.io",
            "java.net",
            "java.nio.charset",
            "java.nio.file",
            "java.time",
            "java.util",
            "javax.servlet.http",
            "org.junit.jupiter.api",
            "org.springframework.beans.factory.annotation",
            "org.springframework.context.annotation",
            "org.springframework.test.context");

    private static final List<String> STATIC = List.of("org.junit.jupiter.api.Assertions");

    private static final String ALL = PACKAGES.stream()
                    .map(each -> "import " + each + ".*; ")
                    .collect(Collectors.joining())
            + STATIC.stream().map(each -> "import static " + each + ".*; ").collect(Collectors.joining());

    private Imports() {}

    static String ofFrames() {
        return ALL;
    }
}
