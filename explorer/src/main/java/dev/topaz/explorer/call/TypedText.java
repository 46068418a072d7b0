package dev.topaz.explorer.call;

import dev.topaz.explorer.call.ParamProblem.Kind;
import dev.topaz.resolve.WireType;
import dev.topaz.spec.ParamSpec;
import dev.topaz.spec.ScalarType;
import dev.topaz.spec.ValueForm;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import tools.jackson.core.JacksonException;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A text that is not blank, held against a type: what keeps it from being a value of that type.
 *
 * @param text as it is typed
 */
record TypedText(String text) implements WireType.Cases<Optional<TypedText.Mismatch>> {
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    /** The forms that not every text has. */
    private static final Map<ValueForm, Kind> KINDS = Map.of(
            ValueForm.NUMBER, Kind.NOT_A_NUMBER,
            ValueForm.DECIMAL, Kind.NOT_A_NUMBER,
            ValueForm.DATE, Kind.NOT_A_DATE,
            ValueForm.BOOL, Kind.NOT_A_BOOLEAN);

    /** Why a text is not a value: the kind of problem, and where it lies. */
    record Mismatch(Kind kind, String detail) {}

    @Override
    public Optional<Mismatch> scalar(ScalarType type) {
        if (type.form() == ValueForm.JSON) {
            return open();
        }
        Kind kind = KINDS.get(type.form());
        if (kind == null) {
            return Optional.empty();
        }
        // Java reads full-width digits as numbers; what else reads them on the way is unknown.
        return fullWidth()
                .or(() -> type.form().accepts(text.strip())
                        ? Optional.empty()
                        : Optional.of(new Mismatch(kind, text.strip())));
    }

    @Override
    public Optional<Mismatch> struct(List<ParamSpec> fields) {
        return json(JsonNode::isObject, Kind.NOT_AN_OBJECT);
    }

    @Override
    public Optional<Mismatch> listed(WireType.Listed list) {
        return list.isJoined() ? joined(list) : json(JsonNode::isArray, Kind.NOT_A_LIST);
    }

    @Override
    public Optional<Mismatch> open() {
        return json(value -> true, Kind.NOT_JSON);
    }

    /** A full-width comma joins nothing: the platform would see one element. */
    private Optional<Mismatch> joined(WireType.Listed list) {
        for (String element : text.split(",", -1)) {
            Optional<Mismatch> wrong =
                    element.isBlank() ? Optional.empty() : list.element().match(new TypedText(element));
            if (wrong.isPresent()) {
                return wrong;
            }
        }
        return Optional.empty();
    }

    private Optional<Mismatch> json(Predicate<JsonNode> isOfType, Kind otherwise) {
        try {
            return isOfType.test(JSON.readTree(text)) ? Optional.empty() : Optional.of(new Mismatch(otherwise, ""));
        } catch (JacksonException e) {
            TokenStreamLocation at = e.getLocation();
            String place = at == null ? "" : at.getLineNr() + ":" + at.getColumnNr();
            return Optional.of(FullWidth.outsideStrings(text)
                    .map(found -> new Mismatch(Kind.FULL_WIDTH, found))
                    .orElseGet(() -> new Mismatch(Kind.NOT_JSON, place)));
        }
    }

    private Optional<Mismatch> fullWidth() {
        return FullWidth.in(text).map(found -> new Mismatch(Kind.FULL_WIDTH, found));
    }
}
