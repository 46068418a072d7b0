package dev.topaz.migration.sdk;

import java.util.Optional;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.LdcInsnNode;
import org.objectweb.asm.tree.MethodNode;

/**
 * A request class of the official SDK.
 *
 * @param apiName as it is sent
 * @param responseClass {@code a.b.TradeGetResponse}
 */
public record SdkRequest(String apiName, String className, String responseClass) {
    /** Reads two constants: what {@code getApiMethodName} and {@code getResponseClass} return. */
    static Optional<SdkRequest> of(ClassNode node) {
        Optional<String> apiName = constant(node, "getApiMethodName")
                .filter(String.class::isInstance)
                .map(String.class::cast);
        Optional<String> response = constant(node, "getResponseClass")
                .filter(Type.class::isInstance)
                .map(type -> ((Type) type).getClassName());
        return apiName.flatMap(api -> response.map(type -> new SdkRequest(api, node.name.replace('/', '.'), type)));
    }

    private static Optional<Object> constant(ClassNode node, String method) {
        for (MethodNode each : node.methods) {
            if (each.name.equals(method) && each.desc.startsWith("()")) {
                for (AbstractInsnNode step : each.instructions) {
                    if (step instanceof LdcInsnNode constant) {
                        return Optional.of(constant.cst);
                    }
                }
            }
        }
        return Optional.empty();
    }
}
