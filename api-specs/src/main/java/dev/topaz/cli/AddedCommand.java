package dev.topaz.cli;

import java.util.concurrent.Callable;

/**
 * A command of another module, found as a service when that module is on the class path.
 *
 * <p>It has picocli's annotations, and returns an exit code as {@link TopazSpecs} documents them.
 */
public interface AddedCommand extends Callable<Integer> {}
