package dev.topaz.explorer.call;

import dev.topaz.resolve.WireType;
import dev.topaz.runtime.generated.Cursor;
import dev.topaz.runtime.generated.FieldNames;
import dev.topaz.runtime.generated.WireFormat;
import dev.topaz.spec.ParamSpec;
import dev.topaz.spec.ScalarType;
import dev.topaz.spec.TypeWord;
import dev.topaz.spec.ValueForm;
import java.util.ArrayList;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads an answer by its spec, through the cursor that generated classes read with: the same conversions, the same errors. */
final class AnswerTree {
    private AnswerTree() {}

    /** Reads every documented field of one object, in the order of the document. */
    static List<AnswerNode> read(Cursor in, List<ParamSpec> fields) {
        Map<String, ParamSpec> byName = new LinkedHashMap<>();
        fields.forEach(field -> byName.putIfAbsent(field.name(), field));
        List<ParamSpec> known = List.copyOf(byName.values());
        FieldNames names = FieldNames.of(known.stream().map(ParamSpec::name).toArray(String[]::new));
        Map<Integer, AnswerNode> found = new LinkedHashMap<>();
        for (int index = in.nextField(names); index != Cursor.END; index = in.nextField(names)) {
            ParamSpec field = known.get(index);
            found.put(index, WireType.of(field).match(new Reading(in, field)));
        }
        List<AnswerNode> nodes = new ArrayList<>();
        for (int index = 0; index < known.size(); index++) {
            ParamSpec field = known.get(index);
            nodes.add(found.getOrDefault(index, AnswerNode.empty(field.name(), field.type(), AnswerNode.Kind.ABSENT)));
        }
        return nodes;
    }

    /** Reads one value of a field as each kind of type. */
    private record Reading(Cursor in, ParamSpec field) implements WireType.Cases<AnswerNode> {
        @Override
        public AnswerNode scalar(ScalarType type) {
            return node(text(in, type));
        }

        @Override
        public AnswerNode struct(List<ParamSpec> fields) {
            List<AnswerNode> children = in.object(object -> read(object, fields));
            return children == null
                    ? AnswerNode.empty(field.name(), field.type(), AnswerNode.Kind.NULL)
                    : new AnswerNode(field.name(), word(), AnswerNode.Kind.OBJECT, "", children);
        }

        @Override
        public AnswerNode listed(WireType.Listed list) {
            List<AnswerNode> elements = in.list(item -> list.element().match(new Reading(item, field)));
            if (elements == null) {
                return AnswerNode.empty(field.name(), field.type(), AnswerNode.Kind.NULL);
            }
            List<AnswerNode> numbered = new ArrayList<>();
            for (AnswerNode node : elements) {
                numbered.add(node.named("[" + numbered.size() + "]"));
            }
            return new AnswerNode(field.name(), field.type(), AnswerNode.Kind.LIST, "", numbered);
        }

        @Override
        public AnswerNode open() {
            return node(in.raw());
        }

        private AnswerNode node(@Nullable String text) {
            return text == null
                    ? AnswerNode.empty(field.name(), word(), AnswerNode.Kind.NULL)
                    : AnswerNode.value(field.name(), word(), text);
        }

        /** Returns the documented type, without the brackets of lists. */
        private String word() {
            return TypeWord.parse(field.type()).base();
        }
    }

    private static @Nullable String text(Cursor in, ScalarType type) {
        return switch (type.form().jsonType()) {
            case STRING -> type.form() == ValueForm.DATE ? date(in) : in.text();
            case INTEGER -> {
                Long number = in.number();
                yield number == null ? null : WireFormat.text(number);
            }
            case BOOLEAN -> {
                Boolean bool = in.bool();
                yield bool == null ? null : WireFormat.text(bool);
            }
        };
    }

    private static @Nullable String date(Cursor in) {
        Date date = in.date();
        return date == null ? null : WireFormat.text(date);
    }
}
