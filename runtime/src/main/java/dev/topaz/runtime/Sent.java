package dev.topaz.runtime;

import dev.topaz.runtime.http.HttpCall;
import dev.topaz.runtime.wire.Params;

/**
 * A call that is ready to be sent, and what was signed for it.
 *
 * @param protocol the parameters of the protocol, without the signature
 * @param application the parameters of the request
 * @param behind what was signed behind the parameters, as it may be shown
 */
record Sent(HttpCall http, Params protocol, Params application, String behind) {}
