package dev.topaz.samples;

import dev.topaz.runtime.DefaultTaobaoClient;
import dev.topaz.runtime.TopApiException;
import dev.topaz.testkit.FakeGateway;
import dev.topaz.testkit.GatewaySetup;
import dev.topaz.testkit.ReceivedCall;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.TreeMap;

/** Emits a work-order event to a fake gateway, and shows what was sent, what came back, and what a refusal looks like. */
public final class EmitWorkOrderEvent {
    // Fictional: the fake gateway knows them because it is told to.
    private static final String APP_KEY = "12345678";
    private static final String APP_SECRET = "topaz-sample-secret";
    private static final String SESSION = "topaz-sample-session";

    private final PrintStream out;

    private EmitWorkOrderEvent(PrintStream out) {
        this.out = out;
    }

    /** Takes no arguments and needs no network. */
    public static void main(String[] args) {
        new EmitWorkOrderEvent(new PrintStream(System.out, true, StandardCharsets.UTF_8)).run();
    }

    private void run() {
        GatewaySetup setup = new GatewaySetup().app(APP_KEY, APP_SECRET).session(SESSION);
        try (FakeGateway gateway = setup.start()) {
            QianniuClient qianniu = new QianniuClient(new DefaultTaobaoClient(gateway.url(), APP_KEY, APP_SECRET));

            title("1. A typed call");
            BcpushIsvEventEmitRequest request = workOrderEvent();
            out.println("request   " + request);
            BcpushIsvEventEmitResponse response = qianniu.bcpushIsvEventEmit(request, SESSION);
            show(gateway.calls().get(0));
            show(response);

            title("2. A refusal is an exception: nobody forgets to look");
            refusal(qianniu, request);
        }
    }

    private static BcpushIsvEventEmitRequest workOrderEvent() {
        return new BcpushIsvEventEmitRequest()
                .setEventId("evt-0001")
                .setWorkOrderId("wo-42")
                .setWorkOrderStatus("1")
                .setText("买家申请退款，已受理")
                .setBuyerNick("用户名a")
                .setTs(1_790_000_000_000L)
                .setCtxDataString("{\"priority\":\"high\"}");
    }

    private void show(ReceivedCall call) {
        out.println("the gateway received");
        new TreeMap<>(call.protocol())
                .forEach((name, value) -> out.println("  query   " + name + " = " + masked(name, value)));
        new TreeMap<>(call.params()).forEach((name, value) -> out.println("  form    " + name + " = " + value));
    }

    private void show(BcpushIsvEventEmitResponse response) {
        BcpushIsvEventEmitResponse.Result result = response.getResult();
        out.println("response  " + response);
        out.println("success   " + response.isSuccess() + ", request id " + response.getRequestId());
        if (result != null) {
            out.println("result    success " + result.getSuccess() + ", error code " + result.getErrorCode()
                    + ", solution '" + result.getSolution() + "'");
        }
    }

    private void refusal(QianniuClient qianniu, BcpushIsvEventEmitRequest request) {
        try {
            qianniu.bcpushIsvEventEmit(request, "a-session-that-has-expired");
        } catch (TopApiException e) {
            out.println("message   " + e.getMessage());
            out.println("code      " + e.code());
            out.println("sub code  " + e.subCode());
            out.println("request   " + e.requestId());
        }
    }

    private void title(String text) {
        out.println();
        out.println(text);
        out.println("-".repeat(text.length()));
    }

    private static String masked(String name, String value) {
        return switch (name) {
            case "session", "sign" -> "***";
            default -> value;
        };
    }
}
