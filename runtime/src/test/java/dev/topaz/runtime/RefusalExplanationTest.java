package dev.topaz.runtime;

import static dev.topaz.runtime.ScriptedTransport.refusal;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.topaz.runtime.retry.RefusalKind;
import dev.topaz.runtime.sign.SignMethod;
import org.junit.jupiter.api.Test;

/** What is said about a refusal beyond the platform's own words. */
class RefusalExplanationTest {
    private static final String WRONG_SIGNATURE = "{\"error_response\":{\"code\":25,\"msg\":\"Invalid signature\"}}";

    private final ScriptedTransport transport = new ScriptedTransport();
    private ClientOptions options = new ClientOptions()
            .transport(transport)
            .time(new FakeTime("2026-11-25T02:00:00Z"))
            .clock(new FakeTime("2026-11-25T02:00:00Z"));
    private final DemoRequest request = new DemoRequest();

    private TopApiException refused(String session) {
        TaobaoClient client =
                new DefaultTaobaoClient("http://localhost/router/rest", "12345678", "fictional-secret", options);
        return assertThrows(TopApiException.class, () -> client.call(request, session));
    }

    @Test
    void aWrongSignatureShowsWhatWasSignedWithoutTheValuesOfTheRequest() {
        transport.answers(WRONG_SIGNATURE);
        request.text = "买家";
        request.putOtherTextParam("buyer_nick", "张三");
        request.putOtherTextParam("extra", "{\"mobile\":\"13800000000\"}");

        TopApiException refused = refused("fictional-session");

        String explanation = String.valueOf(refused.explanation());
        assertTrue(
                explanation.startsWith(
                        "signed with hmac-sha256 was: app_key12345678buyer_nick***(2)extra***(24)formatjson"
                                + "methodtaobao.demo.getpartner_idtopaz-javasession***sign_methodhmac-sha256text***(2)"
                                + "timestamp2026-11-25 10:00:00v2.0\ncheck whether\n"),
                explanation);
        assertTrue(explanation.contains("  - the app secret is the one of app key 12345678"), explanation);
        assertTrue(String.valueOf(refused.getMessage()).endsWith(explanation));
        assertEquals(RefusalKind.SIGNATURE, refused.kind());
    }

    @Test
    void md5PutsTheSecretAroundTheText() {
        transport.answers(WRONG_SIGNATURE);
        options = options.signMethod(SignMethod.MD5);

        String explanation = String.valueOf(refused(null).explanation());

        assertTrue(explanation.startsWith("signed with md5 was: ***app_key12345678"), explanation);
        assertTrue(explanation.contains("v2.0***\n"), explanation);
    }

    @Test
    void aParameterNamedLikeOneOfTheProtocolIsPointedAt() {
        transport.answers(WRONG_SIGNATURE);
        request.putOtherTextParam("format", "xml");

        assertTrue(String.valueOf(refused(null).explanation())
                .contains("parameters of the request may be named like those of the protocol: format"));
    }

    @Test
    void noValueOfTheRequestIsShownWhateverItsName() {
        transport.answers(WRONG_SIGNATURE);
        request.text = "王先生 13800138000 北京市朝阳区";

        String message = String.valueOf(refused("fictional-session").getMessage());

        assertFalse(message.contains("王先生") || message.contains("13800138000"), message);
        assertTrue(message.contains("text***(22)timestamp"), message);
    }

    @Test
    void aWrongSessionComesWithTheDocumentedCauses() {
        transport.answers(refusal(27, "invalid-sessionkey", "SessionKey非法"));

        TopApiException refused = refused("fictional-session");

        assertEquals(RefusalKind.SESSION, refused.kind());
        String explanation = String.valueOf(refused.explanation());
        assertTrue(explanation.contains("it has expired"), explanation);
        assertTrue(explanation.contains("another app key"), explanation);
        assertFalse(String.valueOf(refused.getMessage()).contains("fictional-session"));
    }

    @Test
    void anOrdinaryRefusalSpeaksForItself() {
        transport.answers(refusal(15, "isv.bad", "坏"));

        TopApiException refused = refused(null);

        assertNull(refused.explanation());
        assertEquals("be good", refused.remedy());
        assertEquals(
                "taobao.demo.get was refused: code 15, m; isv.bad, 坏; remedy: be good; request id r2",
                refused.getMessage());
    }
}
