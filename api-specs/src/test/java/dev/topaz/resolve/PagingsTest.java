package dev.topaz.resolve;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.topaz.model.ApiModel;
import dev.topaz.model.FieldPath;
import dev.topaz.model.Paging;
import dev.topaz.spec.ApiSpec;
import dev.topaz.spec.SpecXml;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class PagingsTest {
    private static final String PAGE_NO = field("page_no", "Number");
    private static final String ITEMS = list("items", field("id", "Number"));
    private static final String TOTAL = field("total", "Number");

    @Test
    void aNumberOneListAndATotalAreWalked() {
        assertEquals("page_no from 1: items, total", found(PAGE_NO, TOTAL + ITEMS));
        assertEquals("page_no from 1: result.items, result.total", found(PAGE_NO, object("result", TOTAL + ITEMS)));
        assertEquals("page_no from 1: result.items, total", found(PAGE_NO, TOTAL + object("result", ITEMS)));
    }

    @Test
    void whatIsAmbiguousIsNotWalked() {
        assertEquals("none", found(PAGE_NO, TOTAL + ITEMS + list("others", field("id", "Number"))));
        assertEquals("none", found(PAGE_NO, TOTAL + object("one", ITEMS) + object("other", field("id", "Number"))));
        assertEquals("none", found(PAGE_NO + field("page", "Number"), TOTAL + ITEMS));
        assertEquals("none", found(PAGE_NO, ITEMS));
        assertEquals("none", found(PAGE_NO, TOTAL + field("total_count", "Number") + ITEMS));
        assertEquals("none", found(field("page_index", "Number"), TOTAL + ITEMS), "it may begin with 0");
        assertEquals("none", found(field("page_no", "String"), TOTAL + ITEMS));
    }

    @Test
    void theObjectOfAnErrorDoesNotHideTheListBesideIt() {
        String error = object("result_code", field("code", "Number") + field("message", "String"));

        assertEquals(
                "page_no from 1: model.items, model.total", found(PAGE_NO, error + object("model", TOTAL + ITEMS)));
    }

    @Test
    void theNumberOfThePageMayStandInTheOneObjectOfTheRequestThatHasOne() {
        String query = object("query", PAGE_NO + field("page_size", "Number"));

        assertEquals("query.page_no from 1: items, total", found(query, TOTAL + ITEMS));
        assertEquals(
                "query.page_no from 1: items, total",
                found(query + object("other", field("id", "Number")), TOTAL + ITEMS));
        assertEquals("page_no from 1: items, total", found(PAGE_NO + query, TOTAL + ITEMS), "the top comes first");
        assertEquals("none", found(query + object("other", PAGE_NO), TOTAL + ITEMS));
        assertEquals("none", found(list("queries", PAGE_NO), TOTAL + ITEMS));
        assertEquals("none", found(object("query", object("page", PAGE_NO)), TOTAL + ITEMS));
    }

    @Test
    void aTotalIsOfItemsAndOfAllPages() {
        for (String description :
                List.of("总页数", "本页条数", "总金额", "数据总数，只有当返回第一页数据时有值", "总数(不可用)", "总条数,若数据下行时为空", "当前查询的结果数,非总数")) {
            assertEquals("none", found(PAGE_NO, described("total", description) + ITEMS), description);
        }
        for (String description : List.of("总数", "总记录数", "总子账号数量，除以页大小可得出页数")) {
            assertEquals(
                    "page_no from 1: items, total",
                    found(PAGE_NO, described("total", description) + ITEMS),
                    description);
        }
    }

    @Test
    void aTotalThatMustBeAskedForIsNotInEveryAnswer() {
        String hasNext = field("has_next", "Boolean");
        for (String asks : List.of(
                field("need_count", "Boolean"), field("return_total_size", "Boolean"), described("full", "是否返回数据总量"))) {
            assertEquals("none", found(PAGE_NO + asks, TOTAL + ITEMS), asks);
            assertEquals("page_no from 1: items, -", found(PAGE_NO + asks, TOTAL + hasNext + ITEMS), asks);
        }
        String other = described("full", "是否启用新的方式，如果为true，则结果中不包含总记录数");
        assertEquals("page_no from 1: items, total", found(PAGE_NO + other, TOTAL + ITEMS));
    }

    @Test
    void aPageIndexIsWalkedWhereTheDocumentSaysWhereItBegins() {
        assertEquals("page_index from 0: items, total", found(described("page_index", "当前页，以0开始"), TOTAL + ITEMS));
        assertEquals("page_index from 1: items, total", found(described("page_index", "页码，从1开始"), TOTAL + ITEMS));
    }

    /** What is sent without a word counts more than what is said of it. */
    @Test
    void aDefaultOrAMinimumSaysWhereThePagesBegin() {
        for (String limit : List.of("default", "minValue")) {
            for (int begin : new int[] {0, 1}) {
                assertEquals(
                        "page_index from " + begin + ": items, total",
                        found(limited("page_index", limit, begin, "当前页，从" + (1 - begin) + "开始"), TOTAL + ITEMS),
                        limit);
            }
            assertEquals(
                    "page_index from 1: items, total",
                    found(limited("page_index", limit, 20, "页码，从1开始"), TOTAL + ITEMS),
                    "no page number to begin with");
        }
    }

    @Test
    void aListInASharedTypeIsWalkedAsOneInANestedType() {
        ApiSpec api = spec("demo.a.get", PAGE_NO, object("result", TOTAL + ITEMS));

        Paging paging = paging(List.of(api), Set.of("Result")).orElseThrow();

        assertEquals("page_no from 1: result.items, result.total", words(paging));
        assertEquals("Result", paging.items().outerClass());
    }

    @Test
    void aSharedTypeWhoseTotalIsATextInTheEndIsNotWalked() {
        ApiSpec number =
                spec("demo.a.get", PAGE_NO, object("result", TOTAL + ITEMS)).withoutLocations();
        ApiSpec text = spec("demo.b.get", "", object("result", field("total", "String")))
                .withoutLocations();

        assertEquals(Optional.empty(), paging(List.of(number, text), Set.of("Result")));
        assertEquals(
                "page_no from 1: result.items, result.total",
                words(paging(List.of(number), Set.of("Result")).orElseThrow()));
    }

    private static String found(String request, String response) {
        return paging(List.of(spec("demo.a.get", request, response)), Set.of())
                .map(PagingsTest::words)
                .orElse("none");
    }

    /** The paging of the first API. */
    private static Optional<Paging> paging(List<ApiSpec> specs, Set<String> shared) {
        ApiModel first = ApiResolver.resolve(specs, List.of(), new SharedTypeNames(shared, List.of()))
                .apis()
                .get(0);
        return first.conventions().paging();
    }

    private static String words(Paging paging) {
        return paging.object().map(object -> object.wireName() + ".").orElse("")
                + paging.page().wireName() + " from " + paging.first() + ": "
                + paging.items().path() + ", "
                + paging.end().total().map(FieldPath::toString).orElse("-");
    }

    private static ApiSpec spec(String name, String request, String response) {
        return SpecXml.read(
                        name + ".xml",
                        "<api xmlns=\"https://topaz.dev/spec/1\" name=\"" + name + "\"><request>" + request
                                + "</request><response>" + response + "</response></api>")
                .spec()
                .orElseThrow();
    }

    private static String object(String name, String fields) {
        return "<param name=\"" + name + "\" type=\"" + Names.accessorSuffix(name) + "\">" + fields + "</param>";
    }

    private static String list(String name, String fields) {
        return "<param name=\"" + name + "\" type=\"Item[]\">" + fields + "</param>";
    }

    private static String field(String name, String type) {
        return "<param name=\"" + name + "\" type=\"" + type + "\"/>";
    }

    private static String described(String name, String description) {
        return "<param name=\"" + name + "\" type=\"Number\" description=\"" + description + "\"/>";
    }

    private static String limited(String name, String limit, int value, String description) {
        return field(name, "Number")
                .replace("/>", " " + limit + "=\"" + value + "\" description=\"" + description + "\"/>");
    }
}
