package dev.topaz.spec.example;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.topaz.spec.ApiSpec;
import dev.topaz.spec.Children;
import dev.topaz.spec.Limits;
import dev.topaz.spec.Location;
import dev.topaz.spec.ParamSpec;
import dev.topaz.spec.ScalarType;
import dev.topaz.spec.Session;
import java.util.List;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class PlausibleExamplesTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            tid           | Number     | 1\\d{9}
            num_iids      | Number[]   | 1\\d{9},1\\d{9}
            itemId        | String     | 1\\d{9}
            created       | Date       | 2024-0[1-7]-\\d\\d \\d\\d:\\d\\d:\\d\\d
            end_time      | Date       | 2024-[01]\\d-\\d\\d \\d\\d:\\d\\d:\\d\\d
            pay_time      | String     | 2024-\\d\\d-\\d\\d \\d\\d:\\d\\d:\\d\\d
            gmt_create_time | Number   | 17\\d{11}
            success       | Boolean    | true
            has_next      | Boolean    | false
            page_no       | Number     | 1
            total_results | Number     | [12]?\\d
            price         | Price      | \\d+\\.\\d\\d
            payment       | String     | \\d+\\.\\d\\d
            weight        | BigDecimal | \\d+\\.\\d\\d
            pic_url       | String     | https://example.com/pic_url
            mobile        | String     | 1380000\\d{4}
            title         | String     | title_\\d+
            account       | String     | account_\\d+
            valid         | String     | valid_\\d+
            last_update   | String     | last_update_\\d+
            discount      | String     | \\d+\\.\\d\\d
            order_type    | String     | order_type_\\d+
            tags          | String[]   | tags_\\d+,tags_\\d+
            extend        | Json       | \\{}
            image         | byte[]     | VG9wYXo=
            """)
    void aValueFitsItsTypeAndName(String name, String type, String pattern) {
        String example = example(param(name, type, Limits.NONE));

        assertTrue(example.matches(pattern), name + " is " + example);
    }

    @ParameterizedTest
    @CsvSource({"sub_code", "error_msg", "err_message", "errorCode", "error"})
    void aSuccessSaysNothingOfErrors(String name) {
        assertEquals("", example(param(name, "String", Limits.NONE)));
    }

    @ParameterizedTest
    @EnumSource(ScalarType.class)
    void everyScalarHasAnExampleThatIsTheSameEachTime(ScalarType type) {
        ParamSpec param = param("x", type.word(), Limits.NONE);

        assertEquals(type == ScalarType.FIELD_LIST, example(param).isEmpty());
        assertEquals(example(param), example(param));
    }

    @Test
    void noPeriodEndsBeforeItBegins() {
        for (int i = 0; i < 500; i++) {
            List<ParamSpec> period = PlausibleExamples.fill(
                    List.of(param("start_time", "Date", Limits.NONE), param("end_time", "Date", Limits.NONE)), "p" + i);
            String start = period.get(0).example();
            String end = period.get(1).example();
            assertTrue(start.compareTo(end) <= 0, start + " to " + end);
        }
    }

    @Test
    void aDocumentedExampleStays() {
        ParamSpec documented = new ParamSpec(
                "tid", "Number", true, "42", Limits.NONE, "", List.of(), Children.DOCUMENTED, Location.NONE);

        assertEquals("42", example(documented));
    }

    @Test
    void limitsAndDefaultsAreKept() {
        Limits small =
                new Limits(OptionalLong.empty(), OptionalLong.empty(), OptionalLong.of(1), OptionalLong.of(5), "");
        Limits shortText =
                new Limits(OptionalLong.of(4), OptionalLong.empty(), OptionalLong.empty(), OptionalLong.empty(), "");
        Limits withDefault = new Limits(
                OptionalLong.empty(), OptionalLong.empty(), OptionalLong.empty(), OptionalLong.empty(), "40");

        assertEquals("5", example(param("item_id", "Number", small)));
        assertEquals("titl", example(param("title", "String", shortText)));
        assertEquals("40", example(param("page_size", "Number", withDefault)));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            item_id | Number   | 3 |   | \\d{1,3}
            price   | Price    | 2 |   | \\d
            ids     | Number[] | 12 |  | 1\\d{9}
            ids     | Number[] |   | 1 | 1\\d{9}
            title   | String[] | 4 |   | titl
            """)
    void aValueIsNoLongerThanItMayBe(String name, String type, Long length, Long items, String pattern) {
        Limits limits = new Limits(bound(length), bound(items), OptionalLong.empty(), OptionalLong.empty(), "");

        String example = example(param(name, type, limits));

        assertTrue(example.matches(pattern), example);
    }

    private static OptionalLong bound(@Nullable Long limit) {
        return limit == null ? OptionalLong.empty() : OptionalLong.of(limit);
    }

    @Test
    void aDefaultOfAnotherTypeIsNoExample() {
        Limits wrong =
                new Limits(OptionalLong.empty(), OptionalLong.empty(), OptionalLong.empty(), OptionalLong.empty(), "否");

        assertEquals("true", example(param("open", "Boolean", wrong)));
    }

    @Test
    void aRequestLeavesNothingEmptyThatIsWanted() {
        List<ParamSpec> params = List.of(
                param("fields", "Field List", Limits.NONE),
                param("error_msg", "String", Limits.NONE),
                param("unwanted", "String", Limits.NONE));
        ApiSpec spec = spec("demo.one").withParams(params, spec("demo.one").response());

        List<ParamSpec> filled =
                PlausibleExamples.fillRequest(spec, param -> !param.name().equals("unwanted"));

        assertEquals(
                List.of("tid", "error_msg", ""),
                filled.stream().map(ParamSpec::example).toList());
    }

    @Test
    void fieldsOfObjectsGetExamplesAndObjectsGetNone() {
        ParamSpec field = param("tid", "Number", Limits.NONE);
        ParamSpec object = new ParamSpec(
                "trades", "Trade[]", false, "", Limits.NONE, "", List.of(field), Children.DOCUMENTED, Location.NONE);
        ParamSpec open = new ParamSpec(
                "map", "Map", false, "", Limits.NONE, "", List.of(), Children.UNDOCUMENTED, Location.NONE);
        // Some documents call an object what is a scalar elsewhere.
        ParamSpec named = new ParamSpec(
                "fee", "Price", false, "", Limits.NONE, "", List.of(field), Children.DOCUMENTED, Location.NONE);

        List<ParamSpec> filled = PlausibleExamples.fill(List.of(object, open, named), "demo");

        assertEquals(
                List.of("", "", ""), filled.stream().map(ParamSpec::example).toList());
        assertTrue(filled.get(0).fields().get(0).example().matches("1\\d{9}"));
    }

    @Test
    void twoApisHaveDifferentIdsAndOneApiAlwaysTheSame() {
        String one = PlausibleExamples.fill(spec("demo.one")).response().get(0).example();
        String other =
                PlausibleExamples.fill(spec("demo.two")).response().get(0).example();

        assertTrue(!one.equals(other), one);
        assertEquals(
                one, PlausibleExamples.fill(spec("demo.one")).response().get(0).example());
    }

    private static ApiSpec spec(String name) {
        List<ParamSpec> response = List.of(param("tid", "Number", Limits.NONE));
        return new ApiSpec(name, "", "", "", "", Session.NONE, List.of(), response, List.of(), Location.NONE);
    }

    private static String example(ParamSpec param) {
        return PlausibleExamples.fill(List.of(param), "demo").get(0).example();
    }

    private static ParamSpec param(String name, String type, Limits limits) {
        return new ParamSpec(name, type, false, "", limits, "", List.of(), Children.DOCUMENTED, Location.NONE);
    }
}
