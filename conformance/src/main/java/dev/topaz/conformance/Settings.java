package dev.topaz.conformance;

import dev.topaz.runtime.ClientOptions;
import dev.topaz.runtime.DefaultTaobaoClient;
import dev.topaz.runtime.TaobaoClient;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.Paths;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.CertificateFactory;
import java.time.Duration;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;

/** Reads what {@code SupportedJdksTest} tells of its servers, and makes clients with it. */
final class Settings {
    /** Ends a hang only. */
    static final Duration LONG = Duration.ofMinutes(5);

    private Settings() {}

    static String of(String name) {
        String property = "conformance." + name;
        String value = System.getProperty(property);
        if (value == null) {
            throw new IllegalStateException(
                    "the system property " + property + " is not set: SupportedJdksTest sets it");
        }
        return value;
    }

    static Path file(String name) {
        return Paths.get(of(name));
    }

    /** Returns options with which no time limit ends where a machine stands still for seconds. */
    static ClientOptions options() {
        return new ClientOptions().connectTimeout(LONG).attemptTimeout(LONG).deadline(LONG);
    }

    /** Returns a client of the fake gateway. */
    static TaobaoClient client(ClientOptions options) {
        return client("url", options);
    }

    /** @param address the setting that holds the address */
    static TaobaoClient client(String address, ClientOptions options) {
        return new DefaultTaobaoClient(of(address), of("app-key"), of("app-secret"), options);
    }

    /** @param certificate the setting that holds the file of the only certificate to trust */
    static SSLContext trusting(String certificate) throws IOException, GeneralSecurityException {
        KeyStore trusted = KeyStore.getInstance(KeyStore.getDefaultType());
        trusted.load(null, null);
        try (InputStream in = Files.newInputStream(file(certificate))) {
            trusted.setCertificateEntry(
                    "server", CertificateFactory.getInstance("X.509").generateCertificate(in));
        }
        TrustManagerFactory managers = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        managers.init(trusted);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(null, managers.getTrustManagers(), null);
        return context;
    }
}
