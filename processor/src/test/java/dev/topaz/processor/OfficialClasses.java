package dev.topaz.processor;

import com.taobao.api.BaseTaobaoRequest;
import com.taobao.api.FileItem;
import com.taobao.api.TaobaoResponse;
import com.taobao.api.TaobaoUploadRequest;
import com.taobao.api.internal.mapping.ApiField;
import com.taobao.api.internal.mapping.ApiListField;
import dev.topaz.spec.ApiSpec;
import dev.topaz.spec.Children;
import dev.topaz.spec.Limits;
import dev.topaz.spec.Location;
import dev.topaz.spec.ParamSpec;
import dev.topaz.spec.Session;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.jar.JarFile;

/** The request classes of the official jar, and the spec that each must have been generated from. */
final class OfficialClasses {
    private static final String PACKAGE = "com/dingtalk/api/request/";
    private static final Map<Class<?>, String> SCALARS =
            Map.of(String.class, "String", Long.class, "Number", Boolean.class, "Boolean", Date.class, "Date");

    private OfficialClasses() {}

    static List<Class<?>> requests() {
        try {
            Path jar = Path.of(BaseTaobaoRequest.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
            try (JarFile entries = new JarFile(jar.toFile())) {
                return entries.stream()
                        .map(entry -> entry.getName())
                        .filter(name ->
                                name.startsWith(PACKAGE) && name.endsWith("Request.class") && !name.contains("$"))
                        .sorted()
                        .<Class<?>>map(OfficialClasses::load)
                        .toList();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (URISyntaxException e) {
            throw new AssertionError(e);
        }
    }

    /** The official generator leaves {@code dingtalk} out of class names as it leaves out {@code taobao}. */
    static String apiName(Class<?> request) {
        return "taobao." + official(request).getApiMethodName().replaceFirst("^dingtalk\\.", "");
    }

    static BaseTaobaoRequest<?> official(Class<?> request) {
        try {
            return (BaseTaobaoRequest<?>) request.getConstructor().newInstance();
        } catch (ReflectiveOperationException e) {
            throw new AssertionError(e);
        }
    }

    static ApiSpec spec(Class<?> request) {
        Class<? extends TaobaoResponse> response = official(request).getResponseClass();
        return new ApiSpec(
                apiName(request),
                "",
                "",
                "",
                "",
                Session.UNKNOWN,
                requestParams(request),
                fields(response, List.of()),
                List.of(),
                Location.NONE);
    }

    /** The wire name of a parameter is where its value turns up. */
    private static List<ParamSpec> requestParams(Class<?> request) {
        List<ParamSpec> params = new ArrayList<>();
        for (Field field : request.getDeclaredFields()) {
            Optional<String> wireName = wireName(request, field);
            wireName.ifPresent(name -> params.add(requestParam(request, field, name)));
        }
        return params;
    }

    private static Optional<String> wireName(Class<?> request, Field field) {
        BaseTaobaoRequest<?> filled = official(request);
        Object probe = probe(field.getType());
        if (probe == null) {
            return Optional.empty();
        }
        try {
            field.setAccessible(true);
            field.set(filled, probe);
        } catch (IllegalAccessException e) {
            throw new AssertionError(e);
        }
        Map<String, Object> sent = new LinkedHashMap<>(filled.getTextParams());
        if (filled instanceof TaobaoUploadRequest<?> upload) {
            sent.putAll(upload.getFileParams());
        }
        Map<String, String> empty = official(request).getTextParams();
        return sent.entrySet().stream()
                .filter(each -> each.getValue() != null && !each.getValue().equals(empty.get(each.getKey())))
                .map(Map.Entry::getKey)
                .findFirst();
    }

    private static Object probe(Class<?> type) {
        if (type == String.class) {
            return "probe";
        }
        if (type == Long.class) {
            return 987654321L;
        }
        if (type == Boolean.class) {
            return true;
        }
        if (type == Date.class) {
            return new Date(1_500_000_000_000L);
        }
        return type == FileItem.class ? new FileItem("probe", new byte[] {1}) : null;
    }

    private static ParamSpec requestParam(Class<?> request, Field field, String wireName) {
        if (field.getType() == FileItem.class) {
            return param(wireName, "byte[]", List.of());
        }
        if (field.getType() != String.class) {
            return param(wireName, scalar(field.getType()), List.of());
        }
        String setter = "set" + suffix(field.getName());
        for (Method method : request.getDeclaredMethods()) {
            boolean isTyped = method.getName().equals(setter) && method.getParameterTypes()[0] != String.class;
            if (isTyped) {
                return typed(wireName, method.getGenericParameterTypes()[0], List.of());
            }
        }
        return param(wireName, hasMethod(request, setter + "String") ? "Json" : "String", List.of());
    }

    /** The annotated fields of a response, or of an object anywhere. */
    private static List<ParamSpec> fields(Class<?> type, List<Class<?>> path) {
        List<Class<?>> deeper = new ArrayList<>(path);
        deeper.add(type);
        List<ParamSpec> params = new ArrayList<>();
        for (Field field : type.getDeclaredFields()) {
            ApiListField list = field.getAnnotation(ApiListField.class);
            ApiField single = field.getAnnotation(ApiField.class);
            if (list != null) {
                params.add(typed(list.value(), field.getGenericType(), deeper));
            } else if (single != null) {
                boolean isJson =
                        field.getType() == String.class && hasMethod(type, "set" + suffix(field.getName()) + "String");
                params.add(
                        isJson
                                ? param(single.value(), "Json", List.of())
                                : typed(single.value(), field.getGenericType(), deeper));
            }
        }
        return params;
    }

    private static ParamSpec typed(String wireName, Type type, List<Class<?>> path) {
        if (type instanceof ParameterizedType list) {
            ParamSpec element = typed(wireName, list.getActualTypeArguments()[0], path);
            return new ParamSpec(
                    wireName,
                    element.type() + "[]",
                    false,
                    "",
                    Limits.NONE,
                    "",
                    element.fields(),
                    element.children(),
                    Location.NONE);
        }
        Class<?> plain = (Class<?>) type;
        if (SCALARS.containsKey(plain)) {
            return param(wireName, scalar(plain), List.of());
        }
        List<ParamSpec> fields = path.contains(plain) ? List.of() : fields(plain, path);
        Children children = fields.isEmpty() ? Children.UNDOCUMENTED : Children.DOCUMENTED;
        return new ParamSpec(
                wireName, plain.getSimpleName(), false, "", Limits.NONE, "", fields, children, Location.NONE);
    }

    private static ParamSpec param(String wireName, String type, List<ParamSpec> fields) {
        return new ParamSpec(wireName, type, false, "", Limits.NONE, "", fields, Children.DOCUMENTED, Location.NONE);
    }

    private static String scalar(Class<?> type) {
        return Optional.ofNullable(SCALARS.get(type)).orElseThrow(() -> new AssertionError(type));
    }

    private static boolean hasMethod(Class<?> type, String name) {
        return Arrays.stream(type.getDeclaredMethods())
                .anyMatch(method -> method.getName().equals(name));
    }

    /** As the official classes spell it: a second letter that is a capital keeps the first one small. */
    private static String suffix(String field) {
        return field.length() > 1 && Character.isUpperCase(field.charAt(1))
                ? field
                : Character.toUpperCase(field.charAt(0)) + field.substring(1);
    }

    private static Class<?> load(String entry) {
        try {
            return Class.forName(entry.replace(".class", "").replace('/', '.'));
        } catch (ClassNotFoundException e) {
            throw new AssertionError(e);
        }
    }
}
