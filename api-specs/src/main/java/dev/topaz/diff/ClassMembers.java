package dev.topaz.diff;

import dev.topaz.model.AccessorType;
import dev.topaz.model.Encoding;
import dev.topaz.model.Field;
import dev.topaz.model.FieldType;
import dev.topaz.model.Shape;
import dev.topaz.model.Side;
import dev.topaz.model.Struct;
import dev.topaz.model.ValueKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The public members of the classes of one request or response, as code names them, each with the wire name of its field.
 *
 * <p>A member is written as {@code T.getIds(): List<Long>} or {@code T.setIds(String)}; the outer class is written as
 * nothing, so that an API that was renamed can be compared.
 */
final class ClassMembers {
    private static final String TEXT = String.class.getSimpleName();

    private final Position position;
    private final Set<String> shared;
    private final Map<String, String> wireNames = new TreeMap<>();
    /** Nested classes, and the constants of values that descriptions list. */
    private final Set<String> classesAndConstants = new TreeSet<>();

    /** On which side a class is, which decides whether it has setters. */
    enum Position {
        REQUEST,
        RESPONSE
    }

    private ClassMembers(Position position, Set<String> shared) {
        this.position = position;
        this.shared = shared;
    }

    /** @param shared the classes of the package among those of this side: they have setters wherever they are */
    static ClassMembers of(Side side, Position position, Set<String> shared) {
        ClassMembers members = new ClassMembers(position, shared);
        members.add("", side.shape());
        for (Struct struct : side.structs()) {
            members.classesAndConstants.add(struct.className());
            members.add(struct.className(), struct.shape());
        }
        return members;
    }

    private void add(String owner, Shape shape) {
        for (Field field : shape.members()) {
            of(owner, field).forEach(member -> wireNames.put(member, field.wireName()));
            field.described().values().forEach(value -> classesAndConstants.add(constant(owner, value.constant())));
        }
    }

    private static String constant(String owner, String name) {
        return owner + "." + name;
    }

    /** Returns the members of one field of one class. */
    List<String> of(String owner, Field field) {
        String kept = field.encoding() == Encoding.PLAIN ? java(field.type()) : TEXT;
        List<String> members = new ArrayList<>();
        members.add(getter(owner, field.accessors().getter(), kept));
        field.accessors().getterAliases().forEach(alias -> members.add(getter(owner, alias, kept)));
        field.accessors()
                .typedGetters()
                .forEach(each -> taken(field.type(), each.type())
                        .forEach(type -> members.add(getter(owner, each.name(), type))));
        if (position == Position.REQUEST || shared.contains(owner)) {
            members.add(setter(owner, field.accessors().setter(), kept));
            field.accessors()
                    .typedSetters()
                    .forEach(each -> taken(field.type(), each.type())
                            .forEach(type -> members.add(setter(owner, each.name(), type))));
            field.accessors().setterAliases().forEach(alias -> members.add(setter(owner, alias, kept)));
        }
        return members;
    }

    /** Returns what a typed accessor of a field of this type takes or returns; elements are taken alone as well. */
    private static List<String> taken(FieldType type, AccessorType accessor) {
        return switch (accessor) {
            case VALUE -> List.of(java(type));
            case ELEMENTS -> {
                String element = type.singleElement().map(ClassMembers::java).orElseThrow();
                yield List.of(element, element + "...");
            }
            case INSTANT -> List.of("Instant");
            case LOCAL_DATE_TIME -> List.of("LocalDateTime");
        };
    }

    private static String getter(String owner, String name, String type) {
        return owner + "." + name + "(): " + type;
    }

    private static String setter(String owner, String name, String type) {
        return owner + "." + name + "(" + type + ")";
    }

    /** Returns the type of a field, as code writes it inside the outer class. */
    static String java(FieldType type) {
        return type.match(JavaWords.INSTANCE);
    }

    boolean has(String member) {
        return wireNames.containsKey(member);
    }

    boolean hasConstant(String owner, String name) {
        return classesAndConstants.contains(constant(owner, name));
    }

    /** Returns the wire name of the field whose member this is; empty when there is no such member. */
    String wireName(String member) {
        return wireNames.getOrDefault(member, "");
    }

    /** Returns the members, constants and classes that the other classes lack. */
    List<String> missingFrom(ClassMembers other) {
        List<String> missing = new ArrayList<>();
        classesAndConstants.stream()
                .filter(name -> !other.classesAndConstants.contains(name))
                .forEach(missing::add);
        wireNames.keySet().stream().filter(member -> !other.has(member)).forEach(missing::add);
        return missing;
    }

    /** The Java type of each kind of field. */
    private enum JavaWords implements FieldType.Cases<String> {
        INSTANCE;

        @Override
        public String scalar(ValueKind kind) {
            return kind.javaClass().getSimpleName();
        }

        @Override
        public String file() {
            return "FileItem";
        }

        @Override
        public String nested(String className) {
            return "class " + className;
        }

        @Override
        public String listOf(FieldType element) {
            return "List<" + element.match(this) + ">";
        }
    }
}
