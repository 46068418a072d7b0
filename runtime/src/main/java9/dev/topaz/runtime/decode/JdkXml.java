package dev.topaz.runtime.decode;

import javax.xml.stream.XMLInputFactory;

/** The twin for Java 9 and newer. */
final class JdkXml {
    private JdkXml() {}

    /** Returns a new factory. */
    static XMLInputFactory newFactory() {
        return XMLInputFactory.newDefaultFactory();
    }
}
