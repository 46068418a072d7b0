package dev.topaz.spec;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.Random;
import java.util.stream.IntStream;

/** Makes specs full of characters that are hard to carry; the same ones for the same seed. */
final class RandomSpecs {
    private static final String[] PIECES = {
        "a",
        "中文",
        "😀",
        "<",
        ">",
        "&",
        "\"",
        "'",
        "\n",
        "\r",
        "\t",
        " ",
        "  ",
        "*/",
        "\\u0041",
        "]]>",
        "&amp;",
        "$",
        "\u0085",
        "\u2028",
        "\u200B",
        "\u202E",
        "--",
        "<!--",
        "{@code x}"
    };

    private final Random random;

    RandomSpecs(Random random) {
        this.random = random;
    }

    ApiSpec next() {
        return new ApiSpec(
                "demo.get" + text(),
                text(),
                text(),
                text(),
                text(),
                Session.values()[random.nextInt(Session.values().length)],
                params(0),
                params(0),
                errors(),
                Location.NONE);
    }

    private List<ParamSpec> params(int depth) {
        List<ParamSpec> params = new ArrayList<>();
        for (int i = random.nextInt(depth > 2 ? 1 : 4); i > 0; i--) {
            params.add(new ParamSpec(
                    "p" + i + text(),
                    text(),
                    random.nextBoolean(),
                    text(),
                    limits(),
                    text(),
                    params(depth + 1),
                    random.nextBoolean() ? Children.DOCUMENTED : Children.UNDOCUMENTED,
                    Location.NONE));
        }
        return params;
    }

    private List<ErrorSpec> errors() {
        return IntStream.range(0, random.nextInt(3))
                .mapToObj(i -> new ErrorSpec("isv." + i + text(), text(), text(), Location.NONE))
                .toList();
    }

    private Limits limits() {
        OptionalLong one = number();
        OptionalLong other = number();
        boolean ascending = one.orElse(Long.MIN_VALUE) <= other.orElse(Long.MAX_VALUE);
        return new Limits(count(), count(), ascending ? one : other, ascending ? other : one, text());
    }

    private OptionalLong count() {
        return random.nextBoolean() ? OptionalLong.empty() : OptionalLong.of(random.nextLong() >>> 1);
    }

    private OptionalLong number() {
        return random.nextBoolean() ? OptionalLong.empty() : OptionalLong.of(random.nextLong());
    }

    private String text() {
        StringBuilder text = new StringBuilder();
        for (int i = random.nextInt(4); i > 0; i--) {
            text.append(PIECES[random.nextInt(PIECES.length)]);
        }
        return text.toString();
    }
}
