package dev.topaz.catalog.format;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;

/**
 * A file that is opened for each block, and kept in memory from the time on at which many blocks are read: in a compressed jar, to get to
 * a block costs as much as to read all that stands before it.
 */
final class KeptFile implements CatalogFile.Opener {
    /** As many as a few APIs need, of which each takes two. */
    static final int TIMES_OPENED = 40;

    private static final byte[] NOTHING = {};

    private final CatalogFile.Opener opener;
    private int opened;
    private byte[] kept = NOTHING;

    KeptFile(CatalogFile.Opener opener) {
        this.opener = opener;
    }

    @Override
    public synchronized InputStream open() throws IOException {
        if (kept.length == 0 && opened < TIMES_OPENED) {
            opened++;
            return opener.open();
        }
        if (kept.length == 0) {
            try (InputStream in = opener.open()) {
                kept = in.readAllBytes();
            }
        }
        return new ByteArrayInputStream(kept);
    }
}
