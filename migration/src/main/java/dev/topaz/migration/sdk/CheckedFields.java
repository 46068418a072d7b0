package dev.topaz.migration.sdk;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.OptionalLong;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.FieldInsnNode;
import org.objectweb.asm.tree.IntInsnNode;
import org.objectweb.asm.tree.LdcInsnNode;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.MethodNode;

/** What {@code check()} of a request says about its fields: {@code checkMaxLength(this.title, 60, "title")}. */
final class CheckedFields {
    /** The checks of the official SDK. */
    enum Rule {
        NOT_EMPTY("checkNotEmpty"),
        MAX_LENGTH("checkMaxLength"),
        MAX_LIST_SIZE("checkMaxListSize"),
        MAX_OBJECT_LIST_SIZE("checkObjectMaxListSize"),
        MAX_VALUE("checkMaxValue"),
        MIN_VALUE("checkMinValue");

        private final String method;

        Rule(String method) {
            this.method = method;
        }
    }

    private final Map<String, Map<Rule, Long>> rules = new HashMap<>();

    private CheckedFields() {}

    static CheckedFields of(ClassNode request) {
        CheckedFields checked = new CheckedFields();
        for (MethodNode method : request.methods) {
            if (method.name.equals("check") && method.desc.equals("()V")) {
                checked.read(request, method);
            }
        }
        return checked;
    }

    /** Whether there is such a check. */
    boolean has(String field, Rule rule) {
        return bound(field, rule).isPresent();
    }

    /** The number of the check; 0 where it needs none. */
    OptionalLong bound(String field, Rule rule) {
        Long bound = rules.getOrDefault(field, Map.of()).get(rule);
        return bound == null ? OptionalLong.empty() : OptionalLong.of(bound);
    }

    private void read(ClassNode request, MethodNode method) {
        String field = "";
        long number = 0;
        for (AbstractInsnNode step : method.instructions) {
            if (SentFields.isFieldOf(request, step)) {
                field = ((FieldInsnNode) step).name;
            } else if (step instanceof MethodInsnNode call) {
                add(field, call.name, number);
                number = 0;
            } else {
                number = number(step).orElse(number);
            }
        }
    }

    private void add(String field, String method, long number) {
        for (Rule rule : Rule.values()) {
            if (rule.method.equals(method)) {
                rules.computeIfAbsent(field, name -> new EnumMap<>(Rule.class)).put(rule, number);
            }
        }
    }

    /** The number that an instruction pushes. */
    private static OptionalLong number(AbstractInsnNode step) {
        if (step instanceof IntInsnNode small && step.getOpcode() != Opcodes.NEWARRAY) {
            return OptionalLong.of(small.operand);
        }
        if (step instanceof LdcInsnNode constant && constant.cst instanceof Number number) {
            return OptionalLong.of(number.longValue());
        }
        int opcode = step.getOpcode();
        if (opcode >= Opcodes.ICONST_M1 && opcode <= Opcodes.ICONST_5) {
            return OptionalLong.of(opcode - Opcodes.ICONST_0);
        }
        return opcode == Opcodes.LCONST_0 || opcode == Opcodes.LCONST_1
                ? OptionalLong.of(opcode - Opcodes.LCONST_0)
                : OptionalLong.empty();
    }
}
