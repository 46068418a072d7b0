package dev.topaz.runtime.oracle;

import dev.topaz.runtime.oracle.Contrast.Value;
import dev.topaz.runtime.oracle.Ideal.Why;
import dev.topaz.runtime.oracle.Official.Form;
import dev.topaz.runtime.oracle.Outcome.Ending;
import dev.topaz.runtime.oracle.Places.Place;
import dev.topaz.runtime.oracle.Shape.Kind;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * The deliberate differences between the official parsers and ours: one for each row of {@code docs/compatibility.md}, as
 * narrow as it can be said. The first that holds explains a difference.
 */
enum Difference {
    // What is no answer at all, and the official SDK takes for one.
    ROOT_BY_ANY_OBJECT(answer(c -> isWhy(c, Why.NOTHING_DOCUMENTED, Why.ANOTHER_ROOT)
            && (c.form() != Form.JSON || c.places().top().stream().anyMatch(m -> m.value() instanceof Tree.Members)))),
    NO_ROOT(answer(c -> isWhy(c, Why.NO_OBJECT, Why.NOTHING_DOCUMENTED, Why.MALFORMED_JSON) && Symptoms.isNoAnswer(c))),
    ROOT_THAT_IS_NO_OBJECT(answer(c -> isWhy(c, Why.NOT_AN_OBJECT) && Symptoms.hasRootWithoutFields(c))),
    ROOT_TWICE(answer(c -> isWhy(c, Why.ROOT_TWICE))),
    ROOT_BESIDE_DATA(answer(c -> isWhy(c, Why.ROOT_BESIDE_DATA))),
    /** The object that the official parser picks may also be one that it cannot read. */
    ROOT_BY_CHANCE(
            answer(c -> c.ours().ending() != Ending.FAILED && c.form() == Form.JSON && Symptoms.hasSeveralObjects(c))),
    OTHER_FORM_THAN_WAS_ASKED_FOR(answer(c -> Symptoms.isInOtherForm(c))),

    REQUEST_ID_BESIDE_THE_ROOT(value(v -> v.path().equals("!request_id")
            && v.official() == null
            && v.answer().form() == Form.JSON
            && v.answer().places().top().stream().anyMatch(m -> m.name().equals("request_id")))),

    // Errors.
    ERROR_WITHOUT_A_CODE(answer(c -> c.ours().ending() == Ending.REFUSED
            && c.official().ending() == Ending.SUCCESS
            && Symptoms.hasErrorRoot(c)
            && (c.form() == Form.XML || !Symptoms.hasErrorBesideData(c))
            && (c.form() == Form.XML || Symptoms.hasNoCode(c)))),
    ERROR_BESIDE_THE_DATA(
            answer(c -> c.ours().ending() == Ending.REFUSED
                    && c.official().ending() == Ending.SUCCESS
                    && Symptoms.hasErrorBesideData(c)),
            value(v -> v.answer().ours().ending() == Ending.REFUSED && Symptoms.hasErrorBesideData(v.answer()))),
    ERROR_OF_A_DERIVED_CLASS(answer(c -> c.ours().ending() == Ending.REFUSED
            && c.official().ending() == Ending.SUCCESS
            && c.shape().name().equals("TwoLevelResponse"))),
    DATA_NAMED_LIKE_AN_ERROR(
            answer(c -> c.official().ending() == Ending.REFUSED
                    && c.ours().ending() == Ending.SUCCESS
                    && Symptoms.hasDataNamed(c, "code", "sub_code")),
            value(v -> v.path().startsWith("!")
                    && Symptoms.hasDataNamed(v.answer(), v.path().substring(1)))),
    DATA_OF_A_REFUSAL(
            answer(c -> c.official().ending() == Ending.FAILED
                    && c.ours().ending() == Ending.REFUSED
                    && Symptoms.hasErrorRoot(c)
                    && !c.places().all().isEmpty()),
            value(v -> v.answer().ours().ending() == Ending.REFUSED
                    && Symptoms.hasErrorRoot(v.answer())
                    && v.ours() == null
                    && !v.path().startsWith("!"))),

