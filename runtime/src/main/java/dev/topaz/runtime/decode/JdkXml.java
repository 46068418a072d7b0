package dev.topaz.runtime.decode;

import javax.xml.stream.XMLInputFactory;

/**
 * Makes the JDK's own factory of XML parsers, whatever others are on the class path. This is the twin for Java 8, which has no
 * method for that; the jar holds another one for Java 9 and newer.
 */
final class JdkXml {
    private JdkXml() {}

    /** Returns a new factory. One of the class path is not found from the loader of the JDK's extensions. */
    static XMLInputFactory newFactory() {
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        thread.setContextClassLoader(ClassLoader.getSystemClassLoader().getParent());
        try {
            return XMLInputFactory.newFactory();
        } finally {
            thread.setContextClassLoader(before);
        }
    }
}
