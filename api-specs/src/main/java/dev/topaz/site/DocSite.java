package dev.topaz.site;

import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/**
 * The documentation site of the platform, and pages elsewhere.
 *
 * <p>Not for use by several threads at once: it asks one thing at a time, on purpose.
 */
public final class DocSite {
    private static final String TOKEN = "_tb_token_";
    private static final String LANDING = "/docCenter";

    private final SiteOptions options;
    private final CookieManager cookies = new CookieManager();
    private final RetryingClient client;

    public DocSite(SiteOptions options) {
        this(options, time -> Thread.sleep(time.toMillis()));
    }

    DocSite(SiteOptions options, Sleeper sleeper) {
        this.options = options;
        this.client = new RetryingClient(options, cookies, sleeper);
    }

    /** Where the catalog and the documents are asked for. */
    public URI base() {
        return options.base();
    }

    /** Whether this is an address, rather than the name of a file. */
    public static boolean isAddress(String text) {
        return PageAddress.isHttp(text);
    }

    /**
     * What lies at an address. A page of the platform's documentation is filled in by a script, so its document is fetched from
     * the base address instead; any other page comes as it is.
     */
    public byte[] fetch(String address) throws SiteException, InterruptedException {
        URI uri = PageAddress.parse(address);
        Optional<SiteDocument> document = PageAddress.document(uri, options.base());
        return document.isPresent() ? document(document.get()) : client.get(uri);
    }

    /** The document of the API with this number, as the site's JSON. */
    public byte[] document(String docId) throws SiteException, InterruptedException {
        return document(SiteDocument.api(docId));
    }

    private byte[] document(SiteDocument document) throws SiteException, InterruptedException {
        return client.get(endpoint("getDocument.json?isEn=false&treeId=&" + document.query()));
    }

    /** Every API that the site documents, each once. */
    public List<CatalogEntry> catalog() throws SiteException, InterruptedException {
        URI address = endpoint("getApiCatelogConfig.json?scopeId=&treeId=&docId=285&docType=2&tag=");
        List<CatalogEntry> entries = Catalog.read(new String(client.get(address), StandardCharsets.UTF_8));
        if (entries.isEmpty()) {
            throw new SiteException(
                    SiteProblem.NO_CATALOG,
                    address.toString(),
                    "this is no catalog of APIs",
                    "a login page or a captcha may have come in its place; open the site in a browser");
        }
        return entries;
    }

    private URI endpoint(String rest) throws SiteException, InterruptedException {
        return options.at("/handler/document/" + rest + "&" + TOKEN + "=" + token());
    }

    /** The site wants its own cookie back as a parameter. */
    private String token() throws SiteException, InterruptedException {
        Optional<String> known = cookie();
        if (known.isPresent()) {
            return known.get();
        }
        URI landing = options.at(LANDING);
        client.get(landing);
        return cookie().orElseThrow(() -> new SiteException(
                SiteProblem.NO_TOKEN,
                landing.toString(),
                "the site set no cookie " + TOKEN,
                "is this the base address of the doc site?"));
    }

    private Optional<String> cookie() {
        return cookies.getCookieStore().get(options.base()).stream()
                .filter(cookie -> cookie.getName().equals(TOKEN) && !cookie.hasExpired())
                .map(HttpCookie::getValue)
                .filter(value -> value.matches("[A-Za-z0-9_.~-]+"))
                .findFirst();
    }
}
