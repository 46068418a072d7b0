package dev.topaz.processor;

import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Date;
import java.util.List;
import java.util.Random;
import java.util.Set;

/** Gives an official object and its generated twin the same random values, through the setters of both. */
final class TwinFiller {
    private static final Set<String> PROTOCOL =
            Set.of("setTopResponseType", "setTopHttpMethod", "setHttpMethod", "setTopApiCallType");
    private static final String[] TEXTS = {"a", "中文😀", " x ", "\"\\/\n\t", "1,2", "", "<&>", "\u0001"};
    private static final int DEEPEST = 4;

    private final Random random;

    TwinFiller(long seed) {
        this.random = new Random(seed);
    }

    void fill(Object official, Object ours) throws ReflectiveOperationException {
        fill(official, ours, 0);
    }

    private void fill(Object official, Object ours, int depth) throws ReflectiveOperationException {
        List<Method> setters = Arrays.stream(official.getClass().getDeclaredMethods())
                .filter(method -> method.getName().startsWith("set") && !PROTOCOL.contains(method.getName()))
                .filter(method -> depth > 0 || !Surface.isListAtTop(official.getClass(), method))
                .sorted(Comparator.comparing(Method::toString))
                .toList();
        for (Method setter : setters) {
            if (depth < DEEPEST && random.nextInt(4) > 0) {
                Class<?> parameter = setter.getParameterTypes()[0];
                if (parameter.getName().equals("com.taobao.api.FileItem")) {
                    continue;
                }
                Object[] twins = twins(setter.getGenericParameterTypes()[0], ours, depth);
                setter.invoke(official, twins[0]);
                ours.getClass()
                        .getMethod(setter.getName(), parameter(parameter, twins[1]))
                        .invoke(ours, twins[1]);
            }
        }
    }

    /** Our own nested class where the official setter takes theirs. */
    private static Class<?> parameter(Class<?> official, Object twin) {
        return official.getName().startsWith("java.") ? official : twin.getClass();
    }

    private Object[] twins(Type type, Object ours, int depth) throws ReflectiveOperationException {
        if (type instanceof ParameterizedType list) {
            List<Object> theirs = new ArrayList<>();
            List<Object> own = new ArrayList<>();
            for (int i = random.nextInt(3); i > 0; i--) {
                Object[] element = twins(list.getActualTypeArguments()[0], ours, depth);
                theirs.add(element[0]);
                own.add(element[1]);
            }
            return new Object[] {theirs, own};
        }
        Class<?> plain = (Class<?>) type;
        Object scalar = scalar(plain);
        if (scalar != null) {
            return new Object[] {scalar, scalar};
        }
        Object theirs = plain.getConstructor().newInstance();
        Object own =
                nested(ours.getClass(), plain.getSimpleName()).getConstructor().newInstance();
        fill(theirs, own, depth + 1);
        return new Object[] {theirs, own};
    }

    private Object scalar(Class<?> type) {
        if (type == String.class) {
            return TEXTS[random.nextInt(TEXTS.length)];
        }
        if (type == Long.class) {
            return random.nextLong();
        }
        if (type == Boolean.class) {
            return random.nextBoolean();
        }
        return type == Date.class ? new Date(random.nextInt() * 1000L) : null;
    }

    private static Class<?> nested(Class<?> inside, String name) throws ClassNotFoundException {
        String outer = inside.getName().replaceFirst("\\$.*", "");
        return inside.getClassLoader().loadClass(outer + "$" + name);
    }
}
