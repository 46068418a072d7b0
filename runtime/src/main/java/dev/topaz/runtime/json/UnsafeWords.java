package dev.topaz.runtime.json;

import java.lang.invoke.LambdaMetafactory;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.Field;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Loads eight bytes at once on JDK 8, where only {@code sun.misc.Unsafe} can. On any other JDK nothing is looked up.
 *
 * <p>That class is looked up by name: javac warns of every reference to it, and other platforms do not have it.
 */
final class UnsafeWords {
    /** What loads a word; null on other platforms. */
    static final @Nullable Load LOAD;
    /** Where in an array its first byte is. */
    static final long FIRST_BYTE;

    private static final String JAVA_VERSION = "1.8";
    /** These load a word from any address, its first byte as the lowest. */
    private static final Set<String> PROCESSORS = new HashSet<>(Arrays.asList("amd64", "x86_64", "aarch64"));

    static {
        Load load = null;
        long firstByte = 0;
        try {
            if (isFor(System.getProperty("java.specification.version", ""), System.getProperty("os.arch", ""))) {
                Class<?> unsafe = Class.forName("sun.misc.Unsafe", true, null);
                firstByte = unsafe.getField("ARRAY_BYTE_BASE_OFFSET").getInt(null);
                load = loadOf(unsafe);
                // The first call finds out whether our class loader hides the class from the lambda, as OSGi may.
                load.at(new byte[Words.LENGTH], firstByte);
            }
        } catch (Throwable e) {
            // A security manager may forbid it as well. To read byte by byte is only slower.
            load = null;
        }
        LOAD = load;
        FIRST_BYTE = firstByte;
    }

    private UnsafeWords() {}

    /** The method of {@code Unsafe}. */
    interface Load {
        /**
         * Returns the word at an offset from the start of an array, its header included. Nothing looks at the bounds: an offset that
         * is not in the array reads what lies there, or ends the process.
         */
        long at(Object array, long offset);
    }

    /** Returns whether words are loaded on a platform. */
    static boolean isFor(String javaVersion, String processor) {
        return javaVersion.equals(JAVA_VERSION) && PROCESSORS.contains(processor);
    }

    /**
     * Returns the method as a lambda, which is inlined like the method itself. To call its handle would be as fast, but is an
     * instruction that Android has since level 26 only.
     */
    private static Load loadOf(Class<?> unsafe) throws Throwable {
        MethodHandles.Lookup lookup = MethodHandles.lookup();
        MethodType getLong = MethodType.methodType(long.class, Object.class, long.class);
        MethodHandle method = lookup.findVirtual(unsafe, "getLong", getLong);
        MethodType bound = MethodType.methodType(Load.class, unsafe);
        Field instance = unsafe.getDeclaredField("theUnsafe");
        instance.setAccessible(true);
        return (Load) LambdaMetafactory.metafactory(lookup, "at", bound, getLong, method, getLong)
                .getTarget()
                .invokeWithArguments(instance.get(null));
    }
}
