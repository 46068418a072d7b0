package dev.topaz.benchmarks.report;

/** The machine of this run, in as much as it explains numbers. */
final class Machine {
    private Machine() {}

    static String description() {
        Runtime runtime = Runtime.getRuntime();
        return "Measured on " + runtime.availableProcessors() + " processors (" + System.getProperty("os.arch") + "), "
                + System.getProperty("os.name") + ", " + System.getProperty("java.vm.name") + " "
                + System.getProperty("java.runtime.version") + ".";
    }
}
