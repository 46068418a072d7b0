package dev.topaz.testkit;

import java.io.StringWriter;
import java.util.LinkedHashMap;
import java.util.Map;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/** Writes answers as the platform writes them: full JSON, simplified JSON, XML. */
enum AnswerFormatter {
    /** Lists are wrapped in an object named after their element type. */
    FULL_JSON("application/json;charset=UTF-8"),
    /** No wrappers, not even the root. */
    SIMPLIFIED_JSON("application/json;charset=UTF-8"),
    XML("text/xml;charset=UTF-8");

    private static final JsonFactory JSON = new JsonFactory();

    private final String contentType;

    AnswerFormatter(String contentType) {
        this.contentType = contentType;
    }

    /** The format that a call asks for. */
    static AnswerFormatter of(ReceivedCall call) {
        if (call.protocol().getOrDefault("format", "xml").equals("xml")) {
            return XML;
        }
        return call.protocol().getOrDefault("simplify", "").equals("true") ? SIMPLIFIED_JSON : FULL_JSON;
    }

    String contentType() {
        return contentType;
    }

    String success(String root, AnswerValue.Fields fields) {
        return this == SIMPLIFIED_JSON ? json(fields) : rooted(root, fields);
    }

    /** A refusal keeps its root in every format. */
    String refusal(Refusal refusal, String requestId) {
        Map<String, AnswerValue> fields = new LinkedHashMap<>();
        fields.put("code", new AnswerValue.Literal(Integer.toString(refusal.code())));
        fields.put("msg", new AnswerValue.Text(refusal.msg()));
        if (!refusal.subCode().isEmpty()) {
            fields.put("sub_code", new AnswerValue.Text(refusal.subCode()));
            fields.put("sub_msg", new AnswerValue.Text(refusal.subMsg()));
        }
        fields.put("request_id", new AnswerValue.Text(requestId));
        return rooted("error_response", new AnswerValue.Fields(fields));
    }

    private String rooted(String root, AnswerValue.Fields fields) {
        return this == XML ? xml(root, fields) : json(new AnswerValue.Fields(Map.of(root, fields)));
    }

    private String json(AnswerValue value) {
        StringWriter out = new StringWriter();
        try (JsonGenerator json = JSON.createGenerator(ObjectWriteContext.empty(), out)) {
            write(json, value);
        }
        return out.toString();
    }

    private void write(JsonGenerator json, AnswerValue value) {
        if (value instanceof AnswerValue.Text text) {
            json.writeString(text.text());
        } else if (value instanceof AnswerValue.Literal literal) {
            json.writeRawValue(literal.text());
        } else if (value instanceof AnswerValue.Fields fields) {
            json.writeStartObject();
            fields.values().forEach((name, field) -> {
                json.writeName(name);
                write(json, field);
            });
            json.writeEndObject();
        } else if (value instanceof AnswerValue.Items items) {
            writeItems(json, items);
        }
    }

    private void writeItems(JsonGenerator json, AnswerValue.Items items) {
        if (this == FULL_JSON) {
            json.writeStartObject();
            json.writeName(items.itemName());
        }
        json.writeStartArray();
        items.values().forEach(item -> write(json, item));
        json.writeEndArray();
        if (this == FULL_JSON) {
            json.writeEndObject();
        }
    }

    private static String xml(String root, AnswerValue.Fields fields) {
        StringWriter out = new StringWriter();
        try {
            XMLStreamWriter xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(out);
            xml.writeStartDocument("UTF-8", "1.0");
            write(xml, root, fields);
            xml.writeEndDocument();
            xml.close();
            return out.toString();
        } catch (XMLStreamException e) {
            throw new IllegalStateException("an answer cannot be written as XML", e);
        }
    }

    private static void write(XMLStreamWriter xml, String name, AnswerValue value) throws XMLStreamException {
        xml.writeStartElement(name);
        if (value instanceof AnswerValue.Text text) {
            xml.writeCharacters(text.text());
        } else if (value instanceof AnswerValue.Literal literal) {
            xml.writeCharacters(literal.text());
        } else if (value instanceof AnswerValue.Fields fields) {
            for (Map.Entry<String, AnswerValue> field : fields.values().entrySet()) {
                write(xml, field.getKey(), field.getValue());
            }
        } else if (value instanceof AnswerValue.Items items) {
            xml.writeAttribute("list", "true");
            for (AnswerValue item : items.values()) {
                write(xml, items.itemName(), item);
            }
        }
        xml.writeEndElement();
    }
}
