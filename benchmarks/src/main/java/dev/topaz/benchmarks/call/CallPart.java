package dev.topaz.benchmarks.call;

import dev.topaz.benchmarks.run.Depth;
import dev.topaz.benchmarks.run.Installation;
import dev.topaz.benchmarks.run.Part;
import dev.topaz.benchmarks.run.Results;
import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Whole calls over loopback: the clients take turns, a window each, so that a slow moment of the machine meets all of them.
 */
public final class CallPart implements Part {
    private static final List<Integer> THREADS = List.of(1, 16, 64);
    private static final String LOST = "lost";
    private static final List<String> UNITS = List.of("calls", "p50", "p99", "cpu", LOST);

    /** Nothing to say. */
    public CallPart() {}

    @Override
    public Results run(Depth depth) throws IOException, InterruptedException {
        Certificate certificate = new Certificate(Installation.workFolder("call"));
        Map<String, Double> values = new TreeMap<>();
        for (String way : List.of("http", "http-gzip", "https")) {
            boolean isSecure = way.equals("https");
            try (Forked server = new Forked(java(isSecure ? certificate.ofServer() : List.of(), Server.class, way))) {
                String url = (isSecure ? "https" : "http") + "://127.0.0.1:" + server.line() + "/router/rest";
                new Round(way, server, depth).measure(clients(way, url, certificate), values);
            }
        }
        values.put("call/all/topaz/lost", lost(values));
        return new Results(values);
    }

    private static double lost(Map<String, Double> values) {
        return values.entrySet().stream()
                .filter(value -> value.getKey().endsWith("/topaz/" + LOST))
                .mapToDouble(Map.Entry::getValue)
                .sum();
    }

    private static Map<Client, Forked> clients(String way, String url, Certificate certificate) throws IOException {
        Map<Client, Forked> clients = new EnumMap<>(Client.class);
        for (Client client : Client.over(way)) {
            clients.put(client, new Forked(java(certificate.ofClient(), Caller.class, client.name(), url)));
        }
        return clients;
    }

    private static ProcessBuilder java(List<String> options, Class<?> main, String... arguments) throws IOException {
        List<String> all = new ArrayList<>(options);
        all.addAll(List.of("-Xmx1g", "-cp", Installation.wholeClassPath(), main.getName()));
        all.addAll(List.of(arguments));
        return Installation.java(all.toArray(String[]::new));
    }

    /** All windows of one way. */
    private record Round(String way, Forked server, Depth depth) {
        void measure(Map<Client, Forked> clients, Map<String, Double> values) throws IOException {
            for (Forked client : clients.values()) {
                client.ask("16 " + depth.callWarmups() * depth.round().toMillis());
            }
            for (int threads : THREADS) {
                Map<String, List<Double>> windows = new TreeMap<>();
                for (int i = 0; i < depth.rounds(); i++) {
                    for (Map.Entry<Client, Forked> client : clients.entrySet()) {
                        window(client.getValue(), threads)
                                .forEach((unit, value) -> windows.computeIfAbsent(
                                                key(threads, client.getKey(), unit), key -> new ArrayList<>())
                                        .add(value));
                    }
                }
                windows.forEach((key, all) -> values.put(key, key.endsWith(LOST) ? sum(all) : Results.median(all)));
            }
            clients.values().forEach(Forked::close);
        }

        private static double sum(List<Double> all) {
            return all.stream().mapToDouble(Double::doubleValue).sum();
        }

        private String key(int threads, Client client, String unit) {
            return "call/" + way + "-" + threads + "/" + client.key() + "/" + unit;
        }

        private Map<String, Double> window(Forked client, int threads) throws IOException {
            long connections = Long.parseLong(server.ask("connections"));
            String[] said = client.ask(threads + " " + depth.round().toMillis()).split(" ", UNITS.size());
            Map<String, Double> values = new TreeMap<>();
            for (int i = 0; i < UNITS.size(); i++) {
                values.put(UNITS.get(i), Double.valueOf(said[i]));
            }
            values.put("connections", (double) (Long.parseLong(server.ask("connections")) - connections));
            return values;
        }
    }
}
