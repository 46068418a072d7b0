package dev.topaz.migration.sdk;

import java.util.Optional;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.MethodNode;

/** The setters of an official class: what they tell of a field that its own type does not. */
final class Accessors {
    private static final String TEXT = "(Ljava/lang/String;)V";

    private Accessors() {}

    /** {@code setExtraString} beside {@code setExtra}, and not that of a field of its own: the text is JSON. */
    static boolean hasJsonSetter(ClassNode owner, String field) {
        if (owner.fields.stream().anyMatch(each -> each.name.equals(field + "String"))) {
            return false;
        }
        String setter = setter(field) + "String";
        return owner.methods.stream().anyMatch(method -> method.name.equals(setter) && method.desc.equals(TEXT));
    }

    /** The object or list that a setter takes beside the text, which it writes as JSON. */
    static Optional<Descriptor> typedSetter(ClassNode owner, String field) {
        String setter = setter(field);
        return owner.methods.stream()
                .filter(method -> method.name.equals(setter) && !method.desc.equals(TEXT))
                .filter(method -> Type.getArgumentTypes(method.desc).length == 1)
                .map(Accessors::parameter)
                .findFirst();
    }

    private static Descriptor parameter(MethodNode method) {
        String descriptor = Type.getArgumentTypes(method.desc)[0].getDescriptor();
        String signature =
                method.signature == null ? null : method.signature.substring(1, method.signature.indexOf(')'));
        return Descriptor.of(descriptor, signature);
    }

    /** As the official classes spell it: a second letter that is a capital keeps the first one small. */
    private static String setter(String field) {
        boolean keeps = field.length() > 1 && Character.isUpperCase(field.charAt(1));
        return "set" + (keeps ? field : Character.toUpperCase(field.charAt(0)) + field.substring(1));
    }
}
