package dev.topaz.generate.emit;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.palantir.javapoet.ClassName;
import dev.topaz.model.Check;
import dev.topaz.model.ValueKind;
import dev.topaz.runtime.generated.Checks;
import dev.topaz.runtime.generated.Cursor;
import dev.topaz.runtime.generated.ValueWriter;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The processor names the runtime without seeing it; here both meet. */
class JavaTypesTest {
    @Test
    void namesClassesThatExist() throws IllegalAccessException {
        assertDoesNotThrow(() -> Class.forName(JavaTypes.TOP_APIS));
        assertDoesNotThrow(() -> Class.forName(JavaTypes.PREPARED_SPECS));
        for (Field field : JavaTypes.class.getDeclaredFields()) {
            if (field.getType() == ClassName.class) {
                field.setAccessible(true);
                String name = ((ClassName) field.get(null)).canonicalName();
                // Its own tests compile code that names these; it is built after this module.
                if (name.startsWith("dev.topaz.messages.")) {
                    continue;
                }
                assertDoesNotThrow(() -> Class.forName(name), name);
            }
        }
    }

    @Test
    void namesMethodsThatExist() {
        for (ValueKind kind : ValueKind.values()) {
            assertTrue(methods(ValueWriter.class).contains(kind.method()), kind.method());
            assertTrue(methods(Cursor.class).contains(kind.method()), kind.method());
        }
        for (Check.Rule rule : Check.Rule.values()) {
            assertTrue(methods(Checks.class).contains(rule.method()), rule.method());
        }
    }

    private static Set<String> methods(Class<?> type) {
        return Arrays.stream(type.getDeclaredMethods()).map(Method::getName).collect(Collectors.toSet());
    }
}
