package dev.topaz.scrape.json;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.topaz.scrape.page.DocProblem;
import dev.topaz.scrape.page.DocReading;
import dev.topaz.spec.ApiSpec;
import dev.topaz.spec.Children;
import dev.topaz.spec.ParamSpec;
import dev.topaz.spec.Problem;
import dev.topaz.spec.Session;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DocJsonTest {
    private static final String ANSWER = """
            {"success":true,"data":{"name":"taobao.demo.get","apiChineseName":"示例","description":"a\\u0000b","id":7,
             "labels":[{"key":"9","displayName":"￥免费"},{"key":"required","displayName":"必须用户授权"}],
             "requestParams":[
               {"name":"tid","type":"Number","required":true,"minValue":1,"maxLength":null,"demoValue":"5","subParams":[]},
               {"name":"node","type":"Node","subParams":[]},
               {"name":"","type":"String"},
               {"name":"tid","type":"Number","required":true,"minValue":1,"maxLength":null,"demoValue":"5"},
               {"name":"tid","type":"String"}],
             "responseParams":[{"name":"items","type":"Item []","subParams":[{"name":"id","type":"Number"}]}],
             "errorCodes":[{"errorCode":"isv.bad","errorMsg":"坏","solution":"改"}]}}
            """;

    @Test
    void readsAnAnswerOfTheDocSite() {
        DocReading reading = DocJson.read("demo.json", ANSWER, "示例API");
        ApiSpec spec = reading.spec().orElseThrow();

        assertEquals("taobao.demo.get", spec.name());
        assertEquals("示例", spec.title());
        assertEquals("ab", spec.description());
        assertEquals("示例API", spec.category());
        assertEquals("https://open.taobao.com/api.htm?docId=7&docType=2", spec.source());
        assertEquals(Session.REQUIRED, spec.session());
        ParamSpec tid = spec.request().get(0);
        assertTrue(tid.required());
        assertEquals("5", tid.example());
        assertEquals(OptionalLong.of(1), tid.limits().minValue());
        assertEquals(OptionalLong.empty(), tid.limits().maxLength());
        assertEquals(Children.DOCUMENTED, tid.children());
        assertEquals(Children.UNDOCUMENTED, spec.request().get(1).children());
        assertEquals("Item[]", spec.response().get(0).type());
        assertEquals("改", spec.errors().get(0).remedy());
    }

    @Test
    void notesWhatItLeavesOut() {
        List<String> notes = DocJson.read("demo.json", ANSWER, "").notes().stream()
                .map(note -> note.code().name() + ": " + note.message())
                .toList();

        assertEquals(
                List.of(
                        "UNDOCUMENTED_OBJECT: the fields of 'node' of request, a 'Node', are not documented: its value is"
                                + " raw JSON",
                        "UNNAMED_PARAMETER: a parameter of request has no name and is left out",
                        "REPEATED_PARAMETER: 'tid' of request stands there again in the same words",
                        "REPEATED_PARAMETER: 'tid' of request stands there again as a 'String', and is kept as the 'Number' of its first row"),
                notes);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '→',
            value = {
                "'requestParams':{'name':'x'} → 'request' is not a list of rows",
                "'responseParams':'x' → 'response' is not a list of rows",
                "'requestParams':['x'] → a row of 'request' is not an object",
                "'requestParams':[{'name':'x','type':'X','subParams':{}}] → 'request/x' is not a list of rows",
                "'requestParams':[{'name':['x'],'type':'X'}] → the name of a row of 'request' is not a text",
                "'requestParams':[{'name':'x','type':{}}] → the type of a row of 'request/x' is not a text",
                "'requestParams':[{'name':'x','type':'String','required':'maybe'}] → 'required' of 'request/x' is neither true nor false",
                "'requestParams':[{'name':'x','type':'String','required':{}}] → 'required' of 'request/x' is neither true nor false",
                "'errorCodes':{'errorCode':'isv.x'} → 'errorCodes' is not a list of rows"
            },
            quoteCharacter = '`')
    void anUnexpectedShapeIsAnError(String fields, String message) {
        DocReading reading = read(fields);

        assertEquals(Optional.empty(), reading.spec());
        assertTrue(
                reading.problems().stream()
                        .anyMatch(problem -> problem.code() == DocProblem.BAD_SHAPE
                                && problem.message().startsWith(message)),
                reading.problems()::toString);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '→',
            value = {
                "'required':'true' → BAD_SHAPE → 'required' of 'request/x' is the text 'true'",
                "'required':'必须' → BAD_SHAPE → 'required' of 'request/x' is the text '必须'",
                "'maxLength':1.5 → UNKNOWN_LIMIT → the maxLength '1.5' of 'request/x' is left out",
                "'maxValue':'many' → UNKNOWN_LIMIT → the maxValue 'many' of 'request/x' is left out",
                "'minValue':99999999999999999999 → UNKNOWN_LIMIT → the minValue '99999999999999999999' of 'request/x' is left out",
                "'description':['a'] → BAD_SHAPE → the description of 'request/x' is not a text, and is left out"
            },
            quoteCharacter = '`')
    void whatIsLeftOutIsANote(String field, DocProblem code, String message) {
        DocReading reading = read("'requestParams':[{'name':'x','type':'String'," + field + "}]");

        assertEquals(List.of(), reading.problems());
        assertEquals(
                List.of(code + ": " + message),
                reading.notes().stream()
                        .map(note -> note.code() + ": " + note.message())
                        .toList());
    }

    @ParameterizedTest
    @CsvSource({
        "Integer, Number",
        "int, Number",
        "Long, Number",
        "long[], Number[]",
        "string, String",
        "STRING [], String[]",
        "bool, Boolean",
        "DateTime, Date"
    })
    void typesOfOtherLanguagesAreKnownAndNoted(String word, String type) {
        DocReading reading = read("'responseParams':[{'name':'x','type':'" + word + "'}]");

        ParamSpec param = reading.spec().orElseThrow().response().get(0);
        assertEquals(type, param.type());
        assertEquals(Children.DOCUMENTED, param.children());
        assertEquals(List.of(DocProblem.FOREIGN_TYPE), codes(reading));
    }

    @Test
    void anObjectOfAnotherLanguagesNameKeepsIt() {
        DocReading reading =
                read("'responseParams':[{'name':'x','type':'Integer[]','subParams':[{'name':'y','type':'String'}]}]");

        assertEquals("Integer[]", reading.spec().orElseThrow().response().get(0).type());
        assertEquals(List.of(), reading.notes());
    }

    @Test
    void rawJsonIsNeverSilent() {
        assertEquals(
                List.of(DocProblem.UNDOCUMENTED_OBJECT), codes(read("'responseParams':[{'name':'x','type':'Map'}]")));
        assertEquals(List.of(DocProblem.MISSING_TYPE), codes(read("'responseParams':[{'name':'x'}]")));
    }

    private static List<Problem.Code> codes(DocReading reading) {
        return reading.notes().stream().map(Problem::code).toList();
    }

    private static DocReading read(String fields) {
        return DocJson.read("demo.json", ("{'name':'taobao.demo.get'," + fields + "}").replace('\'', '"'), "");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '→',
            value = {
                "<html>login</html> → NOT_JSON",
                "'' → NOT_JSON",
                "{\"name\": → NOT_JSON",
                "{} {} → NOT_JSON",
                "{\"id\":5} → NO_DOCUMENT",
                "[] → NO_DOCUMENT",
                "null → NO_DOCUMENT",
                "{\"success\":false,\"errMsg\":\"no\"} → DOCUMENT_REFUSED"
            })
    void refusesWhatIsNoDocument(String json, DocProblem code) {
        DocReading reading = DocJson.read("demo.json", json, "");

        assertEquals(Optional.empty(), reading.spec());
        assertEquals(
                List.of(code),
                reading.problems().stream().map(problem -> problem.code()).toList());
    }

    @Test
    void knowsTheAuthorisationLabels() {
        assertEquals(Session.NONE, session("no_need"));
        assertEquals(Session.OPTIONAL, session("optional"));
        assertEquals(Session.UNKNOWN, session("2"));
    }

    private static Session session(String key) {
        String json = "{\"name\":\"a\",\"labels\":[{\"key\":\"" + key + "\"}]}";
        return DocJson.read("a.json", json, "").spec().orElseThrow().session();
    }
}
