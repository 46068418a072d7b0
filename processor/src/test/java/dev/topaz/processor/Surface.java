package dev.topaz.processor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;

import com.taobao.api.BaseTaobaoRequest;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** What a caller sees of a class: its accessors and nested classes, each type by its simple name. */
final class Surface {
    /** Members of the official base classes that generated classes repeat, and that ours have elsewhere or not at all. */
    private static final Set<String> PROTOCOL = Set.of(
            "getApiMethodName",
            "getTopResponseType",
            "setTopResponseType",
            "getTopApiCallType",
            "getTopHttpMethod",
            "setTopHttpMethod",
            "setHttpMethod",
            "getTextParams",
            "getFileParams",
            "getResponseClass",
            "getTopApiVersion",
            "getTopApiFormat");

    private Surface() {}

    /** A parameter that the request keeps as a list: the OAPI of DingTalk has some, the TOP APIs have none. */
    static boolean isListAtTop(Class<?> request, Method accessor) {
        try {
            String property = accessor.getName().substring(3);
            boolean isRequest = BaseTaobaoRequest.class.isAssignableFrom(request);
            return isRequest && request.getMethod("get" + property).getReturnType() == List.class;
        } catch (NoSuchMethodException e) {
            return false;
        }
    }

    static boolean hasListAtTop(Class<?> request) {
        return Arrays.stream(request.getDeclaredMethods())
                .anyMatch(method -> method.getName().startsWith("set") && isListAtTop(request, method));
    }

    /** The accessors of the official class, and of the classes nested in it, that ours lacks. */
    static Set<String> missing(Class<?> official, Class<?> ours, String prefixes) {
        Set<String> missing = new TreeSet<>(accessors(official, prefixes));
        missing.removeAll(accessors(ours, prefixes));
        Set<String> named = new TreeSet<>();
        missing.forEach(accessor -> named.add(official.getSimpleName() + ": " + accessor));
        for (Class<?> nested : official.getDeclaredClasses()) {
            Class<?> twin = Arrays.stream(ours.getDeclaredClasses())
                    .filter(each -> each.getSimpleName().equals(nested.getSimpleName()))
                    .findFirst()
                    .orElse(null);
            if (twin == null) {
                named.add(official.getSimpleName() + ": class " + nested.getSimpleName());
            } else {
                named.addAll(missing(nested, twin, prefixes));
            }
        }
        return named;
    }

    /** Every getter of the official object and of all below it returns what ours does. */
    static void assertSameValues(String path, Object official, Object ours) throws ReflectiveOperationException {
        if (official instanceof List<?> list) {
            List<?> twins = (List<?>) ours;
            assertNotNull(twins, path);
            assertEquals(list.size(), twins.size(), path);
            for (int i = 0; i < list.size(); i++) {
                assertSameValues(path + "[" + i + "]", list.get(i), twins.get(i));
            }
        } else if (official == null || official.getClass().getName().startsWith("java.")) {
            assertEquals(official, ours, path);
        } else {
            assertNotNull(ours, path);
            for (Method getter : getters(official.getClass())) {
                Method twin = ours.getClass().getMethod(getter.getName());
                assertSameValues(path + "." + getter.getName(), getter.invoke(official), twin.invoke(ours));
            }
        }
    }

    private static List<Method> getters(Class<?> type) {
        return Arrays.stream(type.getDeclaredMethods())
                .filter(method -> method.getName().startsWith("get")
                        && method.getParameterCount() == 0
                        && Modifier.isPublic(method.getModifiers())
                        && !PROTOCOL.contains(method.getName()))
                .toList();
    }

    private static Set<String> accessors(Class<?> type, String prefixes) {
        Set<String> accessors = new TreeSet<>();
        for (Method method : type.getDeclaredMethods()) {
            boolean isAccessor = method.getName().matches("(" + prefixes + ").*")
                    && Modifier.isPublic(method.getModifiers())
                    && !method.isBridge()
                    && !isListAtTop(type, method)
                    && !PROTOCOL.contains(method.getName());
            if (isAccessor) {
                String parameters = Arrays.stream(method.getGenericParameterTypes())
                        .map(Surface::name)
                        .toList()
                        .toString();
                // Setters return the object itself in ours and nothing in theirs: callers of theirs do not notice.
                String result = method.getName().startsWith("get") ? name(method.getGenericReturnType()) + " " : "";
                accessors.add(result + method.getName() + parameters);
            }
        }
        return accessors;
    }

    private static String name(Type type) {
        return type instanceof ParameterizedType list
                ? "List<" + name(list.getActualTypeArguments()[0]) + ">"
                : ((Class<?>) type).getSimpleName();
    }
}
