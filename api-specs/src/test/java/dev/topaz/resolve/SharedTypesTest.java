package dev.topaz.resolve;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.topaz.model.Field;
import dev.topaz.model.SharedType;
import dev.topaz.spec.ApiSpec;
import dev.topaz.spec.Problem;
import dev.topaz.spec.SpecXml;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What the APIs of a package share of their objects, and what they do not. */
class SharedTypesTest {
    private static final String TID = "<param name='tid' type='Number'/>";
    private static final String MEMO = "<param name='memo' type='String'/>";

    /** Sorted: which API is read first makes no difference. */
    @Test
    void aSharedTypeHasTheFieldsOfAllItsObjects() {
        assertEquals(
                List.of("Trade: memo tid"),
                types(Set.of("Trade"), api("demo.a.get", trade(TID)), api("demo.b.get", trade(TID + MEMO))));
    }

    @Test
    void aTypeThatNoApiHasIsNotShared() {
        assertEquals(List.of(), types(Set.of("Trade"), api("demo.a.get", object("order", "Order", TID))));
    }

    @Test
    void theStarSharesWhatTwoApisHaveAlike() {
        ApiSpec[] apis = {
            api("demo.a.get", trade(TID) + object("shop", "Shop", TID)),
            api("demo.b.get", trade(MEMO) + object("first", "Item", TID) + object("second", "Item", TID))
        };

        assertEquals(List.of("Trade: memo tid"), types(Set.of("*"), apis), "the others are of one API");
        assertEquals(List.of("Shop: tid", "Trade: memo tid"), types(Set.of("*", "Shop"), apis));
    }

    @Test
    void theStarLeavesOutWhatContradicts() {
        ApiSpec one = api("demo.a.get", trade(TID));

        for (String other : List.of(
                "<param name='tid' type='String'/>",
                "<param name='tid' type='Number[]'/>",
                object("tid", "Tid", MEMO))) {
            assertEquals(List.of(), types(Set.of("*"), one, api("demo.b.get", trade(other))), other);
        }
    }

    @Test
    void objectsInsideAreComparedToo() {
        ApiSpec one = api("demo.a.get", trade(object("buyer", "Buyer", TID)));

        assertEquals(
                List.of("Buyer: memo tid", "Trade: buyer"),
                types(Set.of("*"), one, api("demo.b.get", trade(object("buyer", "Buyer", MEMO)))));
        assertEquals(
                List.of(),
                types(
                        Set.of("*"),
                        one,
                        api("demo.b.get", trade(object("buyer", "Buyer", TID.replace("Number", "Date"))))));
        assertEquals(List.of(), types(Set.of("*"), one, api("demo.b.get", trade(object("buyer", "Person", TID)))));
    }

    /** A price, a decimal and a text are the same in Java. */
    @Test
    void typesThatAreOneInJavaDoNotContradict() {
        assertEquals(
                List.of("Trade: fee"),
                types(
                        Set.of("*"),
                        api("demo.a.get", trade("<param name='fee' type='Price'/>")),
                        api("demo.b.get", trade("<param name='fee' type='String'/>"))));
    }

    @Test
    void aNamedTypeThatContradictsIsAProblemOfTheSecondApi() {
        Map<String, List<Problem>> problems = resolve(
                        Set.of("Trade"),
                        List.of(),
                        api("demo.a.get", trade(TID)),
                        api("demo.b.get", trade("<param name='tid' type='String'/>" + MEMO)))
                .problems();

        assertEquals(Set.of("demo.b.get"), problems.keySet());
        Problem problem = problems.get("demo.b.get").get(0);
        assertEquals(1, problems.get("demo.b.get").size());
        assertEquals(ResolveProblem.SHARED_TYPE_CONTRADICTS, problem.code());
        assertTrue(
                problem.message()
                        .startsWith(
                                "the shared type 'Trade' has 'tid' as 'String' here, and as 'Number' in 'demo.a.get' ("
                                        + "demo.a.get.xml:"),
                problem.message());
    }

