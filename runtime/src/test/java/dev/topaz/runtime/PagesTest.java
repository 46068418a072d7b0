package dev.topaz.runtime;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.topaz.runtime.generated.PageFields;
import java.net.URLDecoder;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Which page is called next. With a gateway whose data change: {@code WalkedPagesTest} of the test kit. */
class PagesTest {
    private final ScriptedTransport transport = new ScriptedTransport();
    private final TaobaoClient client = new DefaultTaobaoClient(
            "https://localhost/router/rest", "pages", "fictional-secret", new ClientOptions().transport(transport));

    /** One item a page: its text. */
    private static PageFields.Builder<DemoResponse, String> fields(String page) {
        return new PageFields.Builder<>(
                page, answer -> answer.text == null ? null : Collections.singletonList(answer.text));
    }

    private void answers(String... texts) {
        for (String text : texts) {
            transport.answers(
                    "{\"demo_get_response\":{\"text\":" + (text.isEmpty() ? "null" : '"' + text + '"') + "}}");
        }
    }

    private Pages<DemoResponse, String> pages(PageFields<DemoResponse, String> fields) {
        return new Pages<>(client, new DemoRequest(), null, fields);
    }

    private List<String> sent(String name) {
        return transport.calls.stream()
                .map(call -> new String(call.body().bytes().orElseThrow()))
                .map(body -> body.replaceFirst("(?s).*\\b" + name + "=([^&]*).*", "$1"))
                .collect(Collectors.toList());
    }

    @Test
    void aCursorLeadsToTheNextPageUntilThereIsNone() {
        answers("a", "b", "c");
        PageFields<DemoResponse, String> fields = fields("cursor")
                .nextCursor(answer -> answer.text.equals("c") ? null : "after-" + answer.text)
                .build();

        assertEquals(List.of("a", "b", "c"), pages(fields).stream().collect(Collectors.toList()));

        assertEquals(List.of("after-a", "after-b"), sent("cursor").subList(1, 3));
        assertTrue(transport.body(0).endsWith("text=x"), transport.body(0));
    }

    @Test
    void aCursorThatComesAgainEndsTheWalk() {
        answers("a", "b", "c");
        PageFields<DemoResponse, String> fields =
                fields("cursor").nextCursor(answer -> "the same").build();

        assertEquals(List.of("a", "b"), pages(fields).stream().collect(Collectors.toList()));
    }

    private static PageFields.Builder<DemoResponse, String> fieldsInside() {
        return fields("page_no").inside("text").hasNext(answer -> !answer.text.equals("c"));
    }

    private List<String> walk(String object, PageFields<DemoResponse, String> fields) {
        DemoRequest request = new DemoRequest();
        request.text = object;
        return new Pages<>(client, request, null, fields).stream().collect(Collectors.toList());
    }

    @Test
    void theNumberOfThePageIsWrittenIntoTheObjectThatHasItAndNothingElseInItChanges() throws Exception {
        answers("a", "b", "c");

        assertEquals(
                List.of("a", "b", "c"),
                walk(
                        "{\"keyword\":\"x\\\"y\", \"ids\":[1, 2.50],\"page_no\":7,\"o\":{\"page_no\":1}}",
                        fieldsInside().build()));

        List<String> objects = new ArrayList<>();
        for (String text : sent("text")) {
            objects.add(URLDecoder.decode(text, "UTF-8"));
        }
        assertEquals(
                List.of(
                        "{\"keyword\":\"x\\\"y\",\"ids\":[1, 2.50],\"page_no\":7,\"o\":{\"page_no\":1}}",
                        "{\"keyword\":\"x\\\"y\",\"ids\":[1, 2.50],\"page_no\":8,\"o\":{\"page_no\":1}}",
                        "{\"keyword\":\"x\\\"y\",\"ids\":[1, 2.50],\"page_no\":9,\"o\":{\"page_no\":1}}"),
                objects);
    }

    @Test
    void anObjectWithoutTheNumberGetsIt() throws Exception {
        answers("a", "c");

        walk("{}", fieldsInside().first(0).build());

        assertEquals(
                List.of("{\"page_no\":0}", "{\"page_no\":1}"),
                List.of(
                        URLDecoder.decode(sent("text").get(0), "UTF-8"),
                        URLDecoder.decode(sent("text").get(1), "UTF-8")));
    }

    @Test
    void aTextThatIsNotAnObjectIsToldWithItsParameter() {
        IllegalArgumentException failure = assertThrows(
                IllegalArgumentException.class, () -> walk("[1]", fieldsInside().build()));

        assertTrue(
                failure.getMessage()
                        .startsWith("the page is chosen in the parameter 'text', which is not a JSON object"),
                failure::getMessage);
    }

    @Test
    void aMarkOfTheEndIsBelieved() {
        answers("a", "b", "c");
        PageFields<DemoResponse, String> fields = fields("page")
                .first(0)
                .hasNext(answer -> !answer.text.equals("b"))
                .build();

        assertEquals(List.of("a", "b"), pages(fields).stream().collect(Collectors.toList()));
        assertEquals(List.of("0", "1"), sent("page"));
    }

    @Test
    void anEmptyPageEndsTheWalkWhateverTheTotalSays() {
        answers("a", "");
        PageFields<DemoResponse, String> fields =
                fields("page").total(answer -> 99L).build();

        assertEquals(List.of("a"), pages(fields).stream().collect(Collectors.toList()));
    }

    @Test
    void anItemWithAKeyThatWasSeenIsPassedOver() {
        answers("a", "b", "a", "c");
        PageFields<DemoResponse, String> fields =
                fields("page").total(answer -> 4L).build();

        assertEquals(
                List.of("a", "b", "c"),
                pages(fields).distinctBy(text -> text).stream().collect(Collectors.toList()));
    }

    @Test
    void backwardsNeedsATotalAndASize() {
        assertEquals(
                "taobao.demo.get documents no total, so the last page is not known",
                assertThrows(
                                IllegalStateException.class,
                                () -> pages(fields("page")
                                                .hasNext(answer -> false)
                                                .build())
                                        .backwards())
                        .getMessage());
        assertEquals(
                "set page_size of the request: its document does not say how large a page is otherwise",
                assertThrows(
                                IllegalStateException.class,
                                () -> pages(fields("page")
                                                .size("page_size", 0)
                                                .total(answer -> 1L)
                                                .build())
                                        .backwards())
                        .getMessage());
    }

    @Test
    void aWalkOfNoPagesIsRefused() {
        assertThrows(
                IllegalArgumentException.class,
                () -> pages(fields("page").total(answer -> 1L).build()).maxPages(0));
    }
}
