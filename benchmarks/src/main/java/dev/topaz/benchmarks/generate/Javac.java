package dev.topaz.benchmarks.generate;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.tools.ToolProvider;

/** The compiler in a process of its own; says how many milliseconds of CPU and how many KB of memory it took. */
public final class Javac {
    private static final Path STATUS = Path.of("/proc/self/status");

    private Javac() {}

    /**
     * Compiles.
     *
     * @param args as javac takes them
     */
    public static void main(String[] args) throws IOException {
        int failed = ToolProvider.getSystemJavaCompiler().run(null, System.err, System.err, args);
        if (failed != 0) {
            System.exit(failed);
        }
        OperatingSystemMXBean system = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
        System.out.println(system.getProcessCpuTime() / 1_000_000 + " " + peakKilobytes());
    }

    /** Zero where the system does not tell. */
    private static long peakKilobytes() throws IOException {
        List<String> lines = Files.isReadable(STATUS) ? Files.readAllLines(STATUS) : List.of();
        return lines.stream()
                .filter(line -> line.startsWith("VmHWM:"))
                .mapToLong(line -> Long.parseLong(line.replaceAll("[^0-9]", "")))
                .findFirst()
                .orElse(0);
    }
}
