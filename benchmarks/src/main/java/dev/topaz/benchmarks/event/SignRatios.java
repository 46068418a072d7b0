package dev.topaz.benchmarks.event;

import com.taobao.api.internal.util.RequestParametersHolder;
import com.taobao.api.internal.util.TaobaoUtils;
import com.taobao.api.internal.util.WebUtils;
import dev.topaz.benchmarks.portable.Rounds;
import dev.topaz.runtime.call.Protocol;
import dev.topaz.runtime.sign.SignMethod;
import dev.topaz.runtime.sign.Signer;
import dev.topaz.runtime.wire.CallSigner;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.TreeMap;

/**
 * Signs and encodes a request in a process of its own, by each method. {@code digest} is what the JDK alone takes for the digest of as
 * many bytes: no client can do without it. Written for Java 8.
 */
public final class SignRatios {
    private static final int WARMUP_SECONDS = 2;
    private static final int ROUNDS = 15;

    private final SignMethod method;
    private final String name;

    private SignRatios(SignMethod method) {
        this.method = method;
        this.name = method.wireName();
    }

    /** Prints the nanoseconds of everything before HTTP. */
    public static void main(String[] args) throws Exception {
        for (SignMethod method : SignMethod.values()) {
            new SignRatios(method).print();
        }
    }

    private void print() throws Exception {
        BcpushIsvEventEmitRequest request = Event.request();
        CallSigner signer = new CallSigner(new Signer(method, Event.SECRET));
        Protocol protocol = Event.protocol(name);
        OfficialEvent official = new OfficialEvent();
        MessageDigest digest = MessageDigest.getInstance(method == SignMethod.HMAC_SHA256 ? "SHA-256" : "MD5");
        byte[] text = text(official);
        new Rounds()
                .add("official", () -> form(official))
                .add("topaz", () -> {
                    request.check();
                    return signer.sign(
                            Event.protocol(protocol, System.currentTimeMillis()), Event.application(request));
                })
                .add("digest", () -> digest.digest(text))
                .print("before-http-" + name, WARMUP_SECONDS, ROUNDS);
    }

    /** Returns what is signed. */
    private byte[] text(OfficialEvent event) throws Exception {
        StringBuilder text = new StringBuilder();
        new TreeMap<>(OfficialEvent.holder(event, name, Event.TIMESTAMP).getAllParams())
                .forEach((parameter, value) -> text.append(parameter).append(value));
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    private Object form(OfficialEvent event) throws Exception {
        event.check();
        RequestParametersHolder holder = OfficialEvent.holder(event, name, System.currentTimeMillis());
        holder.getProtocalMustParams().put("sign", TaobaoUtils.signTopRequest(holder, Event.SECRET, name));
        String must = WebUtils.buildQuery(holder.getProtocalMustParams(), "UTF-8");
        String optional = WebUtils.buildQuery(holder.getProtocalOptParams(), "UTF-8");
        String application = WebUtils.buildQuery(holder.getApplicationParams(), "UTF-8");
        String shown = WebUtils.buildRequestUrl("https://eco.taobao.com/router/rest", application, must, optional);
        String url = WebUtils.buildRequestUrl("https://eco.taobao.com/router/rest", must, optional);
        byte[] body =
                WebUtils.buildQuery(holder.getApplicationParams(), "UTF-8").getBytes(StandardCharsets.UTF_8);
        return shown.length() + url.length() + body.length;
    }
}
