package dev.topaz.spec;

import java.util.List;

/** The words of the spec format, which the reader and the writer share; {@code topaz-spec-1.xsd} says the same. */
final class SpecFormat {
    static final String NAMESPACE = "https://topaz.dev/spec/1";

    static final String API = "api";
    static final String TOPIC = "topic";
    static final String DESCRIPTION = "description";
    static final String REQUEST = "request";
    static final String RESPONSE = "response";
    static final String PARAM = "param";
    static final String ERRORS = "errors";
    static final String ERROR = "error";

    static final String NAME = "name";
    static final String TITLE = "title";
    static final String CATEGORY = "category";
    static final String SESSION = "session";
    static final String SOURCE = "source";
    static final String TYPE = "type";
    static final String REQUIRED = "required";
    static final String EXAMPLE = "example";
    static final String MAX_LENGTH = "maxLength";
    static final String MAX_LIST_SIZE = "maxListSize";
    static final String MIN_VALUE = "minValue";
    static final String MAX_VALUE = "maxValue";
    static final String DEFAULT = "default";
    static final String FIELDS = "fields";
    static final String CODE = "code";
    static final String REMEDY = "remedy";

    static final String TRUE = "true";
    static final String UNDOCUMENTED = "undocumented";

    static final List<String> API_ATTRIBUTES = List.of(NAME, TITLE, CATEGORY, SESSION, SOURCE);
    static final List<String> TOPIC_ATTRIBUTES = List.of(NAME, TITLE, CATEGORY, SOURCE);
    static final List<String> PARAM_ATTRIBUTES = List.of(
            NAME,
            TYPE,
            REQUIRED,
            EXAMPLE,
            MAX_LENGTH,
            MAX_LIST_SIZE,
            MIN_VALUE,
            MAX_VALUE,
            DEFAULT,
            FIELDS,
            DESCRIPTION);
    static final List<String> ERROR_ATTRIBUTES = List.of(CODE, DESCRIPTION, REMEDY);

    private SpecFormat() {}
}
