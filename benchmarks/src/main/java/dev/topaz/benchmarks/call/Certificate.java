package dev.topaz.benchmarks.call;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A certificate of this machine's loopback, made for one run; the clients trust it and nothing else. */
final class Certificate {
    private static final String PASSWORD = "fictional";

    private final Path store;

    Certificate(Path folder) throws IOException, InterruptedException {
        this.store = folder.resolve("loopback.p12");
        Files.deleteIfExists(store);
        Process keytool = new ProcessBuilder(command()).inheritIO().start();
        if (keytool.waitFor() != 0) {
            throw new IOException("keytool made no certificate");
        }
    }

    private List<String> command() {
        String keytool =
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString();
        String options = "-genkeypair -alias loopback -keyalg EC -dname CN=loopback"
                + " -ext san=ip:127.0.0.1,dns:localhost -storetype PKCS12 -storepass " + PASSWORD;
        List<String> command = new ArrayList<>(List.of(keytool));
        command.addAll(List.of(options.split(" ")));
        command.addAll(List.of("-keystore", store.toString()));
        return command;
    }

    List<String> ofServer() {
        return properties("keyStore");
    }

    List<String> ofClient() {
        return properties("trustStore");
    }

    private List<String> properties(String kind) {
        return List.of(
                "-Djavax.net.ssl." + kind + "=" + store,
                "-Djavax.net.ssl." + kind + "Password=" + PASSWORD,
                "-Djavax.net.ssl." + kind + "Type=PKCS12");
    }
}
