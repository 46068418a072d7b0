package dev.topaz.runtime;

import java.util.Optional;

/**
 * A call that was answered, be it with a success or a refusal.
 *
 * @param sent the last attempt; empty when the request was refused before anything was sent
 */
record Ended<T extends TaobaoResponse>(T response, Optional<Sent> sent) {}
