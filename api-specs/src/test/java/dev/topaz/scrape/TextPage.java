package dev.topaz.scrape;

import dev.topaz.spec.ApiSpec;
import dev.topaz.spec.ErrorSpec;
import dev.topaz.spec.ParamSpec;
import java.util.List;
import java.util.stream.Stream;

/**
 * Writes a page as saved text: a line for a top row, a bullet for each cell of a nested one that is not empty. Restrictions, and a
 * description after them, stand behind bullets too.
 */
final class TextPage {
    private final StringBuilder out = new StringBuilder();
    private final String between;
    private String indent = "";

    private TextPage(String between) {
        this.between = between;
    }

    /** @param between what stands between the cells of one line: a space, or a tab */
    static String of(ApiSpec spec, String between, boolean samples) {
        TextPage page = new TextPage(between);
        page.line(spec.source());
        page.line("文档中心 > API类目 > " + spec.category());
        page.line(spec.name() + " (" + spec.title() + ")");
        page.line(Markup.label(spec.session()));
        page.line(spec.description());
        page.line("公共参数");
        page.table("请求参数", List.of("名称", "类型", "是否必须", "示例值", "更多限制", "描述"), spec.request());
        page.table("响应参数", List.of("名称", "类型", "示例值", "描述"), spec.response());
        if (samples) {
            page.line("请求示例\n  • JAVA\n" + SampleTexts.java(spec));
            page.line("响应示例\n  • XML示例\n" + SampleTexts.xml(spec));
        }
        page.line("错误码解释");
        page.line(String.join("\t", "错误码", "错误描述", "解决方案"));
        for (ErrorSpec error : spec.errors()) {
            page.line(String.join("\t", error.code(), error.description(), error.remedy()));
        }
        return page.out.append("FAQ\n").toString();
    }

    private void line(String text) {
        out.append(text).append("\n\n");
    }

    private void table(String title, List<String> head, List<ParamSpec> params) {
        line(title);
        line(String.join(between, head));
        boolean request = head.size() > 4;
        for (ParamSpec param : params) {
            top(param, request);
            param.fields().forEach(field -> nested(field, request));
        }
        indent = "";
    }

    private void top(ParamSpec param, boolean request) {
        List<String> limits = Markup.limits(param.limits());
        String required = param.required() ? "必须" : "可选";
        boolean tabs = between.equals("\t");
        Stream<String> cells = request
                ? Stream.of(
                        param.name(), param.type(), required, param.example(), tabs ? "" : null, last(param, limits))
                : Stream.of(param.name(), param.type(), param.example(), param.description());
        List<String> shown =
                cells.filter(cell -> tabs || (cell != null && !cell.isEmpty())).toList();
        out.append(indent).append(String.join(between, shown)).append('\n');
        if (!limits.isEmpty()) {
            limits.forEach(this::bullet);
            bullet(param.description());
            indent = "  ";
        }
    }

    /** Restrictions push the description behind a bullet of its own. */
    private static String last(ParamSpec param, List<String> limits) {
        return limits.isEmpty() ? param.description() : "";
    }

    private void bullet(String text) {
        out.append(text.isEmpty() ? "" : indent + "  • " + text + "\n");
    }

    private void nested(ParamSpec param, boolean request) {
        bullet((param.fields().isEmpty() ? "└ " : "") + param.name());
        bullet(param.type());
        bullet(request ? (param.required() ? "必须" : "可选") : "");
        bullet(param.example());
        if (request) {
            Markup.limits(param.limits()).forEach(this::bullet);
        }
        bullet(param.description());
        param.fields().forEach(field -> nested(field, request));
    }
}
