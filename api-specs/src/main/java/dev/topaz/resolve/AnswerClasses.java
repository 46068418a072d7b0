package dev.topaz.resolve;

import dev.topaz.model.BusinessStatus;
import dev.topaz.model.Field;
import dev.topaz.model.FieldPath;
import dev.topaz.model.FieldType;
import dev.topaz.model.Paging;
import dev.topaz.model.Shape;
import dev.topaz.model.SharedType;
import dev.topaz.model.Side;
import dev.topaz.model.ValueKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The classes of one answer as they are generated, those that the package shares among them.
 *
 * <p>What an API does by a convention is found in its own document. A shared class has the fields of several documents, whose names and
 * types may be others: here the fields of the document are found again.
 */
final class AnswerClasses {
    private final Side response;
    private final Map<String, Side> shared;

    AnswerClasses(Side response, List<SharedType> shared) {
        this.response = response;
        this.shared = shared.stream().map(SharedType::side).collect(Collectors.toMap(Side::className, side -> side));
    }

    /** The fields of a class, and the top-level class around it, whose nested classes they name. */
    private record ObjectClass(Side outer, Shape shape) {}

    /**
     * A field of the generated classes.
     *
     * @param outerClass the top-level class around the one that has the field
     */
    private record Located(FieldPath path, String outerClass) {}

    /** Returns the same paging in the generated classes; empty if they give one of its fields another type. */
    Optional<Paging> locate(Paging paging) {
        Paging.End end = paging.end();
        Paging.End located = new Paging.End(
                end.total().flatMap(this::sameType),
                end.hasNext().flatMap(this::sameType),
                end.nextCursor().flatMap(this::sameType),
                end.useHasNext());
        boolean isWhole = located.total().isPresent() == end.total().isPresent()
                && located.hasNext().isPresent() == end.hasNext().isPresent()
                && located.nextCursor().isPresent() == end.nextCursor().isPresent();
        return find(paging.items().path())
                .filter(items -> isWhole
                        && isAlike(items.path().last(), paging.items().path().last()))
                .map(items -> paging.of(new Paging.Items(items.path(), items.outerClass()), located));
    }

    /** Returns the same second envelope in the generated classes. Flag and code may be of any type, texts are texts. */
    BusinessStatus locate(BusinessStatus status) {
        return new BusinessStatus(
                anyType(status.flag()).orElse(status.flag()),
                status.code().flatMap(this::anyType),
                status.message().flatMap(this::sameType),
                status.remedy().flatMap(this::sameType));
    }

    private Optional<FieldPath> anyType(FieldPath documented) {
        return find(documented).map(Located::path);
    }

    private Optional<FieldPath> sameType(FieldPath documented) {
        return anyType(documented).filter(path -> isAlike(path.last(), documented.last()));
    }

    private Optional<Located> find(FieldPath documented) {
        List<Field> steps = new ArrayList<>();
        Optional<ObjectClass> around = Optional.of(new ObjectClass(response, response.shape()));
        Optional<Located> found = Optional.empty();
        for (Field step : documented.steps()) {
            Optional<Field> same = around.flatMap(object -> named(object.shape(), step.wireName()));
            if (same.isEmpty()) {
                return Optional.empty();
            }
            steps.add(same.get());
            found = around.map(
                    object -> new Located(new FieldPath(steps), object.outer().className()));
            around = around.flatMap(object -> classOf(same.get().type(), object.outer()));
        }
        return found;
    }

    private static Optional<Field> named(Shape shape, String wireName) {
        return shape.onTheWire().stream()
                .filter(field -> field.wireName().equals(wireName))
                .findFirst();
    }

    private static boolean isAlike(Field one, Field other) {
        return isAlike(one.type(), other.type());
    }

    /** Whether the types are the same as far as they do not name a class. */
    private static boolean isAlike(FieldType one, FieldType other) {
        Optional<FieldType> element = one.singleElement();
        Optional<FieldType> otherElement = other.singleElement();
        return one.equals(other)
                || (one.isObject() && other.isObject())
                || (element.isPresent() && otherElement.isPresent() && isAlike(element.get(), otherElement.get()));
    }

    private Optional<ObjectClass> classOf(FieldType type, Side outer) {
        return type.match(new ObjectClasses(outer, shared));
    }

    /** The class of an object; empty for everything else. */
    private record ObjectClasses(Side outer, Map<String, Side> shared)
            implements FieldType.Cases<Optional<ObjectClass>> {
        @Override
        public Optional<ObjectClass> scalar(ValueKind kind) {
            return Optional.empty();
        }

        @Override
        public Optional<ObjectClass> file() {
            return Optional.empty();
        }

        @Override
        public Optional<ObjectClass> nested(String className) {
            return outer.structs().stream()
                    .filter(struct -> struct.className().equals(className))
                    .findFirst()
                    .map(struct -> new ObjectClass(outer, struct.shape()));
        }

        @Override
        public Optional<ObjectClass> shared(String className) {
            return Optional.ofNullable(shared.get(className)).map(side -> new ObjectClass(side, side.shape()));
        }

        @Override
        public Optional<ObjectClass> listOf(FieldType element) {
            return Optional.empty();
        }
    }
}
