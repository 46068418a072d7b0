package dev.topaz.migration;

import dev.topaz.migration.sdk.SdkJar;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Optional;

/** The jar that {@code --sdk} names, if it names one, and what is said of one that is none. */
record Jar(Optional<SdkJar> sdk) implements AutoCloseable {
    static Jar open(Optional<Path> file) throws MigrationException {
        if (file.isEmpty()) {
            return new Jar(Optional.empty());
        }
        String path = file.get().toString();
        try {
            SdkJar jar = SdkJar.open(file.get());
            if (!jar.isSdk() && !jar.isNewerSdk()) {
                jar.close();
                throw MigrationException.of(
                        MigrationProblem.NO_SDK,
                        "there is no class of com.taobao.api in this jar",
                        path,
                        "name the jar that the platform made for your app, such as taobao-sdk-java-auto.jar");
            }
            return new Jar(Optional.of(jar));
        } catch (IOException e) {
            throw MigrationException.unreadable("this is no jar that can be read", path, e);
        }
    }

    @Override
    public void close() {
        sdk.ifPresent(jar -> {
            try {
                jar.close();
            } catch (IOException e) {
                throw new UncheckedIOException("cannot close " + jar.name(), e);
            }
        });
    }
}
