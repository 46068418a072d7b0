package dev.topaz.generate.emit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class ProseTest {
    @Test
    void readsBreaksAndParagraphs() {
        assertEquals(List.of("one<br>\ntwo", "three", "four"), Prose.blocks("one<br/>two<p>three</p>\n \nfour<BR>"));
    }

    @Test
    void keepsListsAsLists() {
        assertEquals(
                List.of("values:", "<ul>\n<li>a</li>\n<li>b<br>\nmore</li>\n</ul>", "behind"),
                Prose.blocks("values:<ul><li>a</li><li>b<br>more</li></ul>behind"));
    }

    @Test
    void readsItemsWithoutAList() {
        assertEquals(List.of("<ul>\n<li>a</li>\n<li>b</li>\n</ul>"), Prose.blocks("<li>a<li>b"));
    }

    @Test
    void keepsLinksAndDropsOtherTags() {
        assertEquals(
                List.of("see <a href=\"https://a.example/x?y=1&amp;z=2\">the page</a> now"),
                Prose.blocks(
                        "see <a target=_blank href='https://a.example/x?y=1&z=2'><b>the page</b></a> <font color=red>now"));
    }

    @Test
    void takesALinkThatLeadsNowhereForItsText() {
        assertEquals(
                List.of("x y z"),
                Prose.blocks("<a href=\"javascript:evil()\">x</a> <a name=y>y</a> <a href=\"https://a.b\">z"));
    }

    @Test
    void readsEntitiesOnceAndWritesTextThatOnlyLooksLikeATag() {
        assertEquals(
                List.of("&lt;br&gt; &amp;lt; Map&lt;String, String&gt; List&lt;Long&gt; 1 &lt; 2"),
                Prose.blocks("&lt;br&gt; &amp;lt; Map<String, String> List<Long> 1 < 2"));
    }

    @Test
    void readsAFewWordsAsASentence() {
        assertEquals(List.of("a &amp; b&#64;c"), Prose.blocks(" a &amp; b@c\u00a0"));
        assertEquals(List.of("one", "two"), Prose.blocks("one\u2028\u2029two"));
        assertEquals(List.of(), Prose.blocks("\u3000"));
    }

    @Test
    void hasNoEmptyTagsForEmptyProse() {
        assertEquals(List.of(), Prose.blocks(" <p></p><br><ul><li> </li></ul><div>"));
    }

    @Test
    void neverEndsACommentAndClosesWhatItOpens() {
        String[] pieces = {
            "*",
            "/",
            "<br>",
            "<p>",
            "<ul>",
            "<li>",
            "</li>",
            "</ul>",
            "<a href=\"https://x.y/*/\">",
            "</a>",
            "<b>",
            "\n",
            "\n\n",
            "x",
            "&lt;",
            "{@",
            "\\u002a",
            "<a>",
            "</ol>"
        };
        Random random = new Random(20261128);
        for (int round = 0; round < 20_000; round++) {
            StringBuilder html = new StringBuilder();
            for (int i = 0; i < 14; i++) {
                html.append(pieces[random.nextInt(pieces.length)]);
            }
            for (String block : Prose.blocks(html.toString())) {
                assertFalse(block.contains("*/") || block.contains("/*") || block.contains("\\"), block);
                assertFalse(block.isBlank(), html::toString);
                for (String tag : List.of("ul", "li", "a")) {
                    assertEquals(
                            count("<" + tag + "\\b", block), count("</" + tag + ">", block), html + " -> " + block);
                }
                assertTrue(Prose.isList(block) == block.startsWith("<ul>"), block);
            }
        }
    }

    private static int count(String pattern, String text) {
        Matcher matcher = Pattern.compile(pattern).matcher(text);
        int count = 0;
        while (matcher.find()) {
            count++;
        }
        return count;
    }
}
