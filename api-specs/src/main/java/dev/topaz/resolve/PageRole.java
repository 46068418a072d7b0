package dev.topaz.resolve;

import dev.topaz.model.Field;
import dev.topaz.model.FieldType;
import dev.topaz.model.ValueKind;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The roles of fields in paging, and the names by which each is known, in lower case and without underscores. */
// The checker knows no immutable collections of the JDK; both of these are.
@SuppressWarnings("ImmutableEnumChecker")
enum PageRole {
    /** The number of the page, in a request. Numbers of {@code page_index} begin with 0 or 1: the document must say which. */
    NUMBER(Set.of(ValueKind.NUMBER), "pageno", "page", "pagenum", "pagenumber", "currentpage", "pageindex"),
    SIZE(Set.of(ValueKind.NUMBER), "pagesize", "size"),
    CURSOR(Set.of(ValueKind.TEXT, ValueKind.NUMBER), "cursor", "nextcursor", "scrollid", "nexttoken", "pagetoken"),
    NEXT_CURSOR(
            Set.of(ValueKind.TEXT, ValueKind.NUMBER), "nextcursor", "cursor", "scrollid", "nexttoken", "nextpagetoken"),
    USE_HAS_NEXT(Set.of(ValueKind.BOOL), "usehasnext"),
    HAS_NEXT(Set.of(ValueKind.BOOL), "hasnext", "hasnextpage", "hasmore"),
    TOTAL(
            Set.of(ValueKind.NUMBER),
            "totalresults",
            "totalresult",
            "totalcount",
            "totalcnt",
            "totalnum",
            "totalnumber",
            "totalitem",
            "totalitems",
            "totalsize",
            "totalrecord",
            "totalrecords",
            "totalrecordcount",
            "total");

    private final Set<FieldType> types;
    private final List<String> names;

    PageRole(Set<ValueKind> kinds, String... names) {
        this.types = kinds.stream().map(FieldType.Scalar::new).collect(Collectors.toUnmodifiableSet());
        this.names = List.of(names);
    }

    /** Returns the fields that have this role. */
    Stream<Field> among(List<Field> fields) {
        return names.stream()
                .flatMap(name -> fields.stream()
                        .filter(field -> types.contains(field.type())
                                && !field.isDeprecated()
                                && name.equals(field.wireName().replace("_", "").toLowerCase(Locale.ROOT))));
    }
}
