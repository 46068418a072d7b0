package dev.topaz.difftests;

import dev.topaz.spec.ParamSpec;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Which values a request holds.
 *
 * @param depth how many levels of optional objects are filled
 */
record Filling(Kind kind, int depth) {
    /** Which values a request holds. */
    enum Kind {
        /** Objects down to a depth, and else no more than the old document requires. */
        SPARSE,
        /** All, objects and lists as the texts in which they travel. */
        TEXTS,
        /** All, as large as they may be. */
        MOST,
        /** All, as small as they may be. */
        LEAST
    }

    static final Filling LEAST = new Filling(Kind.LEAST, 0);

    Filling below() {
        return new Filling(kind, depth - 1);
    }

    boolean isMost() {
        return kind == Kind.MOST;
    }

    boolean fills(ParamSpec param) {
        return switch (kind) {
            case SPARSE -> param.required() || (depth > 0 && !param.fields().isEmpty());
            case TEXTS, MOST, LEAST -> true;
        };
    }

    /** Returns the ways in which a request with these parameters is filled. */
    static List<Filling> all(List<ParamSpec> request) {
        return Stream.concat(
                        IntStream.rangeClosed(0, depth(request)).mapToObj(each -> new Filling(Kind.SPARSE, each)),
                        Stream.of(Kind.TEXTS, Kind.MOST, Kind.LEAST).map(kind -> new Filling(kind, 0)))
                .toList();
    }

    private static int depth(List<ParamSpec> params) {
        return params.stream()
                .mapToInt(param -> param.fields().isEmpty() ? 0 : 1 + depth(param.fields()))
                .max()
                .orElse(0);
    }
}
