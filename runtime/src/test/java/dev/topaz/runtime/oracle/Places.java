package dev.topaz.runtime.oracle;

import dev.topaz.runtime.generated.WireFormat;
import dev.topaz.runtime.oracle.Shape.Kind;
import dev.topaz.runtime.oracle.Shape.Slot;
import dev.topaz.runtime.oracle.Tree.Member;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Where each value of an answer stood: the documented field and what others have parsed there. */
final class Places {
    private static final Set<String> ENVELOPE = Set.of("code", "msg", "sub_code", "sub_msg", "request_id");

    private final Map<String, Place> byPath = new HashMap<>();
    private final List<Place> all = new ArrayList<>();
    private final Tree document;

    /**
     * One value.
     *
     * @param isRepeated another field of the same object has the same name
     */
    record Place(Slot slot, Tree value, boolean isElement, boolean isRepeated) {
        boolean isList() {
            return slot.isList() && !isElement;
        }

        boolean is(Kind kind) {
            return slot.kind() == kind && !isList();
        }

        /** The text of a single value; empty for a structure and for null. */
        String text() {
            return value instanceof Tree.Text text
                    ? text.value()
                    : value instanceof Tree.Number number
                            ? number.literal()
                            : value instanceof Tree.Flag flag ? String.valueOf(flag.value()) : "";
        }

        boolean isStructure() {
            return value instanceof Tree.Members || value instanceof Tree.Elements;
        }
    }

    private Places(Tree document) {
        this.document = document;
    }

    static Places of(Shape shape, String api, String body) {
        String text = body.startsWith("\uFEFF") ? body.substring(1) : body;
        Optional<Tree> tree =
                text.stripLeading().startsWith("<") ? XmlTree.of(text).map(Member::value) : Tree.ofJson(text);
        Places places = new Places(tree.orElse(new Tree.Nothing()));
        Set<String> roots = Set.of(WireFormat.responseRoot(api), "error_response");
        // What stands in a root counts more than what stands beside it.
        places.object(shape, places.document, "");
        for (Member member : members(places.document)) {
            if (roots.contains(member.name())) {
                places.object(shape, member.value(), "");
            }
        }
        return places;
    }

    Optional<Place> at(String path) {
        return Optional.ofNullable(byPath.get(path.replaceFirst("\\.#$", "")));
    }

    List<Place> all() {
        return all;
    }

    /** The members at the top of the body, or of the root of an XML document. */
    List<Member> top() {
        return members(document);
    }

    static List<Member> members(Tree value) {
        return value instanceof Tree.Members object ? object.members() : List.of();
    }

    private void object(Shape type, Tree value, String prefix) {
        Map<String, Long> counts = new HashMap<>();
        members(value).forEach(member -> counts.merge(member.name(), 1L, Long::sum));
        for (Member member : members(value)) {
            boolean isRepeated = counts.get(member.name()) > 1;
            type.slot(member.name())
                    .ifPresent(
                            slot -> add(prefix + slot.property(), new Place(slot, member.value(), false, isRepeated)));
            if (prefix.isEmpty() && ENVELOPE.contains(member.name())) {
                Slot slot = new Slot(member.name(), member.name(), Kind.TEXT, null, null);
                add("!" + member.name(), new Place(slot, member.value(), false, isRepeated));
            }
        }
    }

    private void add(String path, Place place) {
        byPath.put(path, place);
        all.add(place);
        if (place.isList()) {
            List<Tree> elements = elements(place.value());
            for (int i = 0; i < elements.size(); i++) {
                add(path + "[" + i + "]", new Place(place.slot(), elements.get(i), true, place.isRepeated()));
            }
        } else if (place.slot().shape() != null) {
            object(place.slot().shape(), place.value(), path + ".");
        }
    }

    private List<Tree> elements(Tree list) {
        if (list instanceof Tree.Elements array) {
            return array.elements();
        }
        List<Member> wrapped = members(list);
        boolean isArray = wrapped.size() == 1 && wrapped.get(0).value() instanceof Tree.Elements;
        return isArray
                ? elements(wrapped.get(0).value())
                : wrapped.stream().map(Member::value).toList();
    }
}
