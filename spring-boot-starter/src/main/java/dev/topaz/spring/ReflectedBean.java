package dev.topaz.spring;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.util.ClassUtils;

/**
 * An object whose type only some versions of Spring Boot have, read by the public methods of that type. Each version of these types
 * has the methods of the older ones; a method that is missing reads as one that returns nothing. Immutable.
 */
final class ReflectedBean {
    private final Class<?> type;
    private final Object value;

    private ReflectedBean(Class<?> type, Object value) {
        this.type = type;
        this.value = value;
    }

    /** Returns the only, or the primary, bean of the first of these types that is on the class path. */
    static Optional<ReflectedBean> in(ListableBeanFactory beans, String... typeNames) {
        return Arrays.stream(typeNames)
                .filter(name -> ClassUtils.isPresent(name, null))
                .findFirst()
                .map(name -> ClassUtils.resolveClassName(name, null))
                .flatMap(type -> of(type, beans.getBeanProvider(type).getIfUnique()));
    }

    private static Optional<ReflectedBean> of(Class<?> type, @Nullable Object value) {
        return Optional.ofNullable(value).map(present -> new ReflectedBean(type, present));
    }

    /** Returns the simple name of the class, which tells an implementation of Spring Boot's own from others. */
    String className() {
        return value.getClass().getSimpleName();
    }

    /**
     * Returns what a method returns.
     *
     * @return empty if it returns null, or if this version does not have it
     */
    Optional<ReflectedBean> get(String methodName, Object... arguments) {
        Class<?>[] types = Arrays.stream(arguments).map(Object::getClass).toArray(Class<?>[]::new);
        return method(methodName, types).flatMap(method -> of(method.getReturnType(), invoke(method, arguments)));
    }

    private Optional<Method> method(String name, Class<?>... types) {
        try {
            return Optional.of(type.getMethod(name, types));
        } catch (NoSuchMethodException e) {
            // This version of the type does not have it.
            return Optional.empty();
        }
    }

    private @Nullable Object invoke(Method method, Object... arguments) {
        try {
            return method.invoke(value, arguments);
        } catch (InvocationTargetException e) {
            Throwable cause = e.getCause();
            if (cause instanceof RuntimeException) {
                throw (RuntimeException) cause;
            }
            throw new IllegalStateException(method + " failed", cause);
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(method + " is not public", e);
        }
    }

    /** Returns what a method returns, if it is of that type. */
    <T> Optional<T> value(String methodName, Class<T> valueType) {
        return get(methodName)
                .map(read -> read.value)
                .filter(valueType::isInstance)
                .map(valueType::cast);
    }

    Optional<String> text(String methodName) {
        return value(methodName, String.class);
    }

    /** Returns the elements of what a method returns; none if it returns null. */
    List<ReflectedBean> elements(String methodName) {
        List<ReflectedBean> elements = new ArrayList<>();
        for (Object element : value(methodName, Collection.class).orElse(Collections.emptyList())) {
            elements.add(new ReflectedBean(element.getClass(), element));
        }
        return elements;
    }

    /** Returns a description without the values, which may hold a password. */
    @Override
    public String toString() {
        return "ReflectedBean[" + type.getName() + "]";
    }
}
