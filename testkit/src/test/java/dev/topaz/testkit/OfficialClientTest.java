package dev.topaz.testkit;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.dingtalk.api.request.OapiMediaUploadRequest;
import com.dingtalk.api.response.OapiMediaUploadResponse;
import com.taobao.api.ApiException;
import com.taobao.api.BatchTaobaoClient;
import com.taobao.api.DefaultTaobaoClient;
import com.taobao.api.FileItem;
import com.taobao.api.TaobaoBatchRequest;
import com.taobao.api.TaobaoBatchResponse;
import com.taobao.api.TaobaoUploadRequest;
import com.taobao.api.internal.tmc.TmcAuthGetRequest;
import com.taobao.api.internal.tmc.TmcAuthGetResponse;
import com.taobao.api.security.TopSecretGetRequest;
import com.taobao.api.security.TopSecretGetResponse;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The official SDK, unmodified, against the gateway. */
class OfficialClientTest {
    private static final String APP_KEY = "12345678";
    private static final String SECRET = "fictional-secret";
    private static final String SECRETS = "taobao.top.secret.get";
    private static final String TOKENS = "taobao.tmc.auth.get";
    private static final String UPLOADS = "dingtalk.oapi.media.upload";
    /** In place of its 15 seconds for a connection and 30 for an answer, which a busy machine may take. */
    private static final int PATIENCE_MILLIS = 180_000;

    private final FakeGateway gateway = new GatewaySetup()
            .app(APP_KEY, SECRET)
            .session("session-1")
            .session("session-2")
            .api(Docs.spec(SECRETS, "optional", """
                    <request>
                      <param name="random_num" type="String" required="true"/>
                      <param name="secret_version" type="Number"/>
                      <param name="customer_user_id" type="Number"/>
                    </request>
                    <response>
                      <param name="secret" type="String" example="MTIz+/=="/>
                      <param name="secret_version" type="Number" example="7"/>
                      <param name="interval" type="Number" example="300"/>
                      <param name="max_interval" type="Number" example="600"/>
                      <param name="app_config" type="Json" example="{&quot;a&quot;:1}"/>
                    </response>
                    """))
            .api(Docs.spec(TOKENS, "optional", """
                    <request><param name="group" type="String"/></request>
                    <response><param name="result" type="String" example="a token"/></response>
                    """))
            .api(Docs.spec(UPLOADS, "none", """
                    <request>
                      <param name="type" type="String" required="true"/>
                      <param name="media" type="byte[]" required="true"/>
                    </request>
                    <response><param name="media_id" type="String" example="m-1"/></response>
                    """))
            .start();

    @AfterEach
    void stop() {
        gateway.close();
    }

    @ParameterizedTest
    @CsvSource({
        "json, md5, false",
        "json, hmac, false",
        "json, hmac-sha256, false",
        "json, hmac-sha256, true",
        "xml, hmac-sha256, false"
    })
    void signsAndReadsInEveryFormat(String format, String signMethod, boolean simplified) throws ApiException {
        DefaultTaobaoClient client = new DefaultTaobaoClient(
                gateway.url(), APP_KEY, SECRET, format, PATIENCE_MILLIS, PATIENCE_MILLIS, signMethod);
        client.setUseSimplifyJson(simplified);
        TopSecretGetRequest request = new TopSecretGetRequest();
        request.setRandomNum("中文 &=+~");
        request.setSecretVersion(3L);

        TopSecretGetResponse response = client.execute(request, "session-1");

        assertTrue(response.isSuccess(), response.getBody());
        assertEquals(
                List.of("MTIz+/==", 7L, 300L, 600L, "{\"a\":1}"),
                List.of(
                        response.getSecret(),
                        response.getSecretVersion(),
                        response.getInterval(),
                        response.getMaxInterval(),
                        response.getAppConfig()));
        assertEquals("中文 &=+~", gateway.call(SECRETS).param("random_num"));
        assertEquals(3, gateway.call(SECRETS).number("secret_version"));
    }

    @Test
    void isRefusedInItsOwnWords() throws ApiException {
        TopSecretGetRequest request = new TopSecretGetRequest();
        request.setRandomNum("1");
        assertRefused(
                "25",
                "",
                patient(new DefaultTaobaoClient(gateway.url(), APP_KEY, "wrong"))
                        .execute(request));
        DefaultTaobaoClient client = client();
        assertRefused("27", "invalid-sessionkey", client.execute(request, "unknown"));
        gateway.next(SECRETS, Trouble.throttled(Duration.ofSeconds(3)), Trouble.serviceTimedOut());
        TopSecretGetResponse throttled = client.execute(request);
        assertRefused("7", "accesscontrol.limited-by-api-access-count", throttled);
        assertEquals("This ban will last for 3 more seconds", throttled.getSubMsg());
        assertRefused("15", "isp.remote-service-timeout", client.execute(request));
        assertTrue(client.execute(request).isSuccess());
    }

