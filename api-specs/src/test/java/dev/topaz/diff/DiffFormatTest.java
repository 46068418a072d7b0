package dev.topaz.diff;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class DiffFormatTest {
    private static final DiffReport REPORT = new DiffReport(List.of(new ApiDiff(
            "taobao.demo.get",
            List.of(
                    Change.of(Rule.REQUEST_TYPE_CHANGED, "request/tid", "Number", "String"),
                    Change.of(Rule.REQUEST_PROSE_CHANGED, "request/a|b", "`x`\u001B[31m\n<b>", "长".repeat(70))))));

    private static final DiffReport NOTHING = new DiffReport(List.of());

    @Test
    void text() {
        assertEquals("""
                taobao.demo.get
                  breaks source      request/tid: type: Number -> String
                  prose              request/a|b: prose: `x` [31m <b> -> %s…

                1 breaks source, 1 prose
                suggested version step: major
                """.formatted("长".repeat(60)), DiffFormat.TEXT.write(REPORT));
    }

    @Test
    void colourIsTextWithColours() {
        String colour = DiffFormat.COLOUR.write(REPORT);

        assertEquals(DiffFormat.TEXT.write(REPORT), colour.replaceAll("\u001B\\[[0-9]+m", ""));
        assertEquals(4, colour.chars().filter(letter -> letter == 0x1B).count());
    }

    @Test
    void markdownKeepsMarkupOut() {
        assertEquals("""
                ## Changes of the documentation

                1 breaks source, 1 prose. Suggested version step: **major**.

                ### `taobao.demo.get`

                | verdict | change |
                |---|---|
                | breaks source | `request/tid: type: Number -> String` |
                | prose | `request/a\\|b: prose: 'x' [31m <b> -> %s…` |
                """.formatted("长".repeat(60)), DiffFormat.MARKDOWN.write(REPORT));
    }

    @Test
    void jsonIsComplete() {
        assertEquals(
                "{\"suggestion\":\"major\",\"apis\":[{\"api\":\"taobao.demo.get\",\"changes\":["
                        + "{\"verdict\":\"BREAKS_SOURCE\",\"kind\":\"TYPE\",\"rule\":\"request-type-changed\",\"path\":\"request/tid\",\"before\":\"Number\","
                        + "\"after\":\"String\"},"
                        + "{\"verdict\":\"PROSE\",\"kind\":\"PROSE\",\"rule\":\"request-prose-changed\",\"path\":\"request/a|b\","
                        + "\"before\":\"`x`\\u001B[31m\\n<b>\",\"after\":\"" + "长".repeat(70) + "\"}]}]}\n",
                DiffFormat.JSON.write(REPORT));
    }

    @Test
    void nothingIsSaidToBeNothing() {
        assertEquals("no changes\n", DiffFormat.TEXT.write(NOTHING));
        assertEquals("## Changes of the documentation\n\nNo changes.\n", DiffFormat.MARKDOWN.write(NOTHING));
        assertEquals("{\"suggestion\":\"none\",\"apis\":[]}\n", DiffFormat.JSON.write(NOTHING));
    }

    @Test
    void nothingThatADocumentSaysSteersATerminal() {
        Change change = Change.of(Rule.REQUEST_PROSE_CHANGED, "request/a", "b\u009B2J\u202Ec", "d");

        assertEquals("request/a: prose: b 2J c -> d", DiffFormat.words(change));
    }
}
