package dev.topaz.openapi;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/** The official schema of OpenAPI 3.1, for documents and for the JSON Schemas in them. */
final class OfficialSchema {
    private static final String HOME = "https://spec.openapis.org/oas/3.1/";
    private static final Schema SCHEMA = SchemaRegistry.withDefaultDialect(
                    SpecificationVersion.DRAFT_2020_12,
                    registry -> registry.schemas(Map.of(
                            HOME + "schema", text("schema"),
                            HOME + "schema-base", text("schema-base"),
                            HOME + "dialect/base", text("dialect-base"),
                            HOME + "meta/base", text("meta-base"))))
            .getSchema(SchemaLocation.of(HOME + "schema-base"));

    private OfficialSchema() {}

    /** What is wrong with a document. */
    static List<String> errors(String document) {
        return SCHEMA.validate(document, InputFormat.JSON).stream()
                .map(error -> error.getInstanceLocation() + ": " + error.getMessage())
                .toList();
    }

    private static String text(String name) {
        try (InputStream in = OfficialSchema.class.getResourceAsStream("/openapi/" + name + ".json")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
