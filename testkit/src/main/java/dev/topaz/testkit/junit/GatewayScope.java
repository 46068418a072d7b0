package dev.topaz.testkit.junit;

import dev.topaz.runtime.DefaultTaobaoClient;
import dev.topaz.runtime.TaobaoClient;
import dev.topaz.testkit.FakeGateway;
import dev.topaz.testkit.GatewaySetup;
import dev.topaz.testkit.messages.FakeMessageChannel;
import dev.topaz.testkit.messages.MessageChannelSetup;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.extension.ExtensionConfigurationException;
import org.junit.jupiter.api.extension.ExtensionContext;

/** The gateway of a test or of a class, and the annotation that it was set up by. */
record GatewayScope(TopGateway setUpBy, FakeGateway gateway) implements AutoCloseable {
    private static final ExtensionContext.Namespace NAMESPACE = ExtensionContext.Namespace.create(GatewayScope.class);
    private static final String KEY = "gateway";
    private static final String CHANNEL = "channel";
    private static final String FAILED_BEFORE = "failed-before";

    /** Returns the gateway of this test: that of its class if there is one, that of its own otherwise, which is started. */
    static GatewayScope of(ExtensionContext context, TopGateway wanted) {
        ExtensionContext.Store store = context.getStore(NAMESPACE);
        GatewayScope scope = Optional.ofNullable(store.get(KEY, GatewayScope.class))
                .orElseGet(() -> {
                    GatewayScope started = new GatewayScope(wanted, start(wanted));
                    store.put(KEY, started);
                    return started;
                });
        if (!scope.setUpBy.equals(wanted)) {
            throw new ExtensionConfigurationException(
                    "one test has one gateway, but two @TopGateway of this test say different things; write the same in both");
        }
        return scope;
    }

    /** Returns the message channel beside the gateway of this test, with the same app; started when it is first asked for. */
    static FakeMessageChannel channel(ExtensionContext context, TopGateway wanted) {
        GatewayScope scope = of(context, wanted);
        ExtensionContext.Store store = context.getStore(NAMESPACE);
        return Optional.ofNullable(store.get(CHANNEL, FakeMessageChannel.class)).orElseGet(() -> {
            FakeMessageChannel started = new MessageChannelSetup()
                    .app(wanted.appKey(), wanted.appSecret())
                    .start();
            started.answerOn(scope.gateway);
            store.put(CHANNEL, started);
            return started;
        });
    }

    /** Remembers how many stubs of a gateway of the class had failed before this test. */
    static void startTest(ExtensionContext context) {
        context.getStore(NAMESPACE).put(FAILED_BEFORE, stubFailures(context).size());
    }

    /** Returns what a stub threw last, during this test. */
    static Optional<Throwable> newestStubFailure(ExtensionContext context) {
        List<Throwable> all = stubFailures(context);
        int before = context.getStore(NAMESPACE).getOrDefault(FAILED_BEFORE, Integer.class, 0);
        return all.size() > before ? Optional.of(all.get(all.size() - 1)) : Optional.empty();
    }

    private static List<Throwable> stubFailures(ExtensionContext context) {
        return Optional.ofNullable(context.getStore(NAMESPACE).get(KEY, GatewayScope.class))
                .map(scope -> scope.gateway.stubFailures())
                .orElse(List.of());
    }

    /** Ends what was started for exactly this test or class. */
    static void close(ExtensionContext context) {
        Optional.ofNullable(context.getStore(NAMESPACE).remove(CHANNEL, FakeMessageChannel.class))
                .ifPresent(FakeMessageChannel::close);
        Optional.ofNullable(context.getStore(NAMESPACE).remove(KEY, GatewayScope.class))
                .ifPresent(GatewayScope::close);
    }

    TaobaoClient client() {
        return new DefaultTaobaoClient(gateway.url(), setUpBy.appKey(), setUpBy.appSecret());
    }

    private static FakeGateway start(TopGateway wanted) {
        GatewaySetup setup =
                new GatewaySetup().app(wanted.appKey(), wanted.appSecret()).session(wanted.session());
        return wanted.replay().isEmpty()
                ? setup.start()
                : setup.replay(Path.of(wanted.replay())).start();
    }

    @Override
    public void close() {
        gateway.close();
    }

    /** Returns a description without the annotation, which holds the secret. */
    @Override
    public String toString() {
        return "GatewayScope[" + gateway + "]";
    }
}
