package dev.topaz.diff;

/**
 * One change.
 *
 * @param path {@code request/tid}, {@code response/trade/orders}, {@code errors/isv.bad}; empty for the API as a whole
 * @param before what was there; empty when there was nothing
 * @param after what is there now; empty when there is nothing any more
 */
public record Change(Verdict verdict, ChangeKind kind, String path, String before, String after) {}
