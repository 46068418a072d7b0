package dev.topaz.openapi;

import dev.topaz.spec.ApiSpec;
import dev.topaz.spec.ErrorSpec;
import java.util.List;

/** Texts in CommonMark: the vendor's own as it is, and around it what OpenAPI has no words for. */
final class Prose {
    static final String INTRODUCTION =
            "由 Topaz 从接口文档导出。所有接口都是对网关同一地址的 POST 请求，由参数 `method` 区分；协议参数在地址中，业务参数在表单中。响应为完整 JSON：列表外包有一层以元素类型命名的对象。";

    static final String SIGNATURE =
            "签名：全部协议参数与业务参数（不含 `sign`、文件和空值）按参数名升序，依次拼接“名称+值”，再以 AppSecret 按 `sign_method` 摘要，取大写十六进制。";

    private Prose() {}

    /** What a page says about an API as a whole, its error codes included. */
    static String of(ApiSpec api) {
        StringBuilder text = new StringBuilder(api.description());
        text.append(text.isEmpty() ? "" : "\n\n").append(session(api));
        if (!api.errors().isEmpty()) {
            text.append("\n\n").append(errors(api.errors()));
        }
        return text.toString();
    }

    private static String session(ApiSpec api) {
        return switch (api.session()) {
            case REQUIRED -> "**授权：**需要用户授权（`session` 必填）";
            case OPTIONAL -> "**授权：**可选（`session` 选填）";
            case NONE -> "**授权：**不需要用户授权";
            case UNKNOWN -> "**授权：**文档未说明";
        };
    }

    private static String errors(List<ErrorSpec> errors) {
        StringBuilder table = new StringBuilder("| 错误码 | 错误描述 | 解决方案 |\n|---|---|---|");
        errors.forEach(error -> table.append("\n| ")
                .append(cell(error.code()))
                .append(" | ")
                .append(cell(error.description()))
                .append(" | ")
                .append(cell(error.remedy()))
                .append(" |"));
        return table.toString();
    }

    /** Nothing in a cell ends it, or is taken for markup. */
    private static String cell(String text) {
        return text.replaceAll("([\\\\`*_\\[\\]<>&|])", "\\\\$1").replaceAll("\\s+", " ");
    }
}
