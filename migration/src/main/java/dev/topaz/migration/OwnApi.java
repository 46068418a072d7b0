package dev.topaz.migration;

import dev.topaz.migration.source.ClassShape;
import dev.topaz.migration.source.ClassShape.Body;
import dev.topaz.migration.source.ClassShape.FieldShape;
import dev.topaz.migration.source.ClassShape.MethodShape;
import dev.topaz.migration.source.ClassShape.Start;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * An API for which a project has a request and a response of its own, as plain as those that the platform generates.
 *
 * @param objects the classes of the project that the response has objects of, by their names in full
 */
record OwnApi(String apiName, ClassShape request, ClassShape response, Map<String, ClassShape> objects) {
    /** What every request does of itself. */
    private static final Set<String> OF_EVERY_REQUEST = Set.of(
            "getApiMethodName",
            "getResponseClass",
            "getTimestamp",
            "setTimestamp",
            "putOtherTextParam",
            "putHeaderParam");

    /** Settings of a request that Topaz has without code, or does not need; a body of their own is another matter. */
    private static final Pattern SETTING = Pattern.compile(
            "[gs]et(Top\\w+|BatchApi\\w+|TargetAppKey|HeaderMap|ContentType|ResponseType|ApiVersion|ApiCallType|HttpMethod)");

    private static final String FIELD = "ApiField";
    private static final String LIST = "ApiListField";

    OwnApi {
        objects = Map.copyOf(objects);
    }

    /** Returns the fields of the request by their names on the wire. */
    Map<String, FieldShape> params() {
        return params(request);
    }

    private static Map<String, FieldShape> params(ClassShape request) {
        Map<String, FieldShape> params = new TreeMap<>();
        for (String method : Set.of("getTextParams", "getFileParams")) {
            request.method(method)
                    .filter(each -> each.body() instanceof Body.Params)
                    .ifPresent(each -> ((Body.Params) each.body())
                            .fields()
                            .forEach((wire, name) -> request.fields().stream()
                                    .filter(field -> field.name().equals(name))
                                    .forEach(field -> params.put(wire, field))));
        }
        return params;
    }

    /** Returns the annotated fields of a response or object by their names on the wire. */
    static Map<String, FieldShape> fields(ClassShape mapped) {
        Map<String, FieldShape> fields = new TreeMap<>();
        mapped.fields().forEach(field -> {
            String list = field.annotations().getOrDefault(LIST, "");
            String wire = list.isEmpty() ? field.annotations().getOrDefault(FIELD, "") : list;
            if (!wire.isEmpty()) {
                fields.put(wire, field);
            }
        });
        return fields;
    }

    /** Returns whether a request does nothing but to hold its parameters: one that begins with a value sends it. */
    static boolean isPlainRequest(ClassShape request) {
        Map<String, FieldShape> params = params(request);
        return request.isAlone()
                && request.method("getTextParams")
                        .filter(each -> each.body() instanceof Body.Params)
                        .isPresent()
                && request.fields().stream().allMatch(OwnApi::isEmpty)
                && request.methods().stream().allMatch(each -> isPlainMember(each, params.values()));
    }

    private static boolean isEmpty(FieldShape field) {
        return field.isConstant() || field.start() instanceof Start.Nothing;
    }

    private static boolean isPlainMember(MethodShape method, Iterable<FieldShape> params) {
        if (OF_EVERY_REQUEST.contains(method.name())) {
            return true;
        }
        if (method.name().equals("getHeaderMap")) {
            return isPlainHeaders(method.body());
        }
        if (SETTING.matcher(method.name()).matches()) {
            return !(method.body() instanceof Body.Other) && !(method.body() instanceof Body.Text);
        }
        return switch (method.name()) {
            case "getTextParams", "getFileParams" -> method.body() instanceof Body.Params;
            case "check" -> method.body() instanceof Body.Empty || isUsualCheck(method.body());
            case "<init>" -> method.body() instanceof Body.Empty;
            default -> accesses(method.body(), params);
        };
    }

    /** Headers that code puts into the request, and none of the request's own. */
    private static boolean isPlainHeaders(Body body) {
        return body instanceof Body.Get || body instanceof Body.Empty || body.equals(new Body.Params(Map.of()));
    }

    private static boolean isUsualCheck(Body body) {
        return body instanceof Body.Checks checks
                && checks.owners().stream().allMatch(owner -> owner.endsWith("RequestCheckUtils"));
    }

    private static boolean accesses(Body body, Iterable<FieldShape> fields) {
        for (FieldShape field : fields) {
            if (body.equals(new Body.Get(field.name())) || body.equals(new Body.Set(field.name()))) {
                return true;
            }
        }
        return false;
    }

    /** Returns whether a response or object does nothing but to hold what the platform sent. */
    static boolean isPlainMapped(ClassShape mapped) {
        Map<String, FieldShape> fields = fields(mapped);
        return mapped.fields().stream()
                        .allMatch(field -> isEmpty(field) && (field.isConstant() || fields.containsValue(field)))
                && mapped.methods().stream()
                        .allMatch(each -> each.name().equals("<init>")
                                ? each.body() instanceof Body.Empty
                                : accesses(each.body(), fields.values()));
    }

    /** Returns every class of the project that goes with the API. */
    Set<ClassShape> classes() {
        Set<ClassShape> classes = new LinkedHashSet<>(objects.values());
        classes.add(request);
        classes.add(response);
        return classes;
    }
}
