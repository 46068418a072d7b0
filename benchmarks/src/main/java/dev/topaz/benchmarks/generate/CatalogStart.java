package dev.topaz.benchmarks.generate;

import dev.topaz.spec.catalog.ApiCatalog;

/** Finds and reads one API in a JVM that has done nothing before; then in a catalogue that is opened anew. Prints milliseconds. */
public final class CatalogStart {
    private CatalogStart() {}

    /**
     * Finds an API.
     *
     * @param args its name
     */
    public static void main(String[] args) {
        double fresh = millis(args[0]);
        System.out.println(fresh + " " + millis(args[0]));
    }

    private static double millis(String api) {
        ApiCatalog catalog =
                ApiCatalog.installed(CatalogStart.class.getClassLoader()).orElseThrow();
        long start = System.nanoTime();
        if (catalog.find(api).isEmpty()) {
            throw new IllegalArgumentException("the catalogue has no " + api);
        }
        return (System.nanoTime() - start) / 1e6;
    }
}
