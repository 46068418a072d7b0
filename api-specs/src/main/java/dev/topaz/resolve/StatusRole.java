package dev.topaz.resolve;

import dev.topaz.model.ValueKind;
import dev.topaz.spec.ParamSpec;
import dev.topaz.spec.TypeWord;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The roles of fields in the second envelope, and the names by which each is known.
 *
 * <p>Names are compared in lower case and without underscores, so {@code is_success}, {@code isSuccess} and {@code issuccess} are one
 * name. Of several fields that fit a role, the one whose name comes first in the list of patterns has it, and of two that fit the same
 * pattern the first of the document.
 */
// The checker knows no immutable collections of the JDK; both of these are.
@SuppressWarnings("ImmutableEnumChecker")
enum StatusRole {
    /** {@code success}, {@code is_success}, {@code biz_success}, {@code response_success}, {@code succ}, {@code success_flag}. */
    FLAG(
            Set.of(ValueKind.BOOL, ValueKind.TEXT),
            "success",
            "isok|(is|has)?(biz|business|response|resp|res|result|ret|return|rt|r|api|request|req|rpc|service|call|query|msg)?"
                    + "(success|succeed|succeeded|successed|successful|succ|suc|succes|sucess|successs)(flag|status|res)?"),
    /** {@code error_code}, {@code err_code}; then {@code msg_code}; then {@code code}, {@code result_code}. */
    CODE(
            Set.of(ValueKind.TEXT, ValueKind.NUMBER),
            Words.OF_THE_CALL + "?err(o|or)?(code|no|num)(res|t)?|codeerr(or)?",
            "(msg|message|fail|failure|failed|biz|business|sub)code",
            Words.OF_THE_CALL + "?code(res|t)?"),
    /** {@code error_msg}, {@code err_message}; then {@code fail_reason}; then {@code msg_info}, {@code message}; then {@code error}. */
    MESSAGE(
            Set.of(ValueKind.TEXT),
            Words.OF_THE_CALL
                    + "?err(o|or)?(msg|messages?|desc|info|description|detail|reason)(res|t)?|(msg|message)err(or)?",
            "(fail|failure|failed)(msg|message|desc|info|reason)",
            "msginfo",
            Words.OF_THE_CALL + "?(msg|message|description|desc)(res|t|info)?",
            "error|reason|errorlog|memo|resultinfo|returninfo"),
    /** {@code solution}, {@code error_solution}. */
    REMEDY(Set.of(ValueKind.TEXT), "(return|result)?(err(o|or)?)?solution");

    /** The parts of names that several patterns share. */
    private static final class Words {
        /** Says that a field speaks of the call as a whole. */
        static final String OF_THE_CALL =
                "(biz|business|result|res|ret|return|response|resp|rt|r|api|wl|sub|extra|inner|internal"
                        + "|request|req|rpc|sys|system|service|status|state|display|exec)";

        private Words() {}
    }

    private final Set<ValueKind> kinds;
    private final List<Pattern> names;

    StatusRole(Set<ValueKind> kinds, String... names) {
        this.kinds = kinds;
        this.names = Arrays.stream(names).map(Pattern::compile).toList();
    }

    /** Returns the field of one object that has this role; empty when none has. */
    Optional<ParamSpec> among(List<ParamSpec> fields) {
        return names.stream()
                .flatMap(name -> fields.stream()
                        .filter(this::fitsType)
                        .filter(field -> name.matcher(normal(field.name())).matches()))
                .findFirst();
    }

    private boolean fitsType(ParamSpec field) {
        TypeWord word = TypeWord.parse(field.type());
        return field.fields().isEmpty()
                && word.listDepth() == 0
                && word.scalar()
                        .map(type -> ValueKind.of(type.form()))
                        .filter(kinds::contains)
                        .isPresent();
    }

    private static String normal(String wireName) {
        return wireName.replace("_", "").toLowerCase(Locale.ROOT);
    }
}
