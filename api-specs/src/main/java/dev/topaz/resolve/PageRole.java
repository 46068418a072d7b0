package dev.topaz.resolve;

import dev.topaz.model.Field;
import dev.topaz.model.FieldType;
import dev.topaz.model.ValueKind;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The roles of fields in paging, and the names by which each is known, in lower case and without underscores. */
enum PageRole {
    /** The number of the page, in a request. Numbers of {@code page_index} begin with 0 or 1: the document must say which. */
    NUMBER(ValueKind.NUMBER, ValueKind.NUMBER, "pageno|page|pagenum|pagenumber|currentpage|pageindex"),
    SIZE(ValueKind.NUMBER, ValueKind.NUMBER, "pagesize|size"),
    CURSOR(ValueKind.TEXT, ValueKind.NUMBER, "cursor|nextcursor|scrollid|nexttoken|pagetoken"),
    NEXT_CURSOR(ValueKind.TEXT, ValueKind.NUMBER, "nextcursor|cursor|scrollid|nexttoken|nextpagetoken"),
    USE_HAS_NEXT(ValueKind.BOOL, ValueKind.BOOL, "usehasnext"),
    /** Asks for the total, which is then not in every answer. */
    WANT_TOTAL(
            ValueKind.BOOL,
            ValueKind.BOOL,
            "(is)?(need|want|return|with|include|query|get|show|calc)(total|count)(size|count|num|number|results?|records?|items?)?"),
    HAS_NEXT(ValueKind.BOOL, ValueKind.BOOL, "hasnext|hasnextpage|hasmore"),
    TOTAL(
            ValueKind.NUMBER,
            ValueKind.NUMBER,
            "totals?|total(results?|count|cnt|num|number|items?|size|records?|recordcount)");

    private final ValueKind kind;
    private final ValueKind otherKind;
    private final Pattern names;

    PageRole(ValueKind kind, ValueKind otherKind, String names) {
        this.kind = kind;
        this.otherKind = otherKind;
        this.names = Pattern.compile(names);
    }

    /** Returns the fields that have this role. */
    Stream<Field> among(List<Field> fields) {
        return fields.stream().filter(field -> !field.isDeprecated() && fitsType(field) && fitsName(field));
    }

    private boolean fitsType(Field field) {
        return field.type().equals(new FieldType.Scalar(kind)) || field.type().equals(new FieldType.Scalar(otherKind));
    }

    private boolean fitsName(Field field) {
        return names.matcher(field.wireName().replace("_", "").toLowerCase(Locale.ROOT))
                .matches();
    }
}
