package dev.topaz.explorer.call;

import java.io.StringReader;
import java.io.StringWriter;
import javax.xml.XMLConstants;
import javax.xml.transform.OutputKeys;
import javax.xml.transform.Transformer;
import javax.xml.transform.TransformerException;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.stream.StreamResult;
import javax.xml.transform.stream.StreamSource;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.json.JsonMapper;

/** Formats an answer for reading, and changes no value in it; a text that is neither JSON nor XML stays as it is. */
final class Layout {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private Layout() {}

    static String pretty(String body) {
        return body.stripLeading().startsWith("<") ? xml(body) : json(body);
    }

    /** Formats JSON token by token, so that a number keeps every digit. */
    private static String json(String body) {
        StringWriter out = new StringWriter();
        try (JsonParser parser = JSON.createParser(body);
                JsonGenerator generator = PrettyJson.WRITER.createGenerator(out)) {
            while (parser.nextToken() != null) {
                generator.copyCurrentEventExact(parser);
            }
        } catch (JacksonException e) {
            return body;
        }
        return out.toString();
    }

    private static String xml(String body) {
        try {
            TransformerFactory factory = TransformerFactory.newDefaultInstance();
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setAttribute(XMLConstants.ACCESS_EXTERNAL_DTD, "");
            factory.setAttribute(XMLConstants.ACCESS_EXTERNAL_STYLESHEET, "");
            Transformer transformer = factory.newTransformer();
            transformer.setOutputProperty(OutputKeys.INDENT, "yes");
            StringWriter out = new StringWriter();
            transformer.transform(new StreamSource(new StringReader(body)), new StreamResult(out));
            return out.toString();
        } catch (TransformerException e) {
            return body;
        }
    }
}
