package dev.topaz.generate.emit;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import dev.topaz.model.FieldType;
import dev.topaz.model.ValueKind;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/** The classes that generated code names: those of the runtime, and what a field type is in Java. The only such list. */
public final class JavaTypes {
    /** The annotation that asks for everything. */
    public static final String TOP_APIS = "dev.topaz.runtime.TopApis";

    /** The annotation that asks for message topics. */
    public static final String TOP_MESSAGES = "dev.topaz.messages.TopMessages";

    /** The annotation with which a build tool says where specs are. */
    public static final String PREPARED_SPECS = "dev.topaz.runtime.generated.PreparedSpecs";

    /** The package of what only generated code calls. */
    private static final String GENERATED_CODE = "dev.topaz.runtime.generated";

    static final ClassName ANSWER = ClassName.get(GENERATED_CODE, "Answer");
    static final ClassName BUSINESS_FAILURE = ClassName.get("dev.topaz.runtime", "BusinessFailure");
    static final ClassName CALL_OPTIONS = ClassName.get("dev.topaz.runtime", "CallOptions");
    static final ClassName CHECKS = ClassName.get(GENERATED_CODE, "Checks");
    static final ClassName CONSTRAINT_VIOLATION = ClassName.get(GENERATED_CODE, "ConstraintViolation");
    static final ClassName CURSOR = ClassName.get(GENERATED_CODE, "Cursor");
    static final ClassName DATES = ClassName.get(GENERATED_CODE, "Dates");
    static final ClassName DESCRIPTION = ClassName.get(GENERATED_CODE, "Description");
    static final ClassName FIELDS = ClassName.get(GENERATED_CODE, "Fields");
    static final ClassName FIELD_VALUES = ClassName.get(GENERATED_CODE, "FieldValues");
    static final ClassName FIELD_SELECTOR = ClassName.get(GENERATED_CODE, "FieldSelector");
    static final ClassName FIELD_TREE = ClassName.get(GENERATED_CODE, "FieldTree");
    static final ClassName FILE_ITEM = ClassName.get("dev.topaz.runtime", "FileItem");
    static final ClassName FILE_WRITER = ClassName.get(GENERATED_CODE, "FileWriter");
    static final ClassName GENERATED = ClassName.get(GENERATED_CODE, "Generated");
    static final ClassName JSON_WRITER = ClassName.get(GENERATED_CODE, "JsonWriter");
    static final ClassName LISTS = ClassName.get(GENERATED_CODE, "Lists");
    static final ClassName PAGES = ClassName.get("dev.topaz.runtime", "Pages");
    static final ClassName PAGE_FIELDS = ClassName.get(GENERATED_CODE, "PageFields");
    static final ClassName REQUEST = ClassName.get("dev.topaz.runtime", "TaobaoRequest");
    static final ClassName RESPONSE = ClassName.get("dev.topaz.runtime", "TaobaoResponse");
    static final ClassName TAOBAO_CLIENT = ClassName.get("dev.topaz.runtime", "TaobaoClient");
    static final ClassName TOP_BUSINESS_EXCEPTION = ClassName.get("dev.topaz.runtime", "TopBusinessException");
    static final ClassName VALUE_WRITER = ClassName.get(GENERATED_CODE, "ValueWriter");
    static final ClassName WIRE_FORMAT = ClassName.get(GENERATED_CODE, "WireFormat");
    static final ClassName WIRE_OBJECT = ClassName.get(GENERATED_CODE, "WireObject");

    static final ClassName MESSAGE = ClassName.get("dev.topaz.messages", "Message");
    static final ClassName MESSAGE_CONTENT = ClassName.get("dev.topaz.messages", "MessageContent");
    static final ClassName MESSAGE_EXCEPTION = ClassName.get("dev.topaz.messages", "MessageException");
    static final ClassName MESSAGE_HANDLER = ClassName.get("dev.topaz.messages", "MessageHandler");

    static final ClassName NULLABLE = ClassName.get("org.jspecify.annotations", "Nullable");
    static final ClassName NULL_MARKED = ClassName.get("org.jspecify.annotations", "NullMarked");

    static final ClassName LIST = ClassName.get(List.class);

    private static final Map<ValueKind, TypeName> SCALARS = Arrays.stream(ValueKind.values())
            .collect(Collectors.toUnmodifiableMap(kind -> kind, kind -> TypeName.get(kind.javaClass())));

    /** The very object that is the type of texts. */
    static final TypeName STRING = scalar(ValueKind.TEXT);

    private JavaTypes() {}

    /** The classes of all values that are no objects, lists or files. */
    static Collection<TypeName> scalars() {
        return SCALARS.values();
    }

    private static TypeName scalar(ValueKind kind) {
        return Objects.requireNonNull(SCALARS.get(kind), "every kind has a class");
    }

    /** The type of a field, inside the class {@code outer} whose nested classes it may name. */
    static TypeName of(FieldType type, ClassName outer) {
        return type.match(new InClass(outer));
    }

    /** What each kind of field type is in Java, inside a top-level class. */
    private record InClass(ClassName outer) implements FieldType.Cases<TypeName> {
        @Override
        public TypeName scalar(ValueKind kind) {
            return JavaTypes.scalar(kind);
        }

        @Override
        public TypeName file() {
            return FILE_ITEM;
        }

        @Override
        public TypeName nested(String className) {
            return outer.nestedClass(className);
        }

        @Override
        public TypeName shared(String className) {
            return outer.topLevelClassName().peerClass(className);
        }

        @Override
        public TypeName listOf(FieldType element) {
            return ParameterizedTypeName.get(LIST, element.match(this));
        }
    }
}
