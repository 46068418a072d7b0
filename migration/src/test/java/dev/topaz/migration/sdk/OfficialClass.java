package dev.topaz.migration.sdk;

import com.taobao.api.BaseTaobaoRequest;
import com.taobao.api.FileItem;
import com.taobao.api.TaobaoUploadRequest;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.Date;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** A request class of the official jar, loaded and run: what it really has and sends, to hold what was read of its bytes against. */
final class OfficialClass {
    private static final Set<String> PROTOCOL = Set.of(
            "getApiMethodName",
            "getTopResponseType",
            "getTopApiCallType",
            "getTopHttpMethod",
            "getTextParams",
            "getFileParams",
            "getResponseClass",
            "getTopApiVersion",
            "getTopApiFormat");
    private static final Map<Class<?>, Object> PROBES = Map.of(
            String.class,
            "probe",
            Long.class,
            987654321L,
            Boolean.class,
            true,
            Date.class,
            new Date(1_500_000_000_000L),
            FileItem.class,
            new FileItem("probe", new byte[] {1}));

    private final Class<?> type;

    private OfficialClass(Class<?> type) {
        this.type = type;
    }

    static OfficialClass of(String className) {
        try {
            return new OfficialClass(Class.forName(className));
        } catch (ClassNotFoundException e) {
            throw new AssertionError(e);
        }
    }

    private BaseTaobaoRequest<?> make() throws ReflectiveOperationException {
        return (BaseTaobaoRequest<?>) type.getConstructor().newInstance();
    }

    /** The names under which a request sends what is set. */
    Set<String> sentNames() throws ReflectiveOperationException {
        BaseTaobaoRequest<?> filled = make();
        for (Field field : type.getDeclaredFields()) {
            if (PROBES.containsKey(field.getType()) && !PROTOCOL.contains("get" + capital(field.getName()))) {
                field.setAccessible(true);
                field.set(filled, PROBES.get(field.getType()));
            }
        }
        Set<String> names = new TreeSet<>(filled.getTextParams().keySet());
        if (filled instanceof TaobaoUploadRequest<?> upload) {
            names.addAll(upload.getFileParams().keySet());
        }
        return names;
    }

    /** Whether the official check lets a request without parameters pass. */
    boolean passesEmpty() throws ReflectiveOperationException {
        try {
            make().check();
            return true;
        } catch (com.taobao.api.ApiRuleException e) {
            return false;
        }
    }

    /** The getters of request and response and all that is nested in them, with their types. */
    Set<String> getters() throws ReflectiveOperationException {
        Set<String> getters = new TreeSet<>();
        add(getters, "request", type);
        add(getters, "response", make().getResponseClass());
        return getters;
    }

    private static void add(Set<String> getters, String owner, Class<?> type) {
        for (Method method : type.getDeclaredMethods()) {
            boolean getter = method.getName().startsWith("get") && method.getParameterCount() == 0;
            if (getter && !PROTOCOL.contains(method.getName()) && Modifier.isPublic(method.getModifiers())) {
                String result = name(method.getGenericReturnType());
                // The OAPI of DingTalk has lists at the top of 12 requests; TOP, and with it a spec, has joined texts.
                boolean joined = owner.equals("request") && result.startsWith("List<");
                getters.add(owner + " " + method.getName() + " " + (joined ? "String" : result));
            }
        }
        for (Class<?> nested : type.getDeclaredClasses()) {
            add(getters, owner.split(" ")[0] + " " + nested.getSimpleName(), nested);
        }
    }

    private static String capital(String name) {
        return Character.toUpperCase(name.charAt(0)) + name.substring(1);
    }

    private static String name(Type type) {
        return type instanceof ParameterizedType list
                ? "List<" + name(list.getActualTypeArguments()[0]) + ">"
                : ((Class<?>) type).getSimpleName();
    }
}
