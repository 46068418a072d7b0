package dev.topaz.catalog;

import dev.topaz.catalog.format.CatalogFile;
import java.io.FileNotFoundException;
import java.io.InputStream;

/**
 * The catalogue of this jar. {@link dev.topaz.spec.catalog.ApiCatalog#installed} finds it.
 *
 * <pre>{@code
 * new BundledCatalog().find("taobao.trades.sold.get").orElseThrow().spec().title();
 * }</pre>
 */
public final class BundledCatalog extends CatalogFile {
    private static final String RESOURCE = "facts.bin";

    /** Opens the catalogue; reads nothing yet. */
    public BundledCatalog() {
        super("the catalogue of topaz-catalog", new Resource());
    }

    private static final class Resource implements Opener {
        @Override
        public InputStream open() throws FileNotFoundException {
            InputStream in = BundledCatalog.class.getResourceAsStream(RESOURCE);
            if (in == null) {
                throw new FileNotFoundException("there is no resource " + RESOURCE + " beside " + BundledCatalog.class);
            }
            return in;
        }
    }
}
