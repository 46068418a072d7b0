/** Calls over a pool of connections. */
// requires-automatic: Apache HttpClient 5 declares no modules; the names are those of its manifests, and stable.
// module: the digit is the library's generation, which stands in its own names.
@SuppressWarnings({"requires-automatic", "module"})
module dev.topaz.transport.httpclient5 {
    requires static transitive org.jspecify;
    requires transitive dev.topaz.runtime;
    requires org.apache.httpcomponents.client5.httpclient5;
    requires org.apache.httpcomponents.core5.httpcore5;

    exports dev.topaz.transport.httpclient5;
}
