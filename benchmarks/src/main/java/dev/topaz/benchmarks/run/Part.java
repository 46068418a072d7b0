package dev.topaz.benchmarks.run;

import java.io.IOException;

/** Something that is measured by itself. */
public interface Part {
    /** Runs everything in it. */
    Results run(Depth depth) throws IOException, InterruptedException;
}
