package dev.topaz.benchmarks.report;

import java.util.List;
import java.util.Locale;

/** Draws how each ratio stands to what is promised of it: a bar for each, and a line where the promise is kept. */
final class BarChart {
    private static final int ROW = 26;
    private static final int TOP = 40;
    private static final int TEXT = 430;
    private static final int WIDTH = 360;
    /** Bars end here, however much better they are. */
    private static final double MOST = 3;

    /**
     * One bar.
     *
     * @param score 1 is just as promised, more is better
     */
    record Bar(String text, String value, double score) {}

    private BarChart() {}

    static String svg(String title, List<Bar> bars) {
        int height = TOP + ROW * bars.size() + 16;
        StringBuilder svg = new StringBuilder(head(title, height));
        svg.append(text(12, 24, "font-weight=\"bold\"", title));
        for (int i = 0; i < bars.size(); i++) {
            bar(svg, TOP + i * ROW, bars.get(i));
        }
        long promise = Math.round(TEXT + WIDTH / MOST);
        svg.append(String.format(
                Locale.ROOT,
                "<line x1=\"%d\" y1=\"%d\" x2=\"%d\" y2=\"%d\" stroke=\"#333333\" stroke-dasharray=\"4 3\"/>%n",
                promise,
                TOP - 6,
                promise,
                height - 10));
        return svg.append("</svg>\n").toString();
    }

    private static String head(String title, int height) {
        return String.format(
                Locale.ROOT,
                "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"%d\" height=\"%d\" role=\"img\""
                        + " font-family=\"sans-serif\" font-size=\"13\">%n<title>%s</title>%n"
                        + "<rect width=\"100%%\" height=\"100%%\" fill=\"#ffffff\"/>%n",
                TEXT + WIDTH + 110,
                height,
                escaped(title));
    }

    private static void bar(StringBuilder svg, int y, Bar bar) {
        double length = Math.min(bar.score(), MOST) / MOST * WIDTH;
        svg.append(text(12, y + 15, "", bar.text()));
        svg.append(String.format(
                Locale.ROOT,
                "<rect x=\"%d\" y=\"%d\" width=\"%.0f\" height=\"%d\" fill=\"%s\"/>%n",
                TEXT,
                y + 2,
                length,
                ROW - 8,
                bar.score() >= 1 ? "#2e7d5b" : "#c0562f"));
        svg.append(text((int) (TEXT + length + 8), y + 15, "", bar.value()));
    }

    private static String text(int x, int y, String style, String text) {
        return String.format(Locale.ROOT, "<text x=\"%d\" y=\"%d\" %s>%s</text>%n", x, y, style, escaped(text));
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
