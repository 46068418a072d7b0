package dev.topaz.runtime;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.topaz.runtime.generated.Answer;
import dev.topaz.runtime.generated.Cursor;
import dev.topaz.runtime.generated.FieldNames;
import dev.topaz.runtime.generated.ValueWriter;
import dev.topaz.runtime.http.HttpAnswer;
import dev.topaz.runtime.retry.RetryPolicy;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class AnswersOverHttpTest {
    private static final String JSON = "{\"demo_get_response\":{\"text\":\"中文\"}}";
    private static final String XML = "<demo_get_response><text>中文</text></demo_get_response>";
    private static final String REFUSAL = "{\"error_response\":{\"code\":15,\"sub_code\":\"isv.bad\"}}";

    /** A request as the processor writes it. */
    private static final class DemoRequest extends TaobaoRequest<DemoResponse> {
        @Override
        public String getApiMethodName() {
            return "taobao.demo.get";
        }

        @Override
        public Class<DemoResponse> getResponseClass() {
            return DemoResponse.class;
        }

        @Override
        public void check() {}

        @Override
        protected void writeParams(ValueWriter params) {}

        @Override
        protected DemoResponse read(Answer answer) {
            return new DemoResponse(answer);
        }
    }

    /** A response as the processor writes it. */
    private static final class DemoResponse extends TaobaoResponse {
        private static final FieldNames FIELDS = FieldNames.of("text");
        private String text;

        DemoResponse(Answer answer) {
            super(answer);
            Cursor in = answer.fields();
            while (in.nextField(FIELDS) != Cursor.END) {
                text = in.text();
            }
        }
    }

    static Stream<String[]> spellings() {
        return Stream.of(
                new String[] {"application/json", "UTF-8"},
                new String[] {"", "UTF-8"},
                new String[] {"application/json;charset=UTF-8", "UTF-8"},
                new String[] {"application/json; charset=\"utf-8\"", "UTF-8"},
                new String[] {"application/json;charset='utf8'", "UTF-8"},
                new String[] {"text/html ; CHARSET = GBK ; q=1", "GBK"},
                new String[] {"text/xml;charset=gb2312", "GB2312"},
                new String[] {"text/plain;charset=GB18030", "GB18030"},
                new String[] {"text/javascript, charset=GBK", "GBK"},
                new String[] {"application/json;charset=UTF-16BE", "UTF-16BE"},
                new String[] {"application/json;charset=UTF-32", "UTF-32"},
                new String[] {"application/json;charset=", "UTF-8"});
    }

    @ParameterizedTest
    @MethodSource("spellings")
    void readsTheCharacterSetOfTheHeaderInEverySpelling(String contentType, String charset) {
        assertEquals("中文", read(200, contentType, JSON.getBytes(Charset.forName(charset))).text);
        assertEquals("中文", read(200, contentType, XML.getBytes(Charset.forName(charset))).text);
    }

    @Test
    void followsTheDeclarationOfXmlOnlyWhereTheHeaderIsSilent() {
        byte[] gbk = ("<?xml version=\"1.0\" encoding=\"GBK\"?>" + XML).getBytes(Charset.forName("GBK"));
        byte[] utf8 = ("<?xml version=\"1.0\" encoding=\"GBK\"?>" + XML).getBytes(StandardCharsets.UTF_8);

        assertEquals("中文", read(200, "text/xml", gbk).text);
        assertEquals("中文", read(200, "text/xml;charset=UTF-8", utf8).text);
        assertEquals("中文", read(200, "text/xml;charset=GBK", gbk).text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "UTF-16BE", "UTF-16LE"})
    void followsAByteOrderMarkBeforeTheHeader(String charset) {
        byte[] json = ("\uFEFF" + JSON).getBytes(Charset.forName(charset));
        byte[] xml = ("\uFEFF" + XML).getBytes(Charset.forName(charset));

        assertEquals("中文", read(200, "application/json;charset=GBK", json).text);
        assertEquals("中文", read(200, "text/xml", xml).text);
        assertEquals(JSON, read(200, "application/json", json).getBody());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"application/json;charset=klingon", "application/json;charset=%%", "text/xml;charset=utf-9"})
    void refusesCharacterSetsThatNobodyKnows(String contentType) {
        TopDecodeException e = assertThrows(
                TopDecodeException.class, () -> read(200, contentType, JSON.getBytes(StandardCharsets.UTF_8)));
        assertTrue(e.getMessage().contains("character set"), e.getMessage());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "application/json;charset=UTF-8",
                "application/json;charset=US-ASCII",
                "text/xml;charset=UTF-16BE"
            })
    void refusesBytesThatAreNotOfTheirCharacterSet(String contentType) {
        byte[] gbk = JSON.getBytes(Charset.forName("GBK"));
        byte[] odd = new byte[gbk.length | 1];
        System.arraycopy(gbk, 0, odd, 0, gbk.length);

        assertThrows(TopDecodeException.class, () -> read(200, contentType, odd));
    }

    @ParameterizedTest
    @ValueSource(ints = {201, 204, 206, 301, 302, 304, 400, 401, 403, 404, 429, 500, 502, 503, 504})
    void takesNothingForASuccessUnderAnotherStatus(int status) {
        for (String body : new String[] {JSON, XML, "", "{}", "<html>Bad Gateway</html>", "{\"demo_get_response\""}) {
            TopTransportException e = assertThrows(
                    TopTransportException.class,
                    () -> read(status, "text/html", body.getBytes(StandardCharsets.UTF_8)),
                    body);
            assertTrue(e.getMessage().contains("taobao.demo.get"), e.getMessage());
            assertTrue(e.getMessage().endsWith("HTTP status " + status), e.getMessage());
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {200, 302, 400, 403, 429, 500, 502})
    void takesARefusalForOneUnderEveryStatus(int status) {
        DemoResponse response = read(status, "application/json", REFUSAL.getBytes(StandardCharsets.UTF_8));

        assertFalse(response.isSuccess());
        assertEquals("isv.bad", response.getSubCode());
    }

    @ParameterizedTest
    @CsvSource({"502, text/html;charset=klingon", "302, application/json;charset=UTF-16BE"})
    void blamesTheStatusBeforeTheBody(int status, String contentType) {
        assertThrows(TopTransportException.class, () -> read(status, contentType, new byte[] {1, 2, 3}));
    }

    private static DemoResponse read(int status, String contentType, byte[] body) {
        HttpAnswer answer = new HttpAnswer(status, Map.of("content-type", contentType), body);
        ClientOptions options = new ClientOptions().transport(call -> answer).retry(RetryPolicy.NEVER);
        try (TaobaoClient client = new DefaultTaobaoClient("http://localhost/rest", "12345678", "fictional", options)) {
            return client.execute(new DemoRequest());
        } catch (ApiException e) {
            throw (TopException) e.getCause();
        }
    }
}
