package dev.topaz.resolve;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.topaz.model.FieldSelection;
import dev.topaz.model.Struct;
import dev.topaz.spec.SpecXml;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class FieldSelectionTest {
    private static final String FIELDS = "<param name=\"fields\" type=\"String\"/>";
    private static final String ID = "<param name=\"id\" type=\"Number\"/>";

    @Test
    void theOneObjectAtTheTopIsTheRootAndWhatItLeadsToFollows() {
        assertEquals(
                "DemoAGetFields selectFields: Trade, Order",
                found(FIELDS, object("trade", "Trade", object("orders", "Order[]", ID) + ID)));
    }

    @Test
    void aListOfNamesTakesASelectorToo() {
        assertEquals(
                "DemoAGetFields selectFields: Item",
                found(
                        FIELDS.replace("String", "String[]"),
                        object("items", "Item[]", ID) + "<param name=\"total_results\" type=\"Number\"/>"));
    }

    @Test
    void anObjectThatOnlyCarriesAnotherOneIsPassedThrough() {
        String item = object("item", "Item", ID + "<param name=\"title\" type=\"String\"/>");

        assertEquals(
                "DemoAGetFields selectFields: Item",
                found(FIELDS, object("result", "Result", "<param name=\"success\" type=\"Boolean\"/>" + item)));
        assertEquals(
                "DemoAGetFields selectFields: Item",
                found(FIELDS, object("page", "Page", "<param name=\"next_cursor\" type=\"String\"/>" + item)));
    }

    @Test
    void ofSeveralObjectsNoneIsCertain() {
        assertEquals("none", found(FIELDS, object("a", "A", ID) + object("b", "B", ID)));
        assertEquals("none", found(FIELDS, ID));
        assertEquals("none", found(FIELDS.replace("\"fields\"", "\"ext_fields\""), object("a", "A", ID)));
        assertEquals("none", found(FIELDS.replace("String", "Number"), object("a", "A", ID)));
    }

    @Test
    void aDescriptionThatListsOtherNamesIsBelieved() {
        String listed = FIELDS.replace("/>", " description=\"可选：id, name, status, created\"/>");

        assertEquals("none", found(listed, object("a", "A", ID)));
        assertEquals(
                "none",
                found(
                        FIELDS.replace("/>", " description=\"支持 id（编号），bizid（业务编号）\"/>"),
                        object("a", "A", ID + "<param name=\"biz_id\" type=\"Number\"/>")));
        assertEquals(
                "none",
                found(
                        FIELDS.replace("/>", " description=\"额外的信息，可选值：skus（数据）、images（图）\"/>"),
                        object("a", "A", ID + object("skus", "Sku[]", ID) + object("images", "Image[]", ID))));
    }

    @Test
    void aPageOfSeveralObjectsIsNotCertain() {
        String page = object("items", "Item[]", ID) + object("region", "Region", ID)
                + "<param name=\"total_count\" type=\"Number\"/>";

        assertEquals("none", found(FIELDS, object("page", "Page", page)));
        assertEquals(
                "none",
                found(
                        FIELDS,
                        object(
                                "result",
                                "Result",
                                "<param name=\"success\" type=\"Boolean\"/>" + object("page", "Page", page))));
    }

    /** The names are those of the document, whether the package shares the type or not. */
    @Test
    void aSharedTypeKeepsItsSelector() {
        assertEquals(
                "DemoAGetFields selectFields: Trade",
                found(FIELDS, object("trade", "Trade", ID), new SharedTypeNames(Set.of("Trade"), List.of())));
    }

    /** Class files overwrite each other where capitals are the only difference. */
    @Test
    void aSharedTypeKeepsItsNameBesideTheSelector() {
        for (String type : List.of("DemoAGetFields", "DemoAgetFields")) {
            assertEquals(
                    "DemoAGetFields2 selectFields: " + type,
                    found(FIELDS, object("trade", type, ID), new SharedTypeNames(Set.of(type), List.of())));
        }
        assertEquals("DemoAGetFields selectFields: DemoAGetFields", found(FIELDS, object("a", "DemoAGetFields", ID)));
    }

    private static String found(String request, String response) {
        return found(request, response, SharedTypeNames.NONE);
    }

    private static String found(String request, String response, SharedTypeNames shared) {
        String xml = "<api xmlns=\"https://topaz.dev/spec/1\" name=\"demo.a.get\" title=\"t\"><request>" + request
                + "</request><response>" + response + "</response></api>";
        Optional<FieldSelection> selection = ApiResolver.resolve(
                        List.of(SpecXml.read("a.xml", xml).spec().orElseThrow()), List.of(), shared)
                .apis()
                .get(0)
                .conventions()
                .fieldSelection();
        return selection
                .map(found -> found.className() + " " + found.method() + ": "
                        + found.objects().stream().map(Struct::className).collect(Collectors.joining(", ")))
                .orElse("none");
    }

    private static String object(String name, String type, String fields) {
        return "<param name=\"" + name + "\" type=\"" + type + "\">" + fields + "</param>";
    }
}
