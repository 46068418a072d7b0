package dev.topaz.explorer.mcp;

import dev.topaz.explorer.call.MessagePublisher;
import dev.topaz.explorer.call.Target;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;

/**
 * Where calls and messages may go.
 *
 * @param gateways those that the user has named, which is known at once
 * @param targets the same gateways with their addresses, once the fake one has started
 */
public record CallTargets(
        Set<Target.Id> gateways, CompletableFuture<List<Target>> targets, MessagePublisher publisher) {
    public CallTargets {
        gateways = Set.copyOf(gateways);
    }
}