    // Texts that JSON and XML do not allow.
    NOT_UTF8(answer(c -> isWhy(c, Why.NOT_UTF8) && c.body().contains("\uFFFD"))),
    DIGITS_AND_SPACES_OF_OTHER_SCRIPTS(answer(c -> isWhy(c, Why.MALFORMED_JSON)
            && Pattern.compile("[[\\p{Nd}&&[^0-9]]\u3000\u2028\u2029]")
                    .matcher(c.body())
                    .find()
            && Tree.ofJson(Symptoms.lenient(c.body())).isPresent())),
    LAST_CHARACTER_OF_UNICODE(
            answer(c -> c.official().ending() == Ending.FAILED && c.body().contains("\uFFFF"))),
    END_OF_TEXT_IN_THE_MIDDLE(answer(c -> isWhy(c, Why.MALFORMED_JSON)
            && Tree.ofJson(c.body()).isEmpty()
            && Tree.ofJson(Symptoms.lenient(c.body())).isPresent())),
    TOO_DEEP_OR_LONG(answer(c -> isWhy(c, Why.MALFORMED_JSON) && Symptoms.isBeyondLimits(c.body()))),
    CONTROL_CHARACTERS_IN_XML(answer(c -> isWhy(c, Why.MALFORMED_XML)
            && XmlTree.of(Symptoms.withoutXmlOddities(c.body())).isPresent())),
    BYTE_ORDER_MARK(
            answer(c -> c.official().ending() == Ending.FAILED && c.body().startsWith("\uFEFF"))),

    // Texts.
    ESCAPES_WITH_HEX_LETTERS(
            answer(c -> c.bothRead() && c.form() != Form.XML && Symptoms.hasHexEscapeInName(c.body())),
            value(v -> v.answer().form() != Form.XML
                    && Symptoms.hasHexEscape(v.answer().body())
                    && Symptoms.isMisread(v))),
    CHARACTERS_DELETED_FROM_XML(value(v -> v.answer().form() == Form.XML
            && v.ours() instanceof String ours
            && Symptoms.withoutXmlOddities(ours).equals(Objects.toString(v.official(), "")))),
    NULL_OF_A_TEXT(value(v -> is(v, Kind.TEXT, Tree.Nothing.class) && "".equals(v.official()))),
    NUMBER_WHERE_TEXT_IS(value(v -> is(v, Kind.TEXT, Tree.Number.class) && Symptoms.isSameNumber(v))),
    STRUCTURE_WHERE_TEXT_IS(value(v -> place(
            v,
            p -> p.is(Kind.TEXT)
                    && p.isStructure()
                    && (!p.isElement() || v.answer().form() == Form.XML)))),
    REPEATED_ELEMENT_OF_XML(value(v -> v.answer().form() == Form.XML && place(v, Place::isRepeated))),

    // Numbers, Booleans, dates, objects.
    NOT_A_NUMBER(answer(c -> isWhy(c, Why.NOT_A_NUMBER))),
    NOT_A_FLAG(answer(c -> isWhy(c, Why.NOT_A_FLAG))),
    NOT_A_DATE(answer(c -> isWhy(c, Why.NOT_A_DATE))),
    NOT_A_SINGLE_VALUE(answer(c -> isWhy(c, Why.NOT_A_SINGLE_VALUE))),
    NOT_AN_OBJECT(answer(c -> isWhy(c, Why.NOT_AN_OBJECT) && !Symptoms.hasRootWithoutFields(c))),
    WHOLE_NUMBER_IN_OTHER_WRITING(value(v -> place(v, p -> p.is(Kind.NUMBER) && !p.isElement())
            && v.official() == null
            && v.ours() instanceof Long
            && !v.place().orElseThrow().text().matches("-?\\p{Nd}+"))),
    OTHER_WRITING_OF_TRUE(value(v -> place(v, p -> p.is(Kind.FLAG))
            && Boolean.FALSE.equals(v.official())
            && Boolean.TRUE.equals(v.ours())
            && Set.of("1", "true")
                    .contains(v.place().orElseThrow().text().strip().toLowerCase()))),
    BLANK_FLAG(value(v -> place(v, p -> p.is(Kind.FLAG) && p.text().isBlank())
            && Boolean.FALSE.equals(v.official())
            && v.ours() == null)),
    MILLISECONDS_OF_NINETEEN_DIGITS(value(v ->
            place(v, p -> p.is(Kind.DATE) && p.text().matches("-?[0-9]{19}"))
                    && v.official() == null
                    && v.ours() instanceof Long)),
    FRACTION_OF_A_SECOND(value(v -> place(v, p -> p.is(Kind.DATE) && p.text().contains("."))
            && v.official() instanceof Long official
            && v.ours() instanceof Long ours
            && Math.floorDiv(ours, 1000L) * 1000 == official)),
    OTHER_WRITING_OF_A_DATE(answer(c -> officialSays(c, "ParseException")
            && any(c, p -> p.is(Kind.DATE) && !p.text().matches("\\d{4}-\\d+-\\d+ \\d+:\\d+:\\d+.*")))),
    BLANK_WHERE_AN_OBJECT_IS(answer(c -> c.official().ending() == Ending.FAILED
            && any(
                    c,
                    p -> p.is(Kind.OBJECT)
                            && !p.isElement()
                            && !p.isStructure()
                            && p.text().isBlank()))),

