package dev.topaz.explorer.web;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** What the page and this process say to each other: records as JSON. */
final class ViewJson {
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    private ViewJson() {}

    static String write(Object view) {
        return JSON.writeValueAsString(view);
    }

    /** @throws BadRequest for anything that is not exactly one of these */
    static <T> T read(byte[] json, Class<T> type) {
        try {
            T value = JSON.readValue(json, type);
            if (value == null) {
                throw new BadRequest(400, "null is no " + type.getSimpleName());
            }
            return value;
        } catch (JacksonException e) {
            throw new BadRequest(400, "this is no " + type.getSimpleName());
        }
    }
}
