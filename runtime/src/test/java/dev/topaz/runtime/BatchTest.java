package dev.topaz.runtime;

import static dev.topaz.runtime.ScriptedTransport.SUCCESS;
import static dev.topaz.runtime.ScriptedTransport.refusal;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.topaz.runtime.http.HttpCall;
import dev.topaz.runtime.http.NotSentException;
import dev.topaz.runtime.sign.SignMethod;
import java.io.IOException;
import java.net.ConnectException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class BatchTest {
    private static final String SEPARATOR = "\r\n-S-\r\n";

    private final FakeTime time = new FakeTime("2026-11-25T02:00:00Z");
    private final ScriptedTransport transport = new ScriptedTransport();
    private final ClientOptions options =
            new ClientOptions().transport(transport).time(time).clock(time);
    private final DemoRequest one = new DemoRequest();
    private final DemoRequest other = new DemoRequest();
    private final TaobaoBatchRequest batch =
            new TaobaoBatchRequest().addRequest(one).addRequest(other, "fictional-other-session");

    private TaobaoClient client() {
        return new DefaultTaobaoClient("https://localhost/router/rest?own=1", "12345678", "fictional-secret", options);
    }

    @Test
    void goesBesideTheAddressOfCallsSignedWithItsBody() {
        transport.answers(SUCCESS + SEPARATOR + SUCCESS);
        one.text = "甲";

        client().call(batch, "fictional-session");

        HttpCall call = transport.calls.get(0);
        String body = new String(call.body().bytes().orElseThrow(), StandardCharsets.UTF_8);
        assertEquals(
                "#PUBLIC#method=taobao.demo.get" + SEPARATOR + "method=taobao.demo.get&text=%E7%94%B2" + SEPARATOR
                        + "method=taobao.demo.get&session=fictional-other-session&text=x",
                body);
        Map<String, String> query = RecordedBatchesTest.form(call.address().getRawQuery());
        assertTrue(call.address().toString().startsWith("https://localhost/router/batch?own=1&app_key="));
        assertFalse(query.containsKey("method"));
        String sign = query.remove("sign");
        query.remove("own");
        assertEquals(
                new dev.topaz.runtime.sign.Signer(SignMethod.HMAC_SHA256, "fictional-secret").sign(query, body), sign);
    }

    @Test
    void everyRequestIsAnsweredByItself() {
        transport.answers(SUCCESS + SEPARATOR + refusal(15, "isv.bad", "坏"));

        TaobaoBatchResponse response = client().call(batch, null);

        assertEquals("中文", response.getResponse(one).text);
        assertFalse(response.getResponse(other).isSuccess());
        assertEquals("isv.bad", response.getResponse(other).getSubCode());
        assertEquals(
                List.of(true, false),
                response.getResponseList().stream()
                        .map(TaobaoResponse::isSuccess)
                        .toList());
        assertEquals("TaobaoBatchResponse{success=true, requests=2, successes=1}", response.toString());
        assertThrows(IllegalArgumentException.class, () -> response.getResponse(new DemoRequest()));
    }

    @Test
    void aSeparatorAtTheEndIsNoAnswer() {
        transport.answers(SUCCESS + SEPARATOR + SUCCESS + SEPARATOR);

        assertEquals(2, client().call(batch, null).getResponseList().size());
    }

    @Test
    void oneAnswerThatIsNoneLeavesTheOthers() {
        transport.answers(SUCCESS + SEPARATOR + "{}");

        TaobaoBatchResponse response = client().call(batch, null);

        assertEquals("中文", response.getResponse(one).text);
        assertThrows(TopDecodeException.class, () -> response.getResponse(other));
        assertThrows(TopDecodeException.class, response::getResponseList);
    }

    @Test
    void theWholeBatchCanBeRefused() throws Exception {
        transport.answers("{\"error_response\":{\"code\":25,\"msg\":\"Invalid signature\"}}");

        TaobaoBatchResponse refused = client().execute(batch);

        assertFalse(refused.isSuccess());
        assertEquals("25", refused.getErrorCode());
        assertEquals(List.of(), refused.getResponseList());
        assertThrows(IllegalArgumentException.class, () -> refused.getResponse(one));
        TopApiException thrown = assertThrows(TopApiException.class, () -> client().call(batch, null));
        assertTrue(String.valueOf(thrown.explanation()).contains("v2.0[the body]"));
    }

    @Test
    void aBatchOfOneThatIsRefusedIsNoSuccess() throws Exception {
        transport.answers("{\"error_response\":{\"code\":25,\"msg\":\"Invalid signature\"}}");
        TaobaoBatchRequest single = new TaobaoBatchRequest().addRequest(one);

        TaobaoBatchResponse refused = client().execute(single);

        assertFalse(refused.isSuccess());
        assertEquals("25", refused.getErrorCode());
        assertEquals("25", refused.getResponse(one).getErrorCode());
        assertThrows(TopApiException.class, () -> client().call(single, null));

        transport.answers(SUCCESS);
        assertEquals("中文", client().call(single, null).getResponse(one).text);
    }

    @Test
    void noSessionOfABatchIsShown() {
        transport.answers(refusal(27, "invalid-sessionkey", "no fictional-other-session")
                + SEPARATOR
                + refusal(27, "invalid-sessionkey", "no fictional-session"));

        TaobaoBatchResponse response = client().call(batch, "fictional-session");

        assertEquals("no ***", response.getResponse(one).getSubMsg());
        assertEquals("no ***", response.getResponse(other).getSubMsg());
    }

    @Test
    void anotherNumberOfAnswersIsNoAnswer() {
        transport
                .answers(SUCCESS)
                .answers(SUCCESS + SEPARATOR + SUCCESS + SEPARATOR + SUCCESS)
                .answers("");

        for (int i = 0; i < 3; i++) {
            assertThrows(TopDecodeException.class, () -> client().call(batch, null));
        }
    }

    @Test
    void isCheckedBeforeItIsSent() throws Exception {
        transport.answers(SUCCESS + SEPARATOR + SUCCESS);
        other.text = null;

        TaobaoBatchResponse refused = client().execute(batch);
        assertEquals("API NO. 2: client-error:Missing required arguments:text", refused.getMsg());
        assertEquals("40", refused.getErrorCode());
        ApiRuleException broken = assertThrows(ApiRuleException.class, batch::check);
        assertEquals(
                "client-error:Missing required arguments:text",
                assertInstanceOf(ApiRuleException.class, broken.getCause()).getErrMsg());
        assertEquals(
                "client-error:api request list is empty",
                client().execute(new TaobaoBatchRequest()).getMsg());
        assertEquals(List.of(), transport.calls);

        batch.addPublicParam("text", "z");
        assertTrue(client().execute(batch).isSuccess());
    }

    @Test
    void aParameterThatItselfHasIsSentForAllAndMayHoldWhatOneLacks() {
        transport.answers(SUCCESS + SEPARATOR + SUCCESS);
        other.text = null;
        batch.putOtherTextParam("text", "z");
        batch.addPublicParam("new_parameter", "1");

        client().call(batch, null);

        String body = new String(transport.calls.get(0).body().bytes().orElseThrow(), StandardCharsets.UTF_8);
        assertEquals("#PUBLIC#method=taobao.demo.get&new_parameter=1&text=z", body.split(SEPARATOR, 2)[0]);
    }

    @Test
    void takesNoFilesNoBatchesAndNothingTwice() {
        assertThrows(IllegalArgumentException.class, () -> batch.addRequest(one));
        assertThrows(IllegalArgumentException.class, () -> batch.addRequest(new TaobaoBatchRequest()));
        one.image = new FileItem("a.png", new byte[1]);
        assertThrows(IllegalArgumentException.class, () -> client().call(batch, null));
    }

    @Test
    void anAddressThatTellsNoOtherIsAMistake() {
        TaobaoClient client = new DefaultTaobaoClient("http://localhost/top", "12345678", "fictional-secret", options);

        assertThrows(IllegalArgumentException.class, () -> client.call(batch, null));
    }

    @Test
    void isMadeAgainAsAnyCallIs() {
        transport
                .fails(new NotSentException("x", new ConnectException()))
                .answers(SUCCESS + SEPARATOR + SUCCESS)
                .fails(new IOException("reset"));

        client().call(batch, null);
        assertEquals(2, transport.calls.size());
        assertThrows(TopTransportException.class, () -> client().call(batch, null));
        assertEquals(3, transport.calls.size());
    }

    @Test
    void whatItsAnswersSayOfLimitsHoldsForOtherCalls() {
        transport
                .answers(SUCCESS
                        + SEPARATOR
                        + refusal(
                                7,
                                "accesscontrol.limited-by-api-access-count",
                                "This ban will last for 9 more seconds"))
                .answers(SUCCESS);
        TaobaoClient client = client();

        client.call(batch, null);
        client.call(new DemoRequest(), null);

        assertEquals(List.of(Duration.ofSeconds(9)), time.waits);
    }
}
