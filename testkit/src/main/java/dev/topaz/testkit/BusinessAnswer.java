package dev.topaz.testkit;

import dev.topaz.model.ApiModel;
import dev.topaz.model.BusinessStatus;
import dev.topaz.model.Field;
import dev.topaz.model.FieldType;
import dev.topaz.model.ValueKind;
import dev.topaz.resolve.ApiResolver;
import dev.topaz.spec.ApiSpec;
import java.util.List;
import java.util.Optional;

/**
 * The second envelope of an API, as an answer writes it.
 */
final class BusinessAnswer {
    private static final FieldType NUMBER = new FieldType.Scalar(ValueKind.NUMBER);
    private static final FieldType TEXT = new FieldType.Scalar(ValueKind.TEXT);

    private final BusinessStatus status;

    private BusinessAnswer(BusinessStatus status) {
        this.status = status;
    }

    /** Returns the second envelope; empty for an API whose document has none. */
    static Optional<BusinessAnswer> of(ApiSpec spec) {
        return ApiResolver.resolve(List.of(spec), List.of()).apis().stream()
                .map(ApiModel::conventions)
                .flatMap(conventions -> conventions.businessStatus().stream())
                .findFirst()
                .map(BusinessAnswer::new);
    }

    /** Lets an answer report success, even if the example of the document does not. */
    void succeed(AnswerFields fields) {
        fields.set(status.path(), flag("true"));
    }

    /**
     * Lets an answer report a failure. What the document has no field for is left out.
     *
     * @throws IllegalArgumentException for a code that is not a number where the document wants one
     */
    void fail(AnswerFields fields, String code, String msg) {
        fields.set(status.path(), flag("false"));
        status.code().ifPresent(path -> fields.set(path.toString(), code(path.last(), code)));
        status.message().ifPresent(path -> fields.set(path.toString(), msg));
    }

    private Object flag(String word) {
        return status.flag().last().type().equals(TEXT) ? word : Boolean.valueOf(word);
    }

    private static Object code(Field field, String code) {
        return field.type().equals(NUMBER) ? Long.valueOf(code) : code;
    }
}
