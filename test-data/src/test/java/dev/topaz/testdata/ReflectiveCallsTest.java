package dev.topaz.testdata;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.io.ObjectInputStream;
import java.lang.invoke.MethodHandles;
import java.lang.reflect.Array;
import java.util.List;
import java.util.Objects;
import java.util.ResourceBundle;
import java.util.ServiceLoader;
import java.util.concurrent.atomic.AtomicLongFieldUpdater;
import java.util.function.Function;
import java.util.stream.Stream;
import javax.xml.stream.XMLInputFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each kind of reflection is found, and what every class does is not. */
class ReflectiveCallsTest {
    static Stream<Class<?>> reflective() {
        return Stream.of(
                ByName.class,
                ByReference.class,
                Members.class,
                Instances.class,
                Resources.class,
                LoadersResources.class,
                Services.class,
                Bundles.class,
                Serialized.class,
                Lookups.class,
                Arrays.class,
                Updaters.class,
                Factories.class);
    }

    @ParameterizedTest
    @MethodSource("reflective")
    void findsEachKind(Class<?> type) throws IOException {
        List<String> found = ReflectiveCalls.in(bytes(type));

        assertEquals(1, found.size(), found::toString);
        assertTrue(found.get(0).startsWith(type.getName() + ".it calls java"), found::toString);
    }

    static Stream<Class<?>> plain() {
        return Stream.of(Plain.class, Coloured.class);
    }

    @ParameterizedTest
    @MethodSource("plain")
    void findsNothingInWhatEveryClassDoes(Class<?> type) throws IOException {
        assertEquals(List.of(), ReflectiveCalls.in(bytes(type)));
    }

    private static byte[] bytes(Class<?> type) throws IOException {
        String name = type.getName();
        try (InputStream in = type.getResourceAsStream(name.substring(name.lastIndexOf('.') + 1) + ".class")) {
            return Objects.requireNonNull(in).readAllBytes();
        }
    }

    enum Coloured {
        RED,
        GREEN
    }

    record Plain(String text, Coloured colour) {
        Function<String, Integer> lambda() {
            return other -> (text + other).length();
        }

        String names() {
            return getClass().getSimpleName()
                    + switch (colour) {
                        case RED -> Coloured.valueOf("RED");
                        case GREEN -> Coloured.values().length;
                    };
        }
    }

    static class ByName {
        Object it() throws ClassNotFoundException {
            return Class.forName("java.lang.String");
        }
    }

    static class ByReference {
        Function<Class<?>, Object> it() {
            return Class::getMethods;
        }
    }

    static class Members {
        Object it() throws NoSuchFieldException {
            return String.class.getDeclaredField("value");
        }
    }

    @SuppressWarnings("deprecation") // What old code does.
    static class Instances {
        Object it() throws ReflectiveOperationException {
            return String.class.newInstance();
        }
    }

    static class Resources {
        Object it() {
            return String.class.getResourceAsStream("/a.txt");
        }
    }

    static class LoadersResources {
        Object it() {
            return ClassLoader.getSystemResource("a.txt");
        }
    }

    static class Services {
        Object it() {
            return ServiceLoader.load(Runnable.class);
        }
    }

    static class Bundles {
        Object it() {
            return ResourceBundle.getBundle("a");
        }
    }

    static class Serialized {
        Object it(ObjectInputStream in) throws IOException, ClassNotFoundException {
            return in.readObject();
        }
    }

    static class Lookups {
        Object it() {
            return MethodHandles.lookup();
        }
    }

    static class Arrays {
        Object it() {
            return Array.newInstance(String.class, 1);
        }
    }

    static class Updaters {
        volatile long count;

        Object it() {
            return AtomicLongFieldUpdater.newUpdater(Updaters.class, "count");
        }
    }

    static class Factories {
        Object it() {
            return XMLInputFactory.newInstance();
        }
    }
}
