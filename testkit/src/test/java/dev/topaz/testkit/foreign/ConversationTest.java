package dev.topaz.testkit.foreign;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.topaz.spec.ApiSpec;
import dev.topaz.spec.SpecXml;
import dev.topaz.testkit.FakeGateway;
import dev.topaz.testkit.GatewaySetup;
import dev.topaz.testkit.Trouble;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Clients of others, unmodified, in one conversation with the gateway: each must make the same of every answer. */
class ConversationTest {
    private final FakeGateway gateway = new GatewaySetup()
            .app(Step.APP_KEY, Step.SECRET)
            .session(Step.SESSION)
            .api(spec(Step.TOKENS, """
                    <request>
                      <param name="group" type="String" required="true"/>
                      <param name="max" type="Number"/>
                    </request>
                    <response><param name="result" type="String" example="a token &amp;lt;"/></response>
                    """))
            .api(spec(Step.UPLOADS, """
                    <request>
                      <param name="type" type="String" required="true"/>
                      <param name="media" type="byte[]" required="true"/>
                    </request>
                    <response><param name="result" type="String" example="m-1"/></response>
                    """))
            .start();

    @AfterEach
    void stop() {
        gateway.close();
    }

    @Test
    void holdsWithTheOfficialSdk() throws Exception {
        holds(new OfficialSdk(gateway.url()), true);
    }

    @Test
    void holdsWithARequestSignedByHandInTheQueryOfAGet() throws Exception {
        holds(HandSigned.get(gateway.url()), false);
    }

    @Test
    void holdsWithARequestSignedByHandInAForm() throws Exception {
        holds(HandSigned.form(gateway.url()), false);
    }

    @Test
    void holdsWithARequestSignedByHandInAMultipartBody() throws Exception {
        holds(HandSigned.multipart(gateway.url()), true);
    }

    @Test
    void holdsWithTheSdkForPython() throws Exception {
        holds(HandSigned.pythonSdk(gateway.url()), true);
    }

    @Test
    void holdsWithTheLibraryRequestsOfPython() throws Exception {
        holds(HandSigned.pythonRequests(gateway.url()), true);
    }

    @Test
    void holdsWithTheSdkForPhp() throws Exception {
        holds(HandSigned.phpSdk(gateway.url()), true);
    }

    @Test
    void holdsWithTheMultipartContentOfDotNet() throws Exception {
        holds(HandSigned.dotNet(gateway.url()), true);
    }

    @Test
    void holdsWithTheMultipartWriterOfGo() throws Exception {
        holds(HandSigned.go(gateway.url()), true);
    }

    @Test
    void holdsWithTheOldSdkForDotNet() throws Exception {
        holds(HandSigned.oldDotNetSdk(gateway.url()), false);
    }

    @Test
    void holdsWithAClientThatSendsEverythingTwice() throws Exception {
        holds(HandSigned.twice(gateway.url()), false);
    }

    /** It sends a form, or a query if it is asked for GET; it has no uploads. */
    @Test
    @Tag("combinations")
    void holdsWithNodeTaobaoTopclient(@TempDir Path folder) throws Exception {
        NodeClient.install(folder, "node-taobao-topclient", "0.1.7");
        holds(NodeClient.topclient(folder, gateway.url(), "POST"), false);
        gateway.reset();
        holds(NodeClient.topclient(folder, gateway.url(), "GET"), false);
    }

    /** It sends multipart bodies. Its GET sends nothing at all, whatever it is told. */
    @Test
    @Tag("combinations")
    void holdsWithAliTopsdk(@TempDir Path folder) throws Exception {
        NodeClient.install(folder, "ali-topsdk", "2.0.5");
        holds(NodeClient.topsdk(folder, gateway.url()), true);
    }

    private void holds(ForeignClient client, boolean uploads) throws IOException, InterruptedException {
        List<Step> steps = new ArrayList<>(Step.conversation());
        List<Trouble> troubles = new ArrayList<>(Collections.nCopies(steps.size() - 2, Trouble.none()));
        troubles.add(Trouble.throttled(Duration.ofSeconds(3)));
        gateway.next(Step.TOKENS, troubles.toArray(Trouble[]::new));
        if (uploads) {
            steps.add(Step.uploading());
        }

        assertEquals(steps.stream().map(Step::outcome).toList(), client.take(steps));

        assertEquals("中文 &=+~%", gateway.calls(Step.TOKENS).get(0).param("group"));
        if (uploads) {
            assertEquals("图片", gateway.call(Step.UPLOADS).param("type"));
            assertEquals(
                    Step.uploading().upload(),
                    new String(gateway.call(Step.UPLOADS).file("media").bytes(), StandardCharsets.UTF_8));
        }
    }

    private static ApiSpec spec(String name, String parts) {
        String xml = "<api xmlns=\"https://topaz.dev/spec/1\" name=\"" + name + "\" session=\"required\">" + parts
                + "</api>";
        return SpecXml.read(name + ".xml", xml).spec().orElseThrow();
    }
}
