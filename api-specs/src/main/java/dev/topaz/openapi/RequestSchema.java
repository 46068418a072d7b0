package dev.topaz.openapi;

import dev.topaz.resolve.WireType;
import dev.topaz.spec.ParamSpec;
import dev.topaz.spec.ScalarType;
import dev.topaz.spec.ValueForm;
import java.util.List;
import java.util.Optional;
import tools.jackson.core.JsonGenerator;

/** Writes the parameters of an API as the form that they travel in: multipart where one of them is a file. */
final class RequestSchema {
    private final JsonGenerator json;
    private final ValueSchema values;

    RequestSchema(JsonGenerator json) {
        this.json = json;
        this.values = new ValueSchema(json, ValueSchema.Lists.PLAIN);
    }

    void write(List<ParamSpec> params) {
        if (params.isEmpty()) {
            return;
        }
        boolean hasFile = params.stream().anyMatch(RequestSchema::isFile);
        json.writeObjectPropertyStart("requestBody");
        json.writeBooleanProperty("required", params.stream().anyMatch(ParamSpec::required));
        json.writeObjectPropertyStart("content");
        json.writeObjectPropertyStart(hasFile ? "multipart/form-data" : "application/x-www-form-urlencoded");
        json.writeObjectPropertyStart("schema");
        values.fields(params, this::top);
        json.writeEndObject();
        encodings(params);
        json.writeEndObject();
        json.writeEndObject();
        json.writeEndObject();
    }

    private void top(ParamSpec param) {
        if (isFile(param)) {
            json.writeStringProperty("contentMediaType", "application/octet-stream");
            values.description(param);
        } else {
            values.write(param);
        }
    }

    private static boolean isFile(ParamSpec param) {
        return WireType.of(param)
                .scalar()
                .filter(type -> type.form() == ValueForm.FILE)
                .isPresent();
    }

    private void encodings(List<ParamSpec> params) {
        json.writeObjectPropertyStart("encoding");
        for (ParamSpec param : params) {
            Optional<Encoding> encoding = Encoding.of(param);
            if (encoding.isPresent()) {
                json.writeObjectPropertyStart(param.name());
                encoding.get().write(json);
                json.writeEndObject();
            }
        }
        json.writeEndObject();
    }

    /** How a value that is no single text becomes one. */
    private enum Encoding {
        /** Elements joined by commas. */
        JOINED {
            @Override
            void write(JsonGenerator json) {
                json.writeStringProperty("style", "form");
                json.writeBooleanProperty("explode", false);
            }
        },
        /** JSON text. */
        JSON {
            @Override
            void write(JsonGenerator json) {
                json.writeStringProperty("contentType", "application/json");
            }
        };

        abstract void write(JsonGenerator json);

        static Optional<Encoding> of(ParamSpec param) {
            return WireType.of(param).match(new WireType.Cases<>() {
                @Override
                public Optional<Encoding> scalar(ScalarType type) {
                    return Optional.empty();
                }

                @Override
                public Optional<Encoding> struct(List<ParamSpec> fields) {
                    return Optional.of(JSON);
                }

                @Override
                public Optional<Encoding> listed(WireType.Listed list) {
                    return Optional.of(list.isJoined() ? JOINED : JSON);
                }

                @Override
                public Optional<Encoding> open() {
                    return Optional.of(JSON);
                }
            });
        }
    }
}
