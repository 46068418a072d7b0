package dev.topaz.runtime.decode;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.xml.stream.XMLInputFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The JDK's parser is taken, and the thread is left as it was. */
class JdkXmlTest {
    private final ClassLoader before = Thread.currentThread().getContextClassLoader();

    @TempDir
    Path folder;

    @AfterEach
    void putTheLoaderBack() {
        Thread.currentThread().setContextClassLoader(before);
    }

    @Test
    void aFactoryOfTheClassPathIsNotAsked() throws IOException {
        Path services = Files.createDirectories(folder.resolve("META-INF/services"));
        Files.writeString(services.resolve(XMLInputFactory.class.getName()), "com.example.NoSuchFactory\n");
        try (URLClassLoader loader =
                new URLClassLoader(new URL[] {folder.toUri().toURL()}, before)) {
            Thread.currentThread().setContextClassLoader(loader);

            String factory = JdkXml.newFactory().getClass().getName();

            assertTrue(factory.startsWith("com.sun."), factory);
            assertSame(loader, Thread.currentThread().getContextClassLoader());
        }
    }

    @Test
    void aThreadWithoutALoaderStaysWithout() {
        Thread.currentThread().setContextClassLoader(null);

        JdkXml.newFactory();

        assertEquals(null, Thread.currentThread().getContextClassLoader());
    }
}
