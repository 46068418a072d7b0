package dev.topaz.scrape.tree;

import dev.topaz.spec.Location;
import java.util.List;

/** A table whose rows do not say which of them belong to which: a sequence of places, each of which may begin a row. */
public interface RowSource {
    /** The place after the last row. */
    int end();

    /** Every way to read a row that begins here; none when there is no such way. */
    List<Candidate> candidates(int index);

    /** What stands there, for messages. */
    String text(int index);

    Location at(int index);
}
