package dev.topaz.testkit;

import dev.topaz.spec.ApiSpec;
import dev.topaz.spec.SpecFiles;
import dev.topaz.spec.SpecReading;
import dev.topaz.spec.SpecXml;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Finds the specs that the application was generated from. */
final class ClassPathSpecs {
    private ClassPathSpecs() {}

    /** @throws IllegalStateException for a spec that has a mistake in it */
    static Optional<ApiSpec> find(String apiName) {
        // A name with a slash would leave the folder of the specs.
        if (!apiName.matches("[A-Za-z0-9._-]+")) {
            return Optional.empty();
        }
        String resource = SpecFiles.resource(apiName);
        try (InputStream in = open(resource)) {
            return in == null ? Optional.empty() : Optional.of(read(resource, in));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the spec " + resource, e);
        }
    }

    private static @Nullable InputStream open(String resource) {
        ClassLoader loader = Thread.currentThread().getContextClassLoader();
        return (loader == null ? ClassPathSpecs.class.getClassLoader() : loader).getResourceAsStream(resource);
    }

    private static ApiSpec read(String resource, InputStream in) throws IOException {
        SpecReading reading = SpecXml.read(resource, new String(in.readAllBytes(), StandardCharsets.UTF_8));
        return reading.spec()
                .orElseThrow(() ->
                        new IllegalStateException(reading.problems().get(0).toString()));
    }
}
