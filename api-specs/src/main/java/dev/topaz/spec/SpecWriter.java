package dev.topaz.spec;

import java.util.List;
import java.util.OptionalLong;

/** Writes a spec file. Values that say nothing are left out; the order of everything is fixed. */
final class SpecWriter {
    private static final String INDENT = "  ";

    private final StringBuilder out = new StringBuilder();

    private SpecWriter() {}

    static String write(ApiSpec spec) {
        SpecWriter writer = new SpecWriter();
        writer.out.append("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
        writer.document(spec);
        return writer.out.toString();
    }

    private void document(ApiSpec spec) {
        String element = element(spec.kind());
        out.append('<').append(element);
        attribute("xmlns", SpecFormat.NAMESPACE);
        attribute(SpecFormat.NAME, spec.name());
        attribute(SpecFormat.TITLE, spec.title());
        attribute(SpecFormat.CATEGORY, spec.category());
        attribute(SpecFormat.SESSION, Attributes.word(spec.session()));
        attribute(SpecFormat.SOURCE, spec.source());
        out.append(">\n");
        if (!spec.description().isEmpty()) {
            out.append(INDENT).append('<').append(SpecFormat.DESCRIPTION).append('>');
            escape(spec.description());
            out.append("</").append(SpecFormat.DESCRIPTION).append(">\n");
        }
        tables(spec);
        out.append("</").append(element).append(">\n");
    }

    private static String element(DocumentKind kind) {
        return switch (kind) {
            case API -> SpecFormat.API;
            case TOPIC -> SpecFormat.TOPIC;
        };
    }

    private void tables(ApiSpec spec) {
        switch (spec.kind()) {
            case API -> {
                params(SpecFormat.REQUEST, spec.request());
                params(SpecFormat.RESPONSE, spec.response());
                errors(spec.errors());
            }
            case TOPIC -> params(SpecFormat.FIELDS, spec.response());
        }
    }

    private void params(String element, List<ParamSpec> params) {
        if (!params.isEmpty()) {
            out.append(INDENT).append('<').append(element).append(">\n");
            params.forEach(param -> param(param, 2));
            out.append(INDENT).append("</").append(element).append(">\n");
        }
    }

    private void param(ParamSpec param, int depth) {
        out.append(INDENT.repeat(depth)).append('<').append(SpecFormat.PARAM);
        attribute(SpecFormat.NAME, param.name());
        attribute(SpecFormat.TYPE, param.type());
        attribute(SpecFormat.REQUIRED, param.required() ? SpecFormat.TRUE : "");
        attribute(SpecFormat.EXAMPLE, param.example());
        limits(param.limits());
        attribute(SpecFormat.FIELDS, param.children() == Children.UNDOCUMENTED ? SpecFormat.UNDOCUMENTED : "");
        attribute(SpecFormat.DESCRIPTION, param.description());
        if (param.fields().isEmpty()) {
            out.append("/>\n");
        } else {
            out.append(">\n");
            param.fields().forEach(field -> param(field, depth + 1));
            out.append(INDENT.repeat(depth))
                    .append("</")
                    .append(SpecFormat.PARAM)
                    .append(">\n");
        }
    }

    private void limits(Limits limits) {
        attribute(SpecFormat.MAX_LENGTH, text(limits.maxLength()));
        attribute(SpecFormat.MAX_LIST_SIZE, text(limits.maxListSize()));
        attribute(SpecFormat.MIN_VALUE, text(limits.minValue()));
        attribute(SpecFormat.MAX_VALUE, text(limits.maxValue()));
        attribute(SpecFormat.DEFAULT, limits.defaultValue());
    }

    private void errors(List<ErrorSpec> errors) {
        if (!errors.isEmpty()) {
            out.append(INDENT).append('<').append(SpecFormat.ERRORS).append(">\n");
            for (ErrorSpec error : errors) {
                out.append(INDENT.repeat(2)).append('<').append(SpecFormat.ERROR);
                attribute(SpecFormat.CODE, error.code());
                attribute(SpecFormat.DESCRIPTION, error.description());
                attribute(SpecFormat.REMEDY, error.remedy());
                out.append("/>\n");
            }
            out.append(INDENT).append("</").append(SpecFormat.ERRORS).append(">\n");
        }
    }

    private static String text(OptionalLong number) {
        return number.isPresent() ? Long.toString(number.getAsLong()) : "";
    }

    private void attribute(String name, String value) {
        if (!value.isEmpty()) {
            out.append(' ').append(name).append("=\"");
            escape(value);
            out.append('"');
        }
    }

    private void escape(String text) {
        text.codePoints().forEach(c -> {
            switch (c) {
                case '&' -> out.append("&amp;");
                case '<' -> out.append("&lt;");
                case '>' -> out.append("&gt;");
                case '"' -> out.append("&quot;");
                default -> appendCharacter(c);
            }
        });
    }

    /** A parser turns line ends and tabs into spaces unless they are written as references; so are the invisible ones. */
    private void appendCharacter(int c) {
        if (!XmlCharacters.isAllowed(c)) {
            throw new IllegalArgumentException(String.format("XML 1.0 has no way to write U+%04X", c));
        }
        if (c < ' ' || (c >= 0x7F && c <= 0x9F) || c == 0x2028 || c == 0x2029) {
            out.append("&#").append(c).append(';');
        } else {
            out.appendCodePoint(c);
        }
    }
}
