package dev.topaz.explorer.prose;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

class VendorHtmlTest {
    private static String json(String html) {
        return JsonMapper.shared().writeValueAsString(VendorHtml.nodes(html)).replace('"', '\'');
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "文字|文字",
                "<br/>一<br>二<br/>|一\\n二",
                "<p>一</p><p>二</p>|一\\n二",
                "<ul><li>一</li><li>二</li></ul>|一\\n二",
                "<font color='red'>必填</font>项|必填项",
                "Map<String, String>的 JSON|Map<String, String>的 JSON",
                "a < b && c > d|a < b && c > d",
                "&lt;b&gt; &amp; &nbsp;x|<b> &  x",
                "<a href=\"https://open.taobao.com/x\">文档</a>|文档",
                "<img src=x onerror=alert(1)>图|图",
                "<script>alert(1)</script>|<script>alert(1)</script>",
                "<b>没有结束|没有结束",
                "<B>大写</B>|大写",
                "``|``"
            })
    void theTextIsWhatAPersonWouldRead(String html, String text) {
        assertEquals(text.replace("\\n", "\n"), VendorHtml.text(html));
    }

    @Test
    void elementsOfTheListStayWithoutTheirAttributes() {
        assertEquals(
                "[{'tag':'strong','href':'','children':[{'text':'一'}]},{'text':'二'}]",
                json("<b id=\"x\" onclick=\"y()\" style=\"z\">一</b>二"));
    }

    @Test
    void aLinkLeadsToTheWebOrIsText() {
        assertEquals(
                "[{'tag':'a','href':'https://open.taobao.com/a?b=c&d','children':[{'text':'文档'}]}]",
                json("<a target=_blank href='https://open.taobao.com/a?b=c&d'>文档</a>"));
        assertEquals("[{'text':'文档'}]", json("<a href='javascript:alert(1)'>文档</a>"));
        assertEquals("[{'text':'文档'}]", json("<a href='data:text/html,x'>文档</a>"));
        assertEquals("[{'text':'文档'}]", json("<a name='x'>文档</a>"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<script>x</script>",
                "<iframe src='https://a.cn'></iframe>",
                "<svg onload=x><b>y</b></svg>",
                "<style>*{}</style>",
                "<object data=x></object>",
                "<form action=x><input></form>"
            })
    void whatIsNotOnTheListIsText(String html) {
        assertFalse(json(html).matches(".*'tag':'(script|iframe|svg|style|object|form|input)'.*"), () -> json(html));
        assertFalse(VendorHtml.text(html).isEmpty());
    }

    @Test
    void aThousandElementsInsideEachOtherAreReadAndCutFlat() {
        String html = "<b>".repeat(5000) + "x";

        assertEquals("x", VendorHtml.text(html));
        assertFalse(json(html).length() > 3000);
    }

    @Test
    void blankProseIsNothing() {
        assertEquals(List.of(), VendorHtml.nodes(" \n"));
        assertEquals(List.of(), VendorHtml.nodes("<br/> <br/>"));
    }
}
