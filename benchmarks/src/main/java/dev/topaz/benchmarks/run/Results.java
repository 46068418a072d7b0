package dev.topaz.benchmarks.run;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.TreeMap;
import java.util.stream.Stream;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * Numbers by name: {@code part/case/variant/unit}, such as {@code sign/md5/topaz/ns}. A file of JSON for each part.
 *
 * @param values medians
 */
public record Results(Map<String, Double> values) {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final TypeReference<TreeMap<String, Double>> NUMBERS = new TypeReference<>() {};

    public Results {
        values = Collections.unmodifiableMap(new TreeMap<>(values));
    }

    /** Of all parts that have been run. */
    public static Results readAll(Path folder) {
        Map<String, Double> all = new TreeMap<>();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file :
                    files.filter(file -> file.toString().endsWith(".json")).toList()) {
                all.putAll(JSON.readValue(Files.readAllBytes(file), NUMBERS));
            }
        } catch (IOException e) {
            throw new UncheckedIOException("no results are in " + folder + ": run a part first", e);
        }
        return new Results(all);
    }

    /** Replaces what was measured before. */
    public void write(Path file) {
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            Files.write(file, JSON.writerWithDefaultPrettyPrinter().writeValueAsBytes(values));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Empty when the part has not been run, or not to this depth. */
    public OptionalDouble get(String name) {
        Double value = values.get(name);
        return value == null ? OptionalDouble.empty() : OptionalDouble.of(value);
    }

    /** The middle one; of two in the middle, their mean. */
    public static double median(List<Double> numbers) {
        List<Double> sorted = numbers.stream().sorted().toList();
        int middle = sorted.size() / 2;
        return sorted.size() % 2 == 1 ? sorted.get(middle) : (sorted.get(middle - 1) + sorted.get(middle)) / 2;
    }
}
