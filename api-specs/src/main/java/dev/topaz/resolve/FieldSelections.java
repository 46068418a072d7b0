package dev.topaz.resolve;

import dev.topaz.model.Encoding;
import dev.topaz.model.Field;
import dev.topaz.model.FieldSelection;
import dev.topaz.model.FieldType;
import dev.topaz.model.Shape;
import dev.topaz.model.Side;
import dev.topaz.model.Struct;
import dev.topaz.model.ValueKind;
import dev.topaz.spec.ApiSpec;
import dev.topaz.spec.ParamSpec;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Finds the parameter {@code fields}, and the object whose fields it lists.
 *
 * <p>That is the one object at the top of the answer, or the objects of the one list there. An object that only carries another one, beside
 * a success flag, a code, a message, or nothing but what is said of a page, is passed through. Where there are several, where the
 * description of the parameter lists names that the object does not have, or announces fewer values than the object has fields, the names
 * to send are not certain, and there is no selector.
 */
final class FieldSelections {
    private static final String NAME = "fields";
    /** Four names or more, joined by commas: {@code refund_id, tid, title, created}. */
    private static final Pattern LISTED = Pattern.compile("[a-z][a-z0-9_.]*(?:\\s*[,，]\\s*[a-z][a-z0-9_.]*){3,}");

    /** A name with its meaning: {@code tid（交易编号）} or {@code tid：交易编号}. */
    private static final Pattern EXPLAINED =
            Pattern.compile("(?<![A-Za-z0-9_.])([a-z][a-z0-9_]*)\\s*[(（:：]\\s*[\\u4e00-\\u9fa5]");

    /** Says that the names are those of fields beside the ones that each answer has. */
    private static final Pattern OF_MORE = Pattern.compile("额外|附加");

    /** Names of what is said of a page, not of an item. */
    private static final Pattern OF_A_PAGE = Pattern.compile("total|page|count|index|cursor|next|finish");

    private FieldSelections() {}

    static Optional<FieldSelection> of(ApiSpec api, Side request, Side response) {
        return api.request().stream()
                .filter(param -> param.name().equals(NAME))
                .findFirst()
                .flatMap(param -> select(param, pathToRoot(api.response()), request, response));
    }

    private static Optional<FieldSelection> select(ParamSpec param, List<ParamSpec> path, Side request, Side response) {
        if (path.isEmpty() || !means(param.description(), path.get(path.size() - 1))) {
            return Optional.empty();
        }
        Map<String, Struct> structs =
                response.structs().stream().collect(Collectors.toMap(Struct::className, struct -> struct));
        Optional<Struct> root = object(path, response.shape(), structs);
        return request.shape().members().stream()
                .filter(field -> field.wireName().equals(param.name()) && isText(field))
                .findFirst()
                .flatMap(field -> root.map(struct -> new FieldSelection(
                        field,
                        request.className().replaceAll("Request$", "Fields"),
                        field.accessors().setter().replaceFirst("^set", "select"),
                        reachable(struct, structs))));
    }

    private static Optional<Struct> object(List<ParamSpec> path, Shape top, Map<String, Struct> structs) {
        Optional<Struct> object = Optional.empty();
        for (ParamSpec step : path) {
            object = object.map(Struct::shape).orElse(top).onTheWire().stream()
                    .filter(field -> field.wireName().equals(step.name()))
                    .findFirst()
                    .flatMap(field -> struct(field, structs));
        }
        return object;
    }

    private static Optional<Struct> struct(Field field, Map<String, Struct> structs) {
        return field.type().nestedClass().flatMap(name -> Optional.ofNullable(structs.get(name)));
    }

    private static boolean isText(Field field) {
        return field.encoding() == Encoding.JOINED || field.type().equals(new FieldType.Scalar(ValueKind.TEXT));
    }

    private static List<Struct> reachable(Struct root, Map<String, Struct> structs) {
        Map<String, Struct> found = new LinkedHashMap<>();
        List<Struct> waiting = new ArrayList<>(List.of(root));
        while (!waiting.isEmpty()) {
            Struct struct = waiting.remove(0);
            if (found.putIfAbsent(struct.className(), struct) == null) {
                struct.shape().members().stream()
                        .flatMap(field -> struct(field, structs).stream())
                        .forEach(waiting::add);
            }
        }
        return List.copyOf(found.values());
    }

    /** Returns the objects from the top of the answer to the one whose fields are listed; none where that is not certain. */
    private static List<ParamSpec> pathToRoot(List<ParamSpec> params) {
        List<ParamSpec> objects =
                params.stream().filter(param -> !param.fields().isEmpty()).toList();
        if (objects.size() != 1) {
            return List.of();
        }
        ParamSpec object = objects.get(0);
        if (isPageOfSeveral(object.fields())) {
            return List.of();
        }
        if (!isCarrier(object.fields())) {
            return objects;
        }
        List<ParamSpec> inner = pathToRoot(object.fields());
        return inner.isEmpty()
                ? List.of()
                : Stream.concat(objects.stream(), inner.stream()).toList();
    }

    private static boolean isCarrier(List<ParamSpec> fields) {
        List<ParamSpec> values = values(fields);
        boolean reports = Stream.of(StatusRole.FLAG, StatusRole.CODE, StatusRole.MESSAGE)
                .anyMatch(role -> role.among(values).isPresent());
        return fields.size() - values.size() == 1 && (reports || isOfAPage(values));
    }

    /** Any of the objects may be the one whose fields are listed. */
    private static boolean isPageOfSeveral(List<ParamSpec> fields) {
        List<ParamSpec> values = values(fields);
        return fields.size() - values.size() > 1 && isOfAPage(values);
    }

    private static boolean isOfAPage(List<ParamSpec> values) {
        return values.stream().allMatch(field -> OF_A_PAGE.matcher(field.name()).find());
    }

    private static List<ParamSpec> values(List<ParamSpec> fields) {
        return fields.stream().filter(field -> field.fields().isEmpty()).toList();
    }

    /** Whether the description of the parameter can mean the fields of this object. */
    private static boolean means(String description, ParamSpec object) {
        Set<String> known = object.fields().stream().map(ParamSpec::name).collect(Collectors.toSet());
        Set<String> announced = DocumentedValues.announced(description);
        return !OF_MORE.matcher(description).find()
                && hasListedNames(description, known)
                && hasExplainedNames(description, known)
                && (announced.isEmpty() || announced.containsAll(known));
    }

    /** One name with a meaning may be an example of something else; several are a list. */
    private static boolean hasExplainedNames(String description, Set<String> known) {
        List<String> names = EXPLAINED
                .matcher(description)
                .results()
                .map(result -> result.group(1))
                .toList();
        return names.size() < 2 || known.containsAll(names);
    }

    private static boolean hasListedNames(String description, Set<String> known) {
        Matcher list = LISTED.matcher(description);
        while (list.find()) {
            for (String name : list.group().split("[,，]", -1)) {
                if (!known.contains(name.strip().replaceFirst("\\..*", ""))) {
                    return false;
                }
            }
        }
        return true;
    }
}
