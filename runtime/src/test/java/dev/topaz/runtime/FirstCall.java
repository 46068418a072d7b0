package dev.topaz.runtime;

import dev.topaz.runtime.http.HttpAnswer;
import dev.topaz.runtime.http.HttpCall;
import dev.topaz.runtime.http.Transport;

/** A program that makes its first call, and ends when HTTP would take over. A class of its own, so that it needs no lambda. */
final class FirstCall {
    private FirstCall() {}

    private static final class Ending implements Transport {
        @Override
        public HttpAnswer exchange(HttpCall call) {
            System.out.println(call.target().contains("&sign=") ? "signed" : "not signed");
            System.exit(0);
            throw new AssertionError("the process has ended");
        }
    }

    public static void main(String[] args) {
        ClientOptions options = new ClientOptions().transport(new Ending());
        DefaultTaobaoClient client =
                new DefaultTaobaoClient("http://localhost/router/rest", "first-app", "fictional-secret", options);
        client.call(new DemoRequest(), null);
    }
}
