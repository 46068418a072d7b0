package dev.topaz.migration.sdk;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.FieldInsnNode;
import org.objectweb.asm.tree.LdcInsnNode;
import org.objectweb.asm.tree.MethodNode;

/** Under which name each field of a request is sent: {@code params.put("num_iid", this.numIid)}, seen in its bytes. */
final class SentFields {
    private static final Set<String> WRITERS = Set.of("getTextParams", "getFileParams");

    private SentFields() {}

    /** From the name on the wire to that of the field, in the order in which they are written. */
    static Map<String, String> of(ClassNode request) {
        Map<String, String> fields = new LinkedHashMap<>();
        for (MethodNode method : request.methods) {
            if (WRITERS.contains(method.name) && method.desc.startsWith("()")) {
                read(request, method, fields);
            }
        }
        return fields;
    }

    private static void read(ClassNode request, MethodNode method, Map<String, String> fields) {
        @Nullable String wireName = null;
        for (AbstractInsnNode step : method.instructions) {
            if (step instanceof LdcInsnNode constant && constant.cst instanceof String text) {
                wireName = text;
            } else if (wireName != null && isFieldOf(request, step)) {
                fields.put(wireName, ((FieldInsnNode) step).name);
                wireName = null;
            }
        }
    }

    static boolean isFieldOf(ClassNode request, AbstractInsnNode step) {
        return step instanceof FieldInsnNode field
                && step.getOpcode() == Opcodes.GETFIELD
                && field.owner.equals(request.name)
                && request.fields.stream().anyMatch(each -> each.name.equals(field.name));
    }
}