    // Lists.
    LIST_OF_SEVERAL_NAMES(answer(c -> isWhy(c, Why.LIST_OF_SEVERAL_NAMES))),
    LIST_IN_ANOTHER_FORM(value(v -> place(v, Place::isList)
            && v.path().endsWith(".#")
            && v.official() == null
            && (v.place().orElseThrow().isStructure()
                    || v.place().orElseThrow().text().isBlank()))),
    NULL_IN_A_LIST(value(v -> place(v, p -> p.isList() && Symptoms.holdsNoValue(p))
            && v.path().endsWith(".#")
            && v.official() instanceof Long official
            && v.ours() instanceof Long ours
            && official > ours)),
    LIST_WITH_A_LIST_IN_IT(value(v -> place(v, p -> p.isList() && Symptoms.holds(p, Tree.Elements.class))
            && v.path().endsWith(".#"))),
    ELEMENTS_AS_THEY_CAME(value(v -> place(v, Place::isElement)
            && v.answer().form() != Form.XML
            && v.official() != null
            && !Symptoms.isDeclared(v)
            && (v.ours() != null || v.place().orElseThrow().text().isBlank()))),
    ELEMENTS_OF_OTHER_NAMES_IN_XML(value(v -> v.answer().form() == Form.XML
            && v.path().endsWith(".#")
            && place(
                    v,
                    p -> Places.members(p.value()).stream()
                            .anyMatch(m -> !m.name().equals(p.slot().itemName()))))),
    OBJECT_IN_A_LIST_OF_TEXTS(
            answer(c -> officialSays(c, "InstantiationException") && any(c, p -> p.isElement() && p.isStructure())),
            value(v -> place(v, p -> p.isElement() && p.isStructure()) && Objects.equals(v.official(), ""))),
    BLANK_ELEMENT_OF_XML(answer(c -> c.form() == Form.XML
            && c.official().ending() == Ending.FAILED
            && any(c, p -> p.isElement() && !p.is(Kind.TEXT) && p.text().isBlank()))),
    NUMBER_WITH_SPACES_IN_A_LIST_OF_XML(answer(c -> c.form() == Form.XML
            && officialSays(c, "NumberFormatException")
            && any(c, p -> p.isElement() && p.is(Kind.NUMBER) && !p.text().matches("-?\\p{Nd}+")))),
    /** The official parser stops at the first text node; CDATA and what stands behind a comment are others. */
    SEVERAL_TEXTS_IN_AN_ELEMENT_OF_XML(value(v -> v.answer().form() == Form.XML
            && place(v, Place::isElement)
            && v.official() != null
            && v.ours() != null
            && v.answer().body().matches("(?s).*<(!\\[CDATA\\[|!--|\\?).*")
            && v.ours().toString().startsWith(v.official().toString())));

    private final Predicate<Contrast> ofAnswer;
    private final Predicate<Value> ofValue;

    /** A reason why a whole answer is read or not. */
    private record OfAnswer(Predicate<Contrast> holds) {}

    /** A reason why one value differs. */
    private record OfValue(Predicate<Value> holds) {}

    Difference(OfAnswer ofAnswer) {
        this(ofAnswer, value(v -> false));
    }

    Difference(OfValue ofValue) {
        this(answer(c -> false), ofValue);
    }

    Difference(OfAnswer ofAnswer, OfValue ofValue) {
        this.ofAnswer = ofAnswer.holds();
        this.ofValue = ofValue.holds();
    }

    static Optional<Difference> ofAnswer(Contrast answer) {
        return Arrays.stream(values()).filter(d -> d.ofAnswer.test(answer)).findFirst();
    }

    static Optional<Difference> ofValue(Value value) {
        return Arrays.stream(values()).filter(d -> d.ofValue.test(value)).findFirst();
    }

    private static OfAnswer answer(Predicate<Contrast> holds) {
        return new OfAnswer(holds);
    }

    private static OfValue value(Predicate<Value> holds) {
        return new OfValue(holds);
    }

    static boolean isWhy(Contrast answer, Why... reasons) {
        return List.of(reasons).stream().anyMatch(why -> why.name().equals(answer.why()));
    }

    private static boolean officialSays(Contrast answer, String exception) {
        return answer.official().failure().contains(exception);
    }

    private static boolean any(Contrast answer, Predicate<Place> holds) {
        return answer.places().all().stream().anyMatch(holds);
    }

    private static boolean place(Value value, Predicate<Place> holds) {
        return value.place().filter(holds).isPresent();
    }

    private static boolean is(Value value, Kind kind, Class<? extends Tree> type) {
        return place(value, p -> p.is(kind) && type.isInstance(p.value()));
    }
}
