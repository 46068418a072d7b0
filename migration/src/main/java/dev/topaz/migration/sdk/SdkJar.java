package dev.topaz.migration.sdk;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.tree.ClassNode;

/** The jar of the official SDK: its classes by name, read as bytes. None of them is ever loaded. */
public final class SdkJar implements AutoCloseable {
    private static final String ENDING = ".class";
    private static final String HOME = "com.taobao.api.";
    private static final String NEWER_CLIENT = "com.taobao.top.TopApiClient";
    private static final String REQUEST = "Request";

    private final JarFile jar;
    private final String name;
    private final Set<String> classes = new TreeSet<>();
    private final Map<String, ClassNode> read = new TreeMap<>();

    private SdkJar(JarFile jar, String name) {
        this.jar = jar;
        this.name = name;
        jar.stream()
                .map(JarEntry::getName)
                .filter(entry -> entry.endsWith(ENDING) && !entry.startsWith("META-INF/"))
                .forEach(entry -> classes.add(
                        entry.substring(0, entry.length() - ENDING.length()).replace('/', '.')));
    }

    /**
     * Opens a jar.
     *
     * @throws IOException for what is no jar
     */
    public static SdkJar open(Path file) throws IOException {
        return new SdkJar(new JarFile(file.toFile()), String.valueOf(file.getFileName()));
    }

    /** The name of the file. */
    public String name() {
        return name;
    }

    /** Every class, as {@code a.b.Outer$Inner}. */
    public Set<String> classes() {
        return Collections.unmodifiableSet(classes);
    }

    /** Whether there is anything of the official SDK in it. */
    public boolean isSdk() {
        return classes.stream().anyMatch(each -> each.startsWith(HOME));
    }

    /** Whether it is the newer official SDK, whose requests are no specs. */
    public boolean isNewerSdk() {
        return classes.contains(NEWER_CLIENT);
    }

    /** The classes that may be requests of the platform, in alphabetical order. */
    public List<String> requestClasses() {
        return classes.stream()
                .filter(each -> each.startsWith(HOME) && each.endsWith(REQUEST) && !each.contains("$"))
                .toList();
    }

    /** The request that a class is; empty for a class that is not there, or calls no API. */
    public Optional<SdkRequest> request(String className) {
        return type(className).flatMap(SdkRequest::of);
    }

    /** The bytes of a class as a tree; empty where there is none. */
    Optional<ClassNode> type(String className) {
        if (!classes.contains(className)) {
            return Optional.empty();
        }
        return Optional.of(read.computeIfAbsent(className, this::parse));
    }

    private ClassNode parse(String className) {
        try (InputStream in = jar.getInputStream(jar.getJarEntry(className.replace('.', '/') + ENDING))) {
            ClassNode node = new ClassNode();
            new ClassReader(in).accept(node, ClassReader.SKIP_DEBUG | ClassReader.SKIP_FRAMES);
            return node;
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + className + " of " + name, e);
        } catch (IllegalArgumentException | IndexOutOfBoundsException e) {
            throw new UncheckedIOException(
                    new IOException(className + " of " + name + " is no class that can be read", e));
        }
    }

    @Override
    public void close() throws IOException {
        jar.close();
    }
}
