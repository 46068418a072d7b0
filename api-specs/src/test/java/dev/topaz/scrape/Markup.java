package dev.topaz.scrape;

import static dev.topaz.scrape.SampleTexts.escape;

import dev.topaz.spec.ApiSpec;
import dev.topaz.spec.ErrorSpec;
import dev.topaz.spec.Limits;
import dev.topaz.spec.ParamSpec;
import dev.topaz.spec.Session;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.stream.Collectors;

/** Ways to mark up one and the same page. */
enum Markup {
    /** Nested rows are a table with a head of its own, in a line of one wide cell. */
    NESTED_TABLES {
        @Override
        String rows(List<ParamSpec> params, boolean request, int depth) {
            return params.stream()
                    .map(param -> "<tr>" + cells(param, request, "td", "") + "</tr>"
                            + (param.fields().isEmpty()
                                    ? ""
                                    : "<tr><td colspan='6'>" + table(param.fields(), request, depth + 1)
                                            + "</td></tr>\n"))
                    .collect(Collectors.joining("\n"));
        }

        @Override
        String table(List<ParamSpec> params, boolean request, int depth) {
            return "<table><thead><tr>" + head(request, "th") + "</tr></thead><tbody>" + rows(params, request, depth)
                    + "</tbody></table>";
        }
    },
    /** Nested rows are lists inside the item of their parent; nothing is a table. */
    NESTED_LISTS {
        @Override
        String rows(List<ParamSpec> params, boolean request, int depth) {
            return params.stream()
                    .map(param -> "<li><div>" + cells(param, request, "span", "") + "</div>"
                            + (param.fields().isEmpty()
                                    ? ""
                                    : "<ul>" + rows(param.fields(), request, depth + 1) + "</ul>")
                            + "</li>")
                    .collect(Collectors.joining("\n"));
        }

        @Override
        String table(List<ParamSpec> params, boolean request, int depth) {
            return "<section><div>" + head(request, "b") + "</div>\n<ul>" + rows(params, request, depth)
                    + "</ul></section>";
        }
    },
    /** All rows in one table, each with its level. */
    LEVELS {
        @Override
        String rows(List<ParamSpec> params, boolean request, int depth) {
            return params.stream()
                    .map(param -> "<tr class='row level-" + depth + "'>" + cells(param, request, "td", "") + "</tr>\n"
                            + rows(param.fields(), request, depth + 1))
                    .collect(Collectors.joining());
        }

        @Override
        String table(List<ParamSpec> params, boolean request, int depth) {
            return "<table><tr>" + head(request, "td") + "</tr>" + rows(params, request, depth) + "</table>";
        }
    },
    /** All rows in one table; as many signs as a row is deep. */
    SIGNS {
        @Override
        String rows(List<ParamSpec> params, boolean request, int depth) {
            return params.stream()
                    .map(param -> "<tr>" + cells(param, request, "td", "└ ".repeat(depth)) + "</tr>\n"
                            + rows(param.fields(), request, depth + 1))
                    .collect(Collectors.joining());
        }

        @Override
        String table(List<ParamSpec> params, boolean request, int depth) {
            return "<table><tr>" + head(request, "th") + "</tr>" + rows(params, request, depth) + "</table>";
        }
    },
    /** As the platform does: a nested row is a list of cells, and all depths look alike; only the sample tells. */
    LOOKALIKES {
        @Override
        String rows(List<ParamSpec> params, boolean request, int depth) {
            StringBuilder rows = new StringBuilder();
            for (ParamSpec param : params) {
                boolean leaf = param.fields().isEmpty();
                if (depth == 0) {
                    rows.append("<tr>").append(cells(param, request, "td", "")).append("</tr>\n");
                } else {
                    String sign = leaf ? "└ " : "";
                    rows.append("<tr><td colspan='6'><ul>")
                            .append(cells(param, request, "li", sign))
                            .append("</ul></td></tr>\n");
                }
                rows.append(rows(param.fields(), request, depth + 1));
            }
            return rows.toString();
        }

        @Override
        String table(List<ParamSpec> params, boolean request, int depth) {
            return "<table><thead><tr>" + head(request, "th") + "</tr></thead><tbody>" + rows(params, request, depth)
                    + "</tbody></table>";
        }
    };

