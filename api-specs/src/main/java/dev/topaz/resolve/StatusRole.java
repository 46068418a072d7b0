package dev.topaz.resolve;

import dev.topaz.model.ValueKind;
import dev.topaz.spec.ParamSpec;
import dev.topaz.spec.TypeWord;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * The roles of fields in the second envelope, and the names by which each is known.
 *
 * <p>Names are compared in lower case and without underscores, so {@code is_success}, {@code isSuccess} and {@code issuccess} are one
 * name. Of several fields that fit a role, the one whose name comes first in the list of patterns has it, and of two that fit the same
 * pattern the first of the document.
 */
enum StatusRole {
    /** {@code success}, {@code is_success}, {@code biz_success}, {@code response_success}, {@code succ}, {@code success_flag}. */
    FLAG(
            ValueKind.BOOL,
            ValueKind.TEXT,
            "success",
            "isok|(is|has)?(biz|business|response|resp|res|result|ret|return|rt|r|api|request|req|rpc|service|call|query|msg)?"
                    + "(success|succeed|succeeded|successed|successful|succ|suc|succes|sucess|successs)(flag|status|res)?"),
    /** {@code error_code}, {@code err_code}; then {@code msg_code}; then {@code code}, {@code result_code}. */
    CODE(
            ValueKind.NUMBER,
            ValueKind.TEXT,
            Words.OF_THE_CALL + "?err(o|or)?(code|no|num)(res|t)?|codeerr(or)?",
            "(msg|message|fail|failure|failed|biz|business|sub)code",
            Words.OF_THE_CALL + "?code(res|t)?"),
    /** {@code error_msg}, {@code err_message}; then {@code fail_reason}; then {@code msg_info}, {@code message}; then {@code error}. */
    MESSAGE(
            ValueKind.TEXT,
            ValueKind.TEXT,
            Words.OF_THE_CALL
                    + "?err(o|or)?(msg|messages?|desc|info|description|detail|reason)(res|t)?|(msg|message)err(or)?",
            "(fail|failure|failed)(msg|message|desc|info|reason)",
            "msginfo",
            Words.OF_THE_CALL + "?(msg|message|description|desc)(res|t|info)?",
            "error|reason|errorlog|memo|resultinfo|returninfo"),
    /** {@code solution}, {@code error_solution}. */
    REMEDY(ValueKind.TEXT, ValueKind.TEXT, "(return|result)?(err(o|or)?)?solution");

    /** The parts of names that several patterns share. */
    private static final class Words {
        /** Says that a field speaks of the call as a whole. */
        static final String OF_THE_CALL =
                "(biz|business|result|res|ret|return|response|resp|rt|r|api|wl|sub|extra|inner|internal"
                        + "|request|req|rpc|sys|system|service|status|state|display|exec)";

        private Words() {}
    }

    /** Names of the object that holds code and message in place of the object with the flag. */
    private static final Pattern OF_DETAILS =
            Pattern.compile("(one)?err(or)?(code|info|msg|message|details?)?|resultcode");

    private final ValueKind kind;
    private final ValueKind otherKind;
    /** One group for each pattern, in the order of their rank. */
    private final Pattern names;

    StatusRole(ValueKind kind, ValueKind otherKind, String... names) {
        this.kind = kind;
        this.otherKind = otherKind;
        this.names = Pattern.compile(Arrays.stream(names)
                .map(name -> "(" + name.replace("(", "(?:") + ")")
                .collect(Collectors.joining("|")));
    }

    /** Returns the field of one object that has this role; empty when none has. */
    Optional<ParamSpec> among(List<ParamSpec> fields) {
        return fields.stream()
                .filter(field -> fitsType(field) && rank(field) > 0)
                .min(Comparator.comparingInt(this::rank));
    }

    /** Returns the number of the first pattern that the name fits, from 1; 0 for none. */
    private int rank(ParamSpec field) {
        Matcher name = names.matcher(normal(field.name()));
        if (!name.matches()) {
            return 0;
        }
        return IntStream.rangeClosed(1, name.groupCount())
                .filter(group -> name.group(group) != null)
                .findFirst()
                .orElse(0);
    }

    private boolean fitsType(ParamSpec field) {
        TypeWord word = TypeWord.parse(field.type());
        Optional<ValueKind> found = word.scalar().map(type -> ValueKind.of(type.form()));
        return field.fields().isEmpty()
                && word.listDepth() == 0
                && found.filter(scalar -> scalar == kind || scalar == otherKind).isPresent();
    }

    /** Returns whether an object of this name beside a flag speaks of the call. */
    static boolean isOfDetails(String wireName) {
        return OF_DETAILS.matcher(normal(wireName)).matches();
    }

    private static String normal(String wireName) {
        return wireName.replace("_", "").toLowerCase(Locale.ROOT);
    }
}
