package dev.topaz.resolve;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.topaz.runtime.TaobaoRequest;
import dev.topaz.runtime.TaobaoResponse;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class PositionTest {
    @Test
    void reservesTheAccessorsOfTheBaseClassesAndNoOthers() {
        assertEquals(accessors(TaobaoRequest.class), new TreeSet<>(Position.REQUEST_TOP.reserved()));
        assertEquals(accessors(TaobaoResponse.class), new TreeSet<>(Position.RESPONSE_TOP.reserved()));
        assertEquals(accessors(Object.class), new TreeSet<>(Position.REQUEST_NESTED.reserved()));
        assertEquals(accessors(Object.class), new TreeSet<>(Position.RESPONSE_NESTED.reserved()));
    }

    /** What follows {@code get} or {@code set} in the names of the methods that a subclass would clash with. */
    private static Set<String> accessors(Class<?> base) {
        Set<Method> methods = Arrays.stream(base.getDeclaredMethods()).collect(Collectors.toSet());
        methods.addAll(Arrays.asList(Object.class.getDeclaredMethods()));
        return methods.stream()
                .filter(method ->
                        !Modifier.isPrivate(method.getModifiers()) && !Modifier.isStatic(method.getModifiers()))
                .map(Method::getName)
                .filter(name -> name.matches("[gs]et[A-Z].*"))
                .map(name -> name.substring(3))
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