    /** Nobody can correct the catalogue: what it gives two types is text. */
    @Test
    void factsOfTheCatalogueThatContradictBecomeText() {
        Resolution resolution = resolve(
                Set.of("Trade"),
                List.of(),
                fact("demo.a.get", trade(TID + object("buyer", "Buyer", TID))),
                fact("demo.b.get", trade("<param name='tid' type='Date'/>" + object("buyer", "Buyer", MEMO))),
                fact("demo.c.get", trade(MEMO)));

        assertEquals(Map.of(), resolution.problems());
        assertEquals(
                List.of("buyer Buyer", "memo String", "tid String"),
                fields(resolution.sharedTypes().get(0))
                        .map(field -> field.wireName() + " "
                                + field.doc().facts().get(0).value())
                        .toList());
    }

    @Test
    void objectsOfOtherApisAddTheirFieldsWhereTheyOverlapAndAgree() {
        ApiSpec own = api("demo.a.get", trade(TID));

        assertEquals(
                List.of("Trade: memo tid"),
                names(resolve(Set.of("Trade"), List.of(api("demo.z.get", trade(TID + MEMO))), own)));
        assertEquals(
                List.of("Trade: tid"),
                names(resolve(Set.of("Trade"), List.of(api("demo.z.get", trade(MEMO))), own)),
                "nothing in common");
        assertEquals(
                List.of("Trade: tid"),
                names(resolve(
                        Set.of("Trade"),
                        List.of(api("demo.z.get", trade(TID.replace("Number", "String") + MEMO))),
                        own)),
                "another type of the same name");
    }

    @Test
    void aSharedTypeSaysWhichApisUseIt() {
        assertEquals("demo.a0.get, demo.a1.get", usedBy(2));
        assertEquals("demo.a0.get, demo.a1.get, demo.a2.get, demo.a3.get, demo.a4.get", usedBy(5));
        assertEquals("demo.a0.get, demo.a1.get, demo.a2.get, demo.a3.get, demo.a4.get and 1 more", usedBy(6));
    }

    private static String usedBy(int apis) {
        ApiSpec[] specs = IntStream.range(0, apis)
                .mapToObj(i -> api("demo.a" + i + ".get", trade(TID)))
                .toArray(ApiSpec[]::new);
        SharedType type =
                resolve(Set.of("Trade"), List.of(), specs).sharedTypes().get(0);

        assertEquals(Arrays.stream(specs).map(ApiSpec::name).toList(), type.apiNames());
        assertEquals("used by", type.doc().facts().get(0).label());
        return type.doc().facts().get(0).value();
    }

    private static List<String> types(Set<String> shared, ApiSpec... specs) {
        Resolution resolution = resolve(shared, List.of(), specs);
        assertEquals(Map.of(), resolution.problems());
        return names(resolution);
    }

    private static List<String> names(Resolution resolution) {
        return resolution.sharedTypes().stream()
                .map(type -> type.side().className() + ": "
                        + fields(type).map(Field::wireName).collect(Collectors.joining(" ")))
                .toList();
    }

    private static Stream<Field> fields(SharedType type) {
        return type.side().shape().members().stream();
    }

    private static Resolution resolve(Set<String> shared, List<ApiSpec> others, ApiSpec... specs) {
        return ApiResolver.resolve(List.of(specs), List.of(), new SharedTypeNames(shared, others));
    }

    private static String trade(String fields) {
        return object("trade", "Trade", fields);
    }

    private static String object(String name, String type, String fields) {
        return "<param name='" + name + "' type='" + type + "'>" + fields + "</param>";
    }

    private static ApiSpec api(String name, String response) {
        return read(name + ".xml", name, response);
    }

    /** A spec that stands in no file. */
    private static ApiSpec fact(String name, String response) {
        return read("", name, response);
    }

    private static ApiSpec read(String file, String name, String response) {
        String xml =
                "<api xmlns='https://topaz.dev/spec/1' name='" + name + "'><response>" + response + "</response></api>";
        return SpecXml.read(file, xml.replace('\'', '"')).spec().orElseThrow();
    }
}
