package dev.topaz.site;

import dev.topaz.spec.Problem;
import java.time.Duration;

/** What came of asking once. */
sealed interface Attempt {
    /**
     * The bytes of a success.
     *
     * @param array never changed by those who hold it
     */
    record Answer(byte[] array) implements Attempt {}

    /**
     * Nothing came, or nothing of use.
     *
     * @param passing whether asking again may help
     * @param away how long the site asked us to stay away
     */
    record Failure(Problem problem, boolean passing, Duration away) implements Attempt {}
}
