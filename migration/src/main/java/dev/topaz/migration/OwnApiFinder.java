package dev.topaz.migration;

import dev.topaz.migration.source.ClassShape;
import dev.topaz.migration.source.ClassShape.Body;
import dev.topaz.migration.source.ClassShape.FieldShape;
import dev.topaz.migration.source.ClassShape.Start;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds the APIs for which a project has classes of its own. */
final class OwnApiFinder {
    private static final Pattern REQUEST = Pattern.compile(
            "(?:com\\.taobao\\.api\\.)?(?:BaseTaobaoRequest|TaobaoRequest|TaobaoUploadRequest)<(?:\\w+\\.)*(\\w+)>");
    private static final Pattern RESPONSE = Pattern.compile("(?:com\\.taobao\\.api\\.)?TaobaoResponse");
    private static final Pattern OBJECT =
            Pattern.compile("(?:com\\.taobao\\.api\\.)?TaobaoObject|(?:java\\.io\\.)?Serializable");
    private static final Pattern LIST = Pattern.compile("(?:java\\.util\\.)?List<(.*)>");
    private static final Pattern SCALAR =
            Pattern.compile("String|Long|Boolean|(java\\.util\\.)?Date|(com\\.taobao\\.api\\.)?FileItem");

    private final List<ClassShape> shapes;

    /** @param shapes the classes of the project that are in no other class */
    OwnApiFinder(Collection<ClassShape> shapes) {
        this.shapes = List.copyOf(shapes);
    }

    List<OwnApi> find() {
        List<OwnApi> found = new ArrayList<>();
        shapes.forEach(each -> request(each).ifPresent(found::add));
        return found;
    }

    private Optional<OwnApi> request(ClassShape request) {
        Optional<String> name = request.method("getApiMethodName").flatMap(each -> text(each.body(), request));
        boolean plain = name.isPresent()
                && OwnApi.isPlainRequest(request)
                && request.fields().stream().allMatch(each -> isHeld(each, request));
        return plain ? response(request).flatMap(response -> api(name.get(), request, response)) : Optional.empty();
    }

    /** A text, or a constant that is one. */
    private static Optional<String> text(Body body, ClassShape request) {
        if (body instanceof Body.Get get) {
            return request.fields().stream()
                    .filter(field -> field.isConstant() && field.name().equals(get.field()))
                    .map(FieldShape::start)
                    .filter(Start.Text.class::isInstance)
                    .map(start -> ((Start.Text) start).value())
                    .findFirst();
        }
        return body instanceof Body.Text text ? Optional.of(text.value()) : Optional.empty();
    }

    private Optional<ClassShape> response(ClassShape request) {
        return request.parents().stream()
                .map(REQUEST::matcher)
                .filter(Matcher::matches)
                .map(match -> match.group(1))
                .findFirst()
                .flatMap(each -> named(each, request))
                .filter(OwnApiFinder::isResponse);
    }

    private Optional<OwnApi> api(String name, ClassShape request, ClassShape response) {
        Map<String, ClassShape> objects = new TreeMap<>();
        boolean plain = addObjects(response, objects)
                && request.nested().stream()
                        .allMatch(each -> each.equals(response) || objects.containsKey(each.name()));
        return plain ? Optional.of(new OwnApi(name, request, response, objects)) : Optional.empty();
    }

    /** A parameter of one value, or what every request has. */
    private static boolean isHeld(FieldShape field, ClassShape request) {
        boolean param = new OwnApi("", request, request, Map.of()).params().containsValue(field);
        return !param || SCALAR.matcher(field.type()).matches();
    }

    private static boolean isResponse(ClassShape response) {
        return response.isAlone()
                && response.parents().stream()
                        .allMatch(each -> RESPONSE.matcher(each).matches())
                && !response.parents().isEmpty()
                && OwnApi.isPlainMapped(response);
    }

    /** Adds the classes of the objects in a class; nothing comes of it if one of them is not plain. */
    private boolean addObjects(ClassShape mapped, Map<String, ClassShape> objects) {
        for (FieldShape field : OwnApi.fields(mapped).values()) {
            Matcher list = LIST.matcher(field.type());
            String type = list.matches() ? list.group(1) : field.type();
            if (SCALAR.matcher(type).matches()) {
                continue;
            }
            Optional<ClassShape> object = object(type, mapped);
            if (object.isEmpty()) {
                return false;
            }
            boolean isNew = objects.put(object.get().name(), object.get()) == null;
            if (isNew && !addObjects(object.get(), objects)) {
                return false;
            }
        }
        // A class that nothing of the answer has an object of has a use of its own.
        return mapped.nested().stream().allMatch(each -> objects.containsKey(each.name()));
    }

    private Optional<ClassShape> object(String type, ClassShape around) {
        return named(type.substring(type.lastIndexOf('.') + 1), around)
                .filter(each -> each.parents().stream()
                        .allMatch(parent -> OBJECT.matcher(parent).matches()))
                .filter(OwnApi::isPlainMapped);
    }

    /** The class that a simple name means: one in or beside the class, in its package, or the only one of the project. */
    private Optional<ClassShape> named(String simpleName, ClassShape from) {
        List<ClassShape> all = shapes.stream()
                .flatMap(ClassShape::all)
                .filter(each -> each.simpleName().equals(simpleName))
                .toList();
        String home = from.name();
        while (!home.isEmpty()) {
            String name = home + "." + simpleName;
            Optional<ClassShape> near =
                    all.stream().filter(each -> each.name().equals(name)).findFirst();
            if (near.isPresent()) {
                return near;
            }
            home = home.substring(0, Math.max(0, home.lastIndexOf('.')));
        }
        return all.size() == 1 ? Optional.of(all.get(0)) : Optional.empty();
    }

    /** Returns the type of a field, or of the elements of its list. */
    static String element(String type) {
        Matcher list = LIST.matcher(type);
        return list.matches() ? list.group(1) : type;
    }

    /** Returns whether a field is a list. */
    static boolean isList(String type) {
        return LIST.matcher(type).matches();
    }
}
