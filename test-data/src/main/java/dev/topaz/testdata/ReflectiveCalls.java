package dev.topaz.testdata;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ConstantDynamic;
import org.objectweb.asm.Handle;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.FieldInsnNode;
import org.objectweb.asm.tree.InvokeDynamicInsnNode;
import org.objectweb.asm.tree.LdcInsnNode;
import org.objectweb.asm.tree.MethodInsnNode;

/**
 * Finds in byte code whatever looks classes, members or resources up by name, or reads and writes objects by their fields: what
 * the builder of a native image cannot see, and would have to be told.
 *
 * <p>Not among it: {@code invokedynamic} of lambdas, of texts that are put together, of records and of switches. Each names what it
 * calls in the class file, so a builder sees it as it sees any call; and what it names is looked at here as well. Algorithms and
 * character sets that are asked for by name are the JDK's own, which builders know.
 */
public final class ReflectiveCalls {
    /** Types of which only these methods are harmless. */
    private static final Map<String, Set<String>> HARMLESS = Map.of(
            "java/lang/Class", Set.of("getName", "getSimpleName", "isInstance", "cast", "desiredAssertionStatus"),
            "java/lang/ClassLoader", Set.of(),
            "java/lang/invoke/MethodHandle", Set.of(),
            "java/lang/invoke/MethodHandles", Set.of("byteArrayViewVarHandle", "byteBufferViewVarHandle"),
            "java/lang/invoke/MethodHandles$Lookup", Set.of(),
            "java/util/ServiceLoader", Set.of(),
            "java/util/ResourceBundle", Set.of(),
            "java/io/ObjectInputStream", Set.of(),
            "java/io/ObjectOutputStream", Set.of());

    /** Methods that look something up, of types that are harmless else. */
    private static final Map<String, Set<String>> LOOKUPS = Map.of(
            "java/lang/System", Set.of("load", "loadLibrary"),
            "java/lang/Module", Set.of("getResourceAsStream"),
            "java/util/concurrent/atomic/AtomicIntegerFieldUpdater", Set.of("newUpdater"),
            "java/util/concurrent/atomic/AtomicLongFieldUpdater", Set.of("newUpdater"),
            "java/util/concurrent/atomic/AtomicReferenceFieldUpdater", Set.of("newUpdater"),
            "javax/xml/stream/XMLInputFactory", Set.of("newFactory", "newInstance"),
            "javax/xml/stream/XMLOutputFactory", Set.of("newFactory", "newInstance"));

    private static final Set<String> BOOTSTRAPS = Set.of(
            "java/lang/invoke/LambdaMetafactory",
            "java/lang/invoke/StringConcatFactory",
            "java/lang/runtime/ObjectMethods",
            "java/lang/runtime/SwitchBootstraps");

    private ReflectiveCalls() {}

    /** Returns the reflective calls in the class files below a folder, one line each: caller and callee. */
    public static List<String> below(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(".class"))
                    .sorted()
                    .flatMap(file -> in(bytes(file)).stream())
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Returns the reflective calls in one class file. */
    public static List<String> in(byte[] classFile) {
        ClassNode type = new ClassNode();
        new ClassReader(classFile).accept(type, ClassReader.SKIP_DEBUG | ClassReader.SKIP_FRAMES);
        return type.methods.stream()
                .flatMap(method -> StreamSupport.stream(method.instructions.spliterator(), false)
                        .flatMap(ReflectiveCalls::found)
                        .map(found ->
                                Type.getObjectType(type.name).getClassName() + "." + method.name + " calls " + found))
                .toList();
    }

    private static Stream<String> found(AbstractInsnNode instruction) {
        if (instruction instanceof MethodInsnNode call) {
            return found(call.owner, call.name);
        }
        if (instruction instanceof FieldInsnNode field) {
            return found(field.owner, field.name);
        }
        if (instruction instanceof InvokeDynamicInsnNode dynamic) {
            return Stream.concat(
                    bootstrapped(dynamic.bsm), Arrays.stream(dynamic.bsmArgs).flatMap(ReflectiveCalls::constant));
        }
        return instruction instanceof LdcInsnNode load ? constant(load.cst) : Stream.of();
    }

    private static Stream<String> constant(Object value) {
        if (value instanceof Handle method) {
            return found(method.getOwner(), method.getName());
        }
        return value instanceof ConstantDynamic computed ? bootstrapped(computed.getBootstrapMethod()) : Stream.of();
    }

    private static Stream<String> bootstrapped(Handle bootstrap) {
        return BOOTSTRAPS.contains(bootstrap.getOwner())
                ? Stream.of()
                : Stream.of(name(bootstrap.getOwner(), bootstrap.getName()));
    }

    private static Stream<String> found(String owner, String name) {
        boolean lookup = LOOKUPS.getOrDefault(owner, Set.of()).contains(name);
        boolean harmful = HARMLESS.containsKey(owner) && !HARMLESS.get(owner).contains(name);
        boolean reflective = owner.startsWith("java/lang/reflect/");
        return lookup || harmful || reflective ? Stream.of(name(owner, name)) : Stream.of();
    }

    private static String name(String owner, String name) {
        return Type.getObjectType(owner).getClassName() + "." + name;
    }

    private static byte[] bytes(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