    @Test
    void signsParametersInTheQueryOfABodyOfItsOwn() throws ApiException {
        TmcAuthGetRequest request = new TmcAuthGetRequest();
        request.setGroup("a group");
        request.setTopContentType("json");

        assertEquals("a token", client().execute(request).getResult());
        assertEquals("a group", gateway.call(TOKENS).param("group"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "-BATCH-"})
    void sendsBatches(String separator) throws ApiException {
        BatchTaobaoClient client = patient(new BatchTaobaoClient(gateway.batchUrl(), APP_KEY, SECRET));
        if (!separator.isEmpty()) {
            client.setBatchApiSeparator(separator);
        }
        TopSecretGetRequest first = new TopSecretGetRequest();
        first.setRandomNum("1");
        TopSecretGetRequest second = new TopSecretGetRequest();
        second.setRandomNum("2");
        second.setBatchApiSession("session-2");
        TmcAuthGetRequest third = new TmcAuthGetRequest();
        gateway.next(TOKENS, Trouble.sessionExpired());

        TaobaoBatchResponse response = client.execute(
                new TaobaoBatchRequest().addRequest(first).addRequest(second).addRequest(third), "session-1");

        assertEquals(3, response.getResponseList().size());
        assertEquals("MTIz+/==", response.getResponse(first).getSecret());
        assertEquals("MTIz+/==", response.getResponse(second).getSecret());
        assertRefused("27", "invalid-sessionkey", response.getResponse(third));
        assertEquals(
                List.of("session-1", "session-2"),
                gateway.calls(SECRETS).stream()
                        .map(call -> call.protocol().get("session"))
                        .toList());
        assertEquals("2", gateway.calls(SECRETS).get(1).param("random_num"));
    }

    @Test
    void sendsBatchesOfOneApiWithPublicParameters() throws ApiException {
        TaobaoBatchRequest batch = new TaobaoBatchRequest();
        batch.setPublicMethod(TOKENS);
        batch.addPublicParam("group", "common");
        TmcAuthGetRequest plain = new TmcAuthGetRequest();
        TmcAuthGetRequest own = new TmcAuthGetRequest();
        own.setGroup("own");

        TaobaoBatchResponse response = patient(new BatchTaobaoClient(gateway.batchUrl(), APP_KEY, SECRET))
                .execute(batch.addRequest(plain).addRequest(own));

        assertEquals("a token", response.getResponse(plain).getResult());
        assertEquals("a token", response.getResponse(own).getResult());
        assertEquals(
                List.of("common", "own"),
                gateway.calls(TOKENS).stream().map(call -> call.param("group")).toList());
    }

    @Test
    void isRefusedABatchThatIsSignedWrong() throws ApiException {
        TmcAuthGetRequest request = new TmcAuthGetRequest();
        TaobaoBatchResponse response = patient(new BatchTaobaoClient(gateway.batchUrl(), APP_KEY, "wrong"))
                .execute(new TaobaoBatchRequest().addRequest(request).addRequest(request));

        assertEquals("25", response.getErrorCode());
        assertEquals(List.of(), gateway.calls());
    }

    @Test
    void callsOneByOneThroughItsBatchClient() throws ApiException {
        TmcAuthGetResponse response = patient(new BatchTaobaoClient(gateway.batchUrl(), APP_KEY, SECRET))
                .execute(new TmcAuthGetRequest());

        assertEquals("a token", response.getResult());
    }

    @Test
    void uploadsFilesInItsOwnLayout() throws ApiException {
        byte[] content = "\r\n--not a boundary\r\n\u0000\u00ff".getBytes(StandardCharsets.ISO_8859_1);
        OapiMediaUploadRequest request = new OapiMediaUploadRequest();
        request.setType("图片");
        request.setMedia(new FileItem("名字.png", content, "image/png"));

        OapiMediaUploadResponse response = client().execute(signed(request));

        assertTrue(response.getBody().contains("\"media_id\":\"m-1\""), response.getBody());
        assertEquals(Map.of("type", "图片"), gateway.call(UPLOADS).params());
        assertEquals("名字.png", gateway.call(UPLOADS).file("media").name());
        assertEquals("image/png", gateway.call(UPLOADS).file("media").contentType());
        assertArrayEquals(content, gateway.call(UPLOADS).file("media").bytes());
    }

    /** The classes of DingTalk name a call type, and are sent without a signature; those of TOP name none. */
    @SuppressWarnings("unchecked") // A proxy has the interface it is made with.
    private static TaobaoUploadRequest<OapiMediaUploadResponse> signed(OapiMediaUploadRequest request) {
        return (TaobaoUploadRequest<OapiMediaUploadResponse>) Proxy.newProxyInstance(
                OfficialClientTest.class.getClassLoader(),
                new Class<?>[] {TaobaoUploadRequest.class},
                (proxy, method, args) ->
                        method.getName().equals("getTopApiCallType") ? null : method.invoke(request, args));
    }

    private DefaultTaobaoClient client() {
        return patient(new DefaultTaobaoClient(gateway.url(), APP_KEY, SECRET));
    }

    private static <C extends DefaultTaobaoClient> C patient(C client) {
        client.setConnectTimeout(PATIENCE_MILLIS);
        client.setReadTimeout(PATIENCE_MILLIS);
        return client;
    }

    private static void assertRefused(String code, String subCode, com.taobao.api.TaobaoResponse response) {
        assertFalse(response.isSuccess());
        assertEquals(code, response.getErrorCode());
        assertEquals(subCode, response.getSubCode());
    }
}
