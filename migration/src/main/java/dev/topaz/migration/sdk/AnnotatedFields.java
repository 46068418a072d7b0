package dev.topaz.migration.sdk;

import dev.topaz.spec.ParamSpec;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.objectweb.asm.tree.AnnotationNode;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.FieldNode;

/** The fields of a response, or of an object anywhere: what {@code @ApiField} and {@code @ApiListField} say of them. */
final class AnnotatedFields {
    private static final String FIELD = "/ApiField;";
    private static final String LIST = "/ApiListField;";
    /** Elements of lists that are texts in Java and have a word of their own in documents. */
    private static final Map<String, String> ELEMENTS = Map.of("json", "Json", "price", "Price");

    private final SdkJar jar;

    AnnotatedFields(SdkJar jar) {
        this.jar = jar;
    }

    List<ParamSpec> of(String className) {
        return of(className, List.of());
    }

    /** @param path the classes that this one is in, so that a tree of its own kind ends */
    private List<ParamSpec> of(String className, List<String> path) {
        Optional<ClassNode> type = jar.type(className);
        List<String> deeper = new ArrayList<>(path);
        deeper.add(className);
        List<ParamSpec> params = new ArrayList<>();
        type.ifPresent(node -> node.fields.forEach(
                field -> wireName(field).ifPresent(name -> params.add(param(node, field, name, deeper)))));
        return params;
    }

    private static Optional<String> wireName(FieldNode field) {
        return annotation(field, LIST).or(() -> annotation(field, FIELD));
    }

    private ParamSpec param(ClassNode owner, FieldNode field, String wireName, List<String> path) {
        Descriptor type = Descriptor.of(field.desc, field.signature);
        if (type.list()) {
            String element = annotation(field, FIELD).orElse("");
            return type.className().equals("java.lang.String") && ELEMENTS.containsKey(element)
                    ? Derived.scalar(wireName, ELEMENTS.get(element) + "[]")
                    : typed(wireName, type, path);
        }
        return Accessors.hasJsonSetter(owner, field.name) && type.className().equals("java.lang.String")
                ? Derived.scalar(wireName, "Json")
                : typed(wireName, type, path);
    }

    /** A parameter of this type; an object with its fields, and without them where it is inside of itself. */
    ParamSpec typed(String wireName, Descriptor type, List<String> path) {
        String brackets = type.list() ? "[]" : "";
        Optional<String> scalar = type.scalar();
        if (scalar.isPresent()) {
            return Derived.scalar(wireName, scalar.get() + brackets);
        }
        List<ParamSpec> fields = path.contains(type.className()) ? List.of() : of(type.className(), path);
        return Derived.object(wireName, type.simpleName() + brackets, fields);
    }

    /** The value of an annotation, whatever package an SDK of another year has it in. */
    private static Optional<String> annotation(FieldNode field, String ending) {
        if (field.visibleAnnotations == null) {
            return Optional.empty();
        }
        for (AnnotationNode each : field.visibleAnnotations) {
            if (each.desc.endsWith(ending) && each.values != null && each.values.size() == 2) {
                return Optional.of(String.valueOf(each.values.get(1)));
            }
        }
        return Optional.empty();
    }
}
