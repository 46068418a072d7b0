package dev.topaz.resolve;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.topaz.model.ApiModel;
import dev.topaz.model.Doc;
import dev.topaz.model.Field;
import dev.topaz.model.Side;
import dev.topaz.model.TypedAccessor;
import dev.topaz.spec.SpecXml;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What becomes of one parameter: its checks, its accessors, its constants, and what its Javadoc says. */
class FieldsTest {
    private static final String LIMITS = " maxLength='20' maxListSize='5' minValue='1' maxValue='9'";

    /** As the official SDK checks it: what fits the type, and nothing else. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "String   | MAX_LENGTH 20",
                "Price    | MAX_LENGTH 20",
                "Json     | MAX_LENGTH 20",
                "byte[]   | MAX_LENGTH 20",
                "Number   | MAX_VALUE 9, MIN_VALUE 1",
                "Boolean  | ''",
                "Date     | ''",
                "String[] | MAX_LENGTH 20, MAX_LIST_SIZE 5",
                "Number[] | MAX_LENGTH 20, MAX_LIST_SIZE 5"
            })
    void limitsThatFitTheTypeAreChecked(String type, String checks) {
        assertEquals(checks, checks(request("<param name='a' type='" + type + "'" + LIMITS + "/>")));
        assertEquals(
                "NOT_EMPTY 0" + (checks.isEmpty() ? "" : ", " + checks),
                checks(request("<param name='a' type='" + type + "' required='true'" + LIMITS + "/>")));
        assertEquals("", checks(request("<param name='a' type='" + type + "'/>")));
    }

    @Test
    void objectsHaveTheLengthOfTheirTextAndListsOfThemASize() {
        String inside = "><param name='b' type='String'/></param>";

        assertEquals("MAX_LENGTH 20", checks(request("<param name='a' type='A'" + LIMITS + inside)));
        assertEquals(
                "MAX_LENGTH 20, MAX_OBJECT_LIST_SIZE 5",
                checks(request("<param name='a' type='A[]'" + LIMITS + inside)));
    }

    @Test
    void theJavadocOfAParameterNamesWhatTheDocumentSays() {
        Doc doc = request("<param name='a' type='Number' required='true' example='7' default='3' description='the shop'"
                        + LIMITS + "/>")
                .doc();

        assertEquals("the shop", doc.text());
        assertEquals(
                ": Number; : required; default: 3; max length: 20; max items: 5; minimum: 1; maximum: 9; example: 7",
                facts(doc));
        assertEquals(
                ": Number; : optional",
                facts(request("<param name='a' type='Number'/>").doc()));
        assertEquals(
                ": Number", facts(response("<param name='a' type='Number'/>").doc()));
    }

    @Test
    void theJavadocOfAnApiNamesItsSessionAndSaysNothingTwice() {
        assertEquals("session: required", facts(api("session='required'", "").doc()));
        assertEquals("session: optional", facts(api("session='optional'", "").doc()));
        assertEquals("session: not needed", facts(api("session='none'", "").doc()));
        assertEquals(
                "category: Trades; session: not documented",
                facts(api("category='Trades'", "").doc()));
        assertEquals("a", api("title='a'", "").doc().text());
        assertEquals("a", api("title='a'", "<description>a</description>").doc().text());
        assertEquals(
                "a\n\nb", api("title='a'", "<description>b</description>").doc().text());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "a       | Date     | getA | setA | getAAsInstant getAAsLocalDateTime | setAAsInstant setAAsLocalDateTime",
                "a       | Number   | getA | setA | '' | ''",
                "a       | String[] | getA | setA | '' | setAAsList",
                "a       | Json     | getA | setA setAString | '' | ''",
                "buy_it  | String   | getBuyIt | setBuyIt | '' | ''"
            })
    void accessorsAreNamedAfterWhatTheyTake(
            String name, String type, String getters, String setters, String typedGetters, String typedSetters) {
        Field field = request("<param name='" + name + "' type='" + type + "'/>");

        assertEquals(getters, field.accessors().getter());
        assertEquals(
                setters,
                String.join(
                        " ",
                        Stream.concat(Stream.of(field.accessors().setter()), field.accessors().setterAliases().stream())
                                .toList()));
        assertEquals(typedGetters, names(field.accessors().typedGetters()));
        assertEquals(typedSetters, names(field.accessors().typedSetters()));
    }

    @Test
    void aFieldOfTheDocumentKeepsItsNameWhereAnAccessorWouldTakeIt() {
        List<Field> fields = fields(api(
                        "",
                        "<request><param name='day' type='Date'/><param name='day_as_instant' type='String'/>"
                                + "<param name='text' type='Json'/><param name='text_string' type='String'/></request>")
                .request());

        assertEquals(
                "setDayAsInstant2 setDayAsLocalDateTime",
                names(fields.get(0).accessors().typedSetters()));
        assertEquals("setDayAsInstant", fields.get(1).accessors().setter());
        assertEquals(List.of(), fields.get(2).accessors().setterAliases());
        assertEquals("setTextString", fields.get(3).accessors().setter());
    }

    @Test
    void constantsAreNamedAfterTheFieldAndTheValue() {
        assertEquals(
                List.of("STATUS_WAIT_PAY=WAIT_PAY 等待付款", "STATUS_PAID=PAID 已付款"),
                constants("<param name='status' type='String' description='WAIT_PAY：等待付款，PAID：已付款'/>"));
        assertEquals(
                List.of("ORDER_STATE_MINUS_1=-1 关闭", "ORDER_STATE_0=0 等待", "ORDER_STATE_1=1 成功"),
                constants("<param name='orderState' type='Number' description='-1：关闭，0：等待，1：成功'/>"));
    }

    private static List<String> constants(String param) {
        return request(param).described().values().stream()
                .map(value -> value.constant() + "=" + value.value() + " " + value.label())
                .toList();
    }

    private static String names(List<TypedAccessor> accessors) {
        return accessors.stream().map(each -> each.name()).collect(Collectors.joining(" "));
    }

    private static String checks(Field field) {
        return field.checks().stream()
                .map(check -> check.rule() + " " + check.bound())
                .collect(Collectors.joining(", "));
    }

    private static String facts(Doc doc) {
        return doc.facts().stream()
                .map(fact -> fact.label() + ": " + fact.value())
                .collect(Collectors.joining("; "));
    }

    private static Field request(String param) {
        return fields(api("", "<request>" + param + "</request>").request()).get(0);
    }

    private static Field response(String param) {
        return fields(api("", "<response>" + param + "</response>").response()).get(0);
    }

    private static List<Field> fields(Side side) {
        return side.shape().members();
    }

    private static ApiModel api(String attributes, String body) {
        String xml = "<api xmlns='https://topaz.dev/spec/1' name='demo.a.get' " + attributes + ">" + body + "</api>";
        return ApiResolver.resolve(
                        List.of(SpecXml.read("a.xml", xml.replace('\'', '"'))
                                .spec()
                                .orElseThrow()),
                        List.of())
                .apis()
                .get(0);
    }
}
