package dev.topaz.resolve;

import dev.topaz.model.AccessorType;
import dev.topaz.model.Accessors;
import dev.topaz.model.Encoding;
import dev.topaz.model.FieldType;
import dev.topaz.model.TypedAccessor;
import dev.topaz.model.ValueKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Names the accessors of the fields of one class.
 *
 * <p>The official accessor stands alone under its name, so that {@code setX(null)} means what it means in the official SDK. What
 * takes or returns another type is named after it: {@code setIdsAsList}, {@code getCreatedAsInstant}. Two kinds of setters share the
 * official name: the object beside its JSON text, which the official SDK has too, and the elements of a list one by one, which
 * the samples of the pages write and which no null can mean.
 */
final class FieldAccessors {
    private static final FieldType DATE = new FieldType.Scalar(ValueKind.DATE);
    private static final FieldType JSON = new FieldType.Scalar(ValueKind.JSON);
    private static final String JSON_SETTER_ENDING = "String";
    private static final String LIST_ENDING = "AsList";
    private static final String INSTANT_ENDING = "AsInstant";
    private static final String LOCAL_ENDING = "AsLocalDateTime";

    private final Set<String> documented;
    private final NameScope suffixes;

    /** @param names the names of all fields of the class: none of them is given away */
    FieldAccessors(List<Naming.Named> names) {
        this.documented = names.stream()
                .flatMap(named -> Stream.concat(Stream.of(named.suffix()), named.sampleSuffix().stream()))
                .collect(Collectors.toSet());
        this.suffixes = NameScope.ofMembers(documented);
    }

    /** Names the accessors of the next field. */
    Accessors of(Naming.Named name, FieldType type, Encoding encoding) {
        List<TypedAccessor> times = type.equals(DATE) ? times(name.suffix()) : List.of();
        List<TypedAccessor> setters = new ArrayList<>(times);
        setters.addAll(ofValue(name.suffix(), type, encoding));
        return new Accessors(
                "get" + name.suffix(),
                "set" + name.suffix(),
                name.sampleSuffix().map(sample -> List.of("get" + sample)).orElse(List.of()),
                setterAliases(name, type),
                prefixed("get", times),
                prefixed("set", setters));
    }

    /** The setters that take an object or a list where the official one takes text, or elements where it takes a list. */
    private List<TypedAccessor> ofValue(String suffix, FieldType type, Encoding encoding) {
        TypedAccessor value = new TypedAccessor(suffix, AccessorType.VALUE);
        TypedAccessor elements = new TypedAccessor(suffix, AccessorType.ELEMENTS);
        return switch (encoding) {
            case JOINED -> List.of(another(suffix + LIST_ENDING, AccessorType.VALUE));
            case JSON_OBJECT -> List.of(value);
            case JSON_LIST -> List.of(value, elements);
            case JSON_TEXT -> List.of();
            case PLAIN -> type.singleElement().isPresent() ? List.of(elements) : List.of();
        };
    }

    private List<String> setterAliases(Naming.Named name, FieldType type) {
        List<String> aliases = new ArrayList<>();
        name.sampleSuffix().ifPresent(sample -> aliases.add("set" + sample));
        if (type.equals(JSON)) {
            Stream.concat(Stream.of(name.suffix()), name.sampleSuffix().stream())
                    .map(suffix -> suffix + JSON_SETTER_ENDING)
                    .filter(suffix -> !documented.contains(suffix))
                    .forEach(suffix -> aliases.add("set" + suffix));
        }
        return aliases;
    }

    private List<TypedAccessor> times(String suffix) {
        return List.of(
                another(suffix + INSTANT_ENDING, AccessorType.INSTANT),
                another(suffix + LOCAL_ENDING, AccessorType.LOCAL_DATE_TIME));
    }

    /** A name of its own; where a field of the document has it, with a number behind it. */
    private TypedAccessor another(String suffix, AccessorType type) {
        return new TypedAccessor(suffixes.claimUnique(suffix), type);
    }

    private static List<TypedAccessor> prefixed(String prefix, List<TypedAccessor> suffixes) {
        List<TypedAccessor> accessors = new ArrayList<>();
        suffixes.forEach(each -> accessors.add(new TypedAccessor(prefix + each.name(), each.type())));
        return accessors;
    }
}
