package dev.topaz.site;

import java.time.Duration;

/** Lets time pass; a seam for tests, which do not wait. */
@FunctionalInterface
interface Sleeper {
    void sleep(Duration time) throws InterruptedException;
}
