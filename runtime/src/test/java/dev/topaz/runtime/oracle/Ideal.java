package dev.topaz.runtime.oracle;

import dev.topaz.runtime.generated.WireFormat;
import dev.topaz.runtime.oracle.Shape.Slot;
import dev.topaz.runtime.oracle.Tree.Member;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What our decoder promises, said a second time over a tree that others have parsed: simple, slow, and sharing no code
 * with the decoder.
 */
final class Ideal {
    private static final String ERROR_ROOT = "error_response";
    private static final String REQUEST_ID = "request_id";
    private static final Set<String> ENVELOPE = Set.of("code", "msg", "sub_code", "sub_msg", REQUEST_ID);

    private final Shape shape;
    private final String root;
    private final boolean isXml;
    private final Map<String, Object> values = new HashMap<>();
    private boolean refused;
    private boolean matched;
    private boolean rootRead;

    /** What can be wrong with an answer. */
    enum Why {
        NOT_UTF8,
        MALFORMED_JSON,
        MALFORMED_XML,
        NO_OBJECT,
        ANOTHER_ROOT,
        NOTHING_DOCUMENTED,
        ROOT_TWICE,
        ROOT_BESIDE_DATA,
        NOT_AN_OBJECT,
        NOT_A_SINGLE_VALUE,
        NOT_A_NUMBER,
        NOT_A_FLAG,
        NOT_A_DATE,
        LIST_OF_SEVERAL_NAMES
    }

    /** An answer that cannot be read. */
    private static final class NoAnswer extends RuntimeException {
        private static final long serialVersionUID = 1L;

        NoAnswer(Why why) {
            super(why.name());
        }
    }

    private Ideal(Shape shape, String root, boolean isXml) {
        this.shape = shape;
        this.root = root;
        this.isXml = isXml;
    }

    static Outcome of(Shape shape, String api, byte[] body) {
        try {
            return of(
                    shape,
                    api,
                    StandardCharsets.UTF_8
                            .newDecoder()
                            .decode(ByteBuffer.wrap(body))
                            .toString());
        } catch (CharacterCodingException e) {
            return Outcome.failed(Why.NOT_UTF8.name());
        }
    }

    static Outcome of(Shape shape, String api, String body) {
        String text = body.startsWith("\uFEFF") ? body.substring(1) : body;
        boolean isXml = text.stripLeading().startsWith("<");
        Ideal ideal = new Ideal(shape, WireFormat.responseRoot(api), isXml);
        try {
            if (isXml) {
                ideal.xml(XmlTree.of(text).orElseThrow(() -> new NoAnswer(Why.MALFORMED_XML)));
            } else {
                ideal.json(Tree.ofJson(text).orElseThrow(() -> new NoAnswer(Why.MALFORMED_JSON)));
            }
            return Outcome.read(!ideal.isRefused(), Outcome.flat(ideal.values));
        } catch (NoAnswer e) {
            return Outcome.failed(e.getMessage());
        }
    }

    private boolean isRefused() {
        return refused
                || values.get("!sub_code") != null
                || !"0".equals(values.getOrDefault("!code", "0")) && values.get("!code") != null;
    }

    private void xml(Member document) {
        if (document.name().equals(root)) {
            fields(shape, document.value(), values, true);
        } else if (document.name().equals(ERROR_ROOT)) {
            error(document.value());
        } else {
            throw new NoAnswer(Why.ANOTHER_ROOT);
        }
    }

    private void json(Tree document) {
        if (!(document instanceof Tree.Members object)) {
            throw new NoAnswer(Why.NO_OBJECT);
        }
        List<Member> members = object.members();
        Optional<Member> first =
                members.stream().filter(each -> !each.name().equals(REQUEST_ID)).findFirst();
        boolean isFull = first.isPresent()
                && Set.of(root, ERROR_ROOT).contains(first.get().name());
        if (isFull) {
            if (!(first.get().value() instanceof Tree.Members)) {
                throw new NoAnswer(Why.NOT_AN_OBJECT);
            }
            members.forEach(member -> besideRoot(member, first.get().name()));
        } else if (members.stream().anyMatch(member -> member.name().equals(root))) {
            if (members.stream().anyMatch(member -> shape.slot(member.name()).isPresent())) {
                throw new NoAnswer(Why.ROOT_BESIDE_DATA);
            }
            members.forEach(member -> besideRoot(member, root));
        } else {
            fields(shape, document, values, true);
            boolean isEmptyRoot = members.stream().allMatch(member -> ENVELOPE.contains(member.name()))
                    && values.get("!" + REQUEST_ID) != null;
            if (!matched && !isRefused() && !isEmptyRoot) {
                throw new NoAnswer(Why.NOTHING_DOCUMENTED);
            }
        }
    }

