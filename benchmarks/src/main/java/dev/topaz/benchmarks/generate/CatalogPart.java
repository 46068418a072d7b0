package dev.topaz.benchmarks.generate;

import dev.topaz.benchmarks.run.Depth;
import dev.topaz.benchmarks.run.Installation;
import dev.topaz.benchmarks.run.Part;
import dev.topaz.benchmarks.run.Results;
import dev.topaz.spec.catalog.ApiCatalog;
import dev.topaz.spec.catalog.CatalogSpecs;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The compiler with one API, once from a spec file and once from the catalogue; and the catalogue by itself in fresh JVMs. */
public final class CatalogPart implements Part {
    private static final String API = "taobao.trades.sold.get";
    private static final int FOR_EACH_ROUND = 3;

    private final Map<String, List<Double>> all = new TreeMap<>();

    /** Nothing to say. */
    public CatalogPart() {}

    @Override
    public Results run(Depth depth) throws IOException, InterruptedException {
        CatalogSpecs specs = new CatalogSpecs(
                ApiCatalog.installed(CatalogPart.class.getClassLoader()).orElseThrow());
        Project withSpec = Project.naming(API, specs.find(API));
        Project withCatalog = Project.naming(API, Optional.empty());
        for (int i = 0; i < depth.rounds() * FOR_EACH_ROUND; i++) {
            add("javac/spec/cpu-ms", withSpec.withTopaz().cpuMillis());
            add("javac/catalog/cpu-ms", withCatalog.withTopaz().cpuMillis());
            find();
        }
        Map<String, Double> medians = new TreeMap<>();
        all.forEach((key, values) -> medians.put("catalog/" + key, Results.median(values)));
        medians.put("catalog/added/javac/cpu-ms", median("javac/catalog/cpu-ms") - median("javac/spec/cpu-ms"));
        return new Results(medians);
    }

    private void find() throws IOException, InterruptedException {
        List<Path> entries = new ArrayList<>(List.of(Installation.classes()));
        entries.addAll(Installation.jars(Installation.PROCESSOR));
        Process jvm = Installation.java("-cp", Installation.classPath(entries), CatalogStart.class.getName(), API)
                .start();
        String[] said = new String(jvm.getInputStream().readAllBytes(), StandardCharsets.UTF_8)
                .strip()
                .split(" ", -1);
        if (jvm.waitFor() != 0) {
            throw new IOException(CatalogStart.class.getSimpleName() + " failed");
        }
        add("find/fresh-jvm/ms", Double.parseDouble(said[0]));
        add("find/classes-loaded/ms", Double.parseDouble(said[1]));
    }

    private double median(String key) {
        return Results.median(all.getOrDefault(key, List.of()));
    }

    private void add(String key, double value) {
        all.computeIfAbsent(key, name -> new ArrayList<>()).add(value);
    }
}
