/** A server of HTTP/1.1 that can also misbehave: the wire below a gateway, which knows nothing of what travels over it. */
@NullMarked
package dev.topaz.testkit.http;

import org.jspecify.annotations.NullMarked;