    abstract String rows(List<ParamSpec> params, boolean request, int depth);

    abstract String table(List<ParamSpec> params, boolean request, int depth);

    String page(ApiSpec spec) {
        return """
                <!DOCTYPE html>
                <html><head><meta charset="utf-8"><title>API</title><link rel="canonical" href="%s"></head><body>
                <ul class="menu"><li><a>taobao.other.get (别的)</a></li><li><a>请求参数</a></li><li><a>响应参数</a></li></ul>
                <div><a>文档中心</a> &gt; <a>API类目</a> &gt; %s</div>
                <h1>%s <small>(%s)</small></h1><p><span>%s</span><span>￥免费</span></p><p>%s</p>
                <h3>公共参数</h3><table><tr><th>名称</th><th>类型</th><th>是否必须</th><th>描述</th></tr>
                <tr><td>method</td><td>String</td><td>是</td><td>API接口名称</td></tr></table>
                <h3>请求参数</h3>%s
                <h3>响应参数</h3>%s
                <h3>请求示例</h3><pre>%s</pre><h3>响应示例</h3><pre><code>%s</code></pre>
                <h3>错误码解释</h3><table><tr><th>错误码</th><th>错误描述</th><th>解决方案</th></tr>%s</table>
                </body></html>
                """.formatted(
                        escape(spec.source()),
                        escape(spec.category()),
                        spec.name(),
                        escape(spec.title()),
                        label(spec.session()),
                        lines(spec.description()),
                        table(spec.request(), true, 0),
                        table(spec.response(), false, 0),
                        escape(SampleTexts.java(spec)),
                        escape(SampleTexts.xml(spec)),
                        spec.errors().stream().map(Markup::error).collect(Collectors.joining()));
    }

    static String label(Session session) {
        return switch (session) {
            case REQUIRED -> "需要授权";
            case OPTIONAL -> "可选授权";
            case NONE -> "不需用户授权";
            case UNKNOWN -> "";
        };
    }

    static List<String> limits(Limits limits) {
        List<String> texts = new ArrayList<>();
        limit("最大长度:", limits.maxLength(), texts);
        limit("最大列表长度:", limits.maxListSize(), texts);
        limit("最小值:", limits.minValue(), texts);
        limit("最大值:", limits.maxValue(), texts);
        if (!limits.defaultValue().isEmpty()) {
            texts.add("默认值:" + limits.defaultValue());
        }
        return texts;
    }

    private static void limit(String word, OptionalLong value, List<String> texts) {
        value.ifPresent(number -> texts.add(word + number));
    }

    private static String error(ErrorSpec error) {
        return "<tr><td>" + error.code() + "</td><td>" + error.description() + "</td><td>" + error.remedy()
                + "</td></tr>";
    }

    private static String head(boolean request, String tag) {
        return (request ? List.of("名称", "类型", "是否必须", "示例值", "更多限制", "描述") : List.of("名称", "类型", "示例值", "描述"))
                .stream().map(word -> "<" + tag + ">" + word + "</" + tag + ">").collect(Collectors.joining());
    }

    private static String cells(ParamSpec param, boolean request, String tag, String sign) {
        List<String> cells = new ArrayList<>(List.of(sign + param.name(), param.type()));
        if (request) {
            cells.add(param.required() ? "必须" : "可选");
        }
        cells.add(escape(param.example()));
        if (request) {
            cells.add(limits(param.limits()).stream()
                    .map(limit -> "<p>" + limit + "</p>")
                    .collect(Collectors.joining()));
        }
        cells.add(lines(param.description()));
        return cells.stream()
                .map(cell -> "<" + tag + ">" + cell + "</" + tag + ">")
                .collect(Collectors.joining());
    }

    private static String lines(String text) {
        return escape(text).replace("\n", "<br>");
    }
}
