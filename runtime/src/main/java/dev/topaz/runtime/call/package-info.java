/**
 * One call from beginning to end. {@link dev.topaz.runtime.call.Call} is the snapshot of a request; the handlers stand in this
 * order, each calling the next; without an interceptor, the intercepting and the auditing one are left out:
 *
 * <ol>
 *   <li>{@link dev.topaz.runtime.call.ValidatingHandler}
 *   <li>{@link dev.topaz.runtime.call.InterceptingHandler}
 *   <li>{@link dev.topaz.runtime.call.RetryingHandler}
 *   <li>{@link dev.topaz.runtime.call.ClockSkewHandler}
 *   <li>{@link dev.topaz.runtime.call.ThrottlingHandler}
 *   <li>{@link dev.topaz.runtime.call.SigningHandler}
 *   <li>{@link dev.topaz.runtime.call.ObservingHandler}
 *   <li>{@link dev.topaz.runtime.call.DecodingHandler}
 *   <li>{@link dev.topaz.runtime.call.AuditingHandler}
 *   <li>{@link dev.topaz.runtime.call.ExchangeHandler}
 * </ol>
 *
 * <p>Knows neither requests nor responses: how an answer is read comes with the call.
 */
@NullMarked
package dev.topaz.runtime.call;

import org.jspecify.annotations.NullMarked;
