/**
 * A fake gateway for tests.
 *
 * <p>The extension sets fields of tests in packages that are open to this module, and gives parameters to all.
 */
module dev.topaz.testkit {
    requires static transitive org.jspecify;
    requires transitive dev.topaz.messages;
    requires transitive dev.topaz.runtime;
    requires transitive dev.topaz.spec;
    requires info.picocli;
    requires java.net.http;
    requires java.xml;
    requires org.java_websocket;
    requires tools.jackson.core;
    // A test that uses the extension has JUnit.
    requires static transitive org.junit.jupiter.api;

    exports dev.topaz.testkit;
    exports dev.topaz.testkit.call;
    exports dev.topaz.testkit.junit;
    exports dev.topaz.testkit.messages;
    exports dev.topaz.testkit.record;

    // The options of the program are fields that picocli fills.
    opens dev.topaz.testkit.standalone to
            info.picocli;
}