    private void besideRoot(Member member, String first) {
        switch (member.name()) {
            case REQUEST_ID -> envelope(member);
            case ERROR_ROOT -> error(member.value());
            default -> {
                if (member.name().equals(root) && first.equals(root)) {
                    if (rootRead) {
                        throw new NoAnswer(Why.ROOT_TWICE);
                    }
                    fields(shape, member.value(), values, true);
                    rootRead = true;
                }
            }
        }
    }

    private void error(Tree value) {
        if (value instanceof Tree.Nothing || (!isXml && isBlank(value))) {
            return;
        }
        refused = true;
        members(value).stream().filter(each -> ENVELOPE.contains(each.name())).forEach(this::envelope);
    }

    private void envelope(Member member) {
        Object text = text(member.value());
        values.put("!" + member.name(), "".equals(text) ? null : text);
    }

    private void fields(Shape type, Tree object, Map<String, Object> out, boolean isTop) {
        for (Member member : members(object)) {
            Optional<Slot> slot = type.slot(member.name());
            if (slot.isPresent()) {
                matched |= isTop;
                out.put(
                        slot.get().property(),
                        slot.get().isList() ? list(slot.get(), member.value()) : single(slot.get(), member.value()));
            } else if (isTop && ENVELOPE.contains(member.name())) {
                envelope(member);
            } else if (isTop && !isXml && member.name().equals(ERROR_ROOT)) {
                error(member.value());
            }
        }
    }

    /** The members of an object; an XML element without any is an object without fields. */
    private List<Member> members(Tree value) {
        if (value instanceof Tree.Members object && object.text().isEmpty()) {
            return object.members();
        }
        if (isXml && value instanceof Tree.Text text && XmlTree.isLayout(text.value())) {
            return List.of();
        }
        throw new NoAnswer(Why.NOT_AN_OBJECT);
    }

    private Object list(Slot slot, Tree value) {
        if (value instanceof Tree.Nothing) {
            return null;
        }
        if (value instanceof Tree.Elements array) {
            return each(slot, array.elements());
        }
        if (!isXml && isBlank(value)) {
            return List.of();
        }
        List<Member> wrapped = members(value);
        if (isXml || wrapped.isEmpty()) {
            return each(slot, wrapped.stream().map(Member::value).toList());
        }
        if (wrapped.size() > 1) {
            throw new NoAnswer(Why.LIST_OF_SEVERAL_NAMES);
        }
        Tree only = wrapped.get(0).value();
        return only instanceof Tree.Elements || only instanceof Tree.Nothing
                ? list(slot, only)
                : each(slot, List.of(only));
    }

    private List<Object> each(Slot slot, List<Tree> elements) {
        List<Object> out = new ArrayList<>();
        for (Tree element : elements) {
            Object value = single(slot, element);
            if (value != null) {
                out.add(value);
            }
        }
        return out;
    }

    private Object single(Slot slot, Tree value) {
        if (value instanceof Tree.Nothing) {
            return null;
        }
        return switch (slot.kind()) {
            case TEXT -> text(value);
            case NUMBER -> or(Why.NOT_A_NUMBER, Scalars.number(scalar(value)));
            case FLAG -> or(Why.NOT_A_FLAG, Scalars.flag(scalar(value)));
            case DATE -> or(Why.NOT_A_DATE, Scalars.date(scalar(value), value instanceof Tree.Number));
            case OBJECT -> object(slot.shape(), value);
        };
    }

    private Object object(Shape type, Tree value) {
        if (!isXml && isBlank(value)) {
            return null;
        }
        Map<String, Object> fields = new HashMap<>();
        fields(type, value, fields, false);
        return fields;
    }

    private static Object or(Why why, Optional<Scalars.Value> value) {
        return value.orElseThrow(() -> new NoAnswer(why)).value();
    }

    private String scalar(Tree value) {
        Object text = text(value);
        if (text instanceof String plain) {
            return plain;
        }
        throw new NoAnswer(Why.NOT_A_SINGLE_VALUE);
    }

    private Object text(Tree value) {
        if (value instanceof Tree.Text text) {
            return text.value();
        }
        if (value instanceof Tree.Number number) {
            return number.literal();
        }
        if (value instanceof Tree.Flag flag) {
            return String.valueOf(flag.value());
        }
        if (value instanceof Tree.Members element && !element.text().isEmpty()) {
            return element.text();
        }
        // The text of a structure, in any writing.
        return value instanceof Tree.Nothing ? null : new Structure(isXml ? null : value);
    }

    private static boolean isBlank(Tree value) {
        return value instanceof Tree.Text text && text.value().isBlank();
    }

    /** A structure where text is documented. @param tree null where only that it is JSON is known */
    record Structure(Tree tree) {
        boolean isWrittenAs(Object text) {
            Optional<Tree> read = text instanceof String json ? Tree.ofJson(json) : Optional.empty();
            return read.isPresent() && (tree == null || read.get().equals(tree));
        }
    }
}
