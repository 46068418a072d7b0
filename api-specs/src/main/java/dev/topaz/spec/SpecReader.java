package dev.topaz.spec;

import static dev.topaz.spec.SpecFormat.API;
import static dev.topaz.spec.SpecFormat.API_ATTRIBUTES;
import static dev.topaz.spec.SpecFormat.CATEGORY;
import static dev.topaz.spec.SpecFormat.CODE;
import static dev.topaz.spec.SpecFormat.DESCRIPTION;
import static dev.topaz.spec.SpecFormat.ERROR;
import static dev.topaz.spec.SpecFormat.ERRORS;
import static dev.topaz.spec.SpecFormat.ERROR_ATTRIBUTES;
import static dev.topaz.spec.SpecFormat.EXAMPLE;
import static dev.topaz.spec.SpecFormat.FIELDS;
import static dev.topaz.spec.SpecFormat.NAME;
import static dev.topaz.spec.SpecFormat.NAMESPACE;
import static dev.topaz.spec.SpecFormat.PARAM;
import static dev.topaz.spec.SpecFormat.PARAM_ATTRIBUTES;
import static dev.topaz.spec.SpecFormat.REMEDY;
import static dev.topaz.spec.SpecFormat.REQUEST;
import static dev.topaz.spec.SpecFormat.REQUIRED;
import static dev.topaz.spec.SpecFormat.RESPONSE;
import static dev.topaz.spec.SpecFormat.SOURCE;
import static dev.topaz.spec.SpecFormat.TITLE;
import static dev.topaz.spec.SpecFormat.TOPIC;
import static dev.topaz.spec.SpecFormat.TOPIC_ATTRIBUTES;
import static dev.topaz.spec.SpecFormat.TYPE;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Understands the nodes of a spec file, and collects every mistake on the way. */
final class SpecReader {
    private final List<Problem> problems = new ArrayList<>();

    private SpecReader() {}

    static SpecReading read(XmlNode root) {
        SpecReader reader = new SpecReader();
        Optional<ApiSpec> spec = reader.api(root);
        return new SpecReading(reader.problems.isEmpty() ? spec : Optional.empty(), reader.problems);
    }

    private Optional<ApiSpec> api(XmlNode root) {
        if (root.namespace().equals(NAMESPACE)) {
            switch (root.name()) {
                case API -> {
                    return Optional.of(document(root));
                }
                case TOPIC -> {
                    return Optional.of(topic(root));
                }
                default -> {
                    // The namespace has more elements, and no other begins a file.
                }
            }
        }
        notASpec(root);
        return Optional.empty();
    }

    private void notASpec(XmlNode root) {
        problem(
                SpecProblem.UNKNOWN_ELEMENT,
                "a spec is an element <api> or <topic> of the namespace " + NAMESPACE + ", not <" + root.name() + ">"
                        + of(root.namespace()),
                root.at(),
                "begin with <api xmlns=\"" + NAMESPACE + "\" name=\"...\">, or with <topic instead of <api");
    }

    /** Names the other namespace, in which the same element means nothing. */
    private static String of(String namespace) {
        return namespace.equals(NAMESPACE)
                ? ""
                : namespace.isEmpty() ? " of no namespace" : " of the namespace " + namespace;
    }

    private ApiSpec document(XmlNode root) {
        Attributes attributes = new Attributes(root, API_ATTRIBUTES, problems);
        Map<String, XmlNode> parts = parts(root, List.of(DESCRIPTION, REQUEST, RESPONSE, ERRORS));
        return new ApiSpec(
                attributes.needed(NAME),
                attributes.text(TITLE),
                description(parts.get(DESCRIPTION)),
                attributes.text(CATEGORY),
                attributes.text(SOURCE),
                attributes.session(),
                params(section(parts.get(REQUEST))),
                params(section(parts.get(RESPONSE))),
                errors(section(parts.get(ERRORS))),
                root.at());
    }

    private ApiSpec topic(XmlNode root) {
        Attributes attributes = new Attributes(root, TOPIC_ATTRIBUTES, problems);
        Map<String, XmlNode> parts = parts(root, List.of(DESCRIPTION, FIELDS));
        return ApiSpec.topic(
                        attributes.needed(NAME), attributes.text(TITLE), params(section(parts.get(FIELDS))), root.at())
                .withOrigin(attributes.text(CATEGORY), attributes.text(SOURCE))
                .withDescription(description(parts.get(DESCRIPTION)));
    }

    /** The children by name; each may stand there once. */
    private Map<String, XmlNode> parts(XmlNode parent, List<String> known) {
        noText(parent);
        Map<String, XmlNode> parts = new HashMap<>();
        for (XmlNode child : parent.children()) {
            if (isKnown(child, known) && parts.putIfAbsent(child.name(), child) != null) {
                problem(
                        SpecProblem.REPEATED_ELEMENT,
                        "<" + child.name() + "> stands here a second time",
                        child.at(),
                        "put the content of both into one");
            }
        }
        return parts;
    }

    private List<ParamSpec> params(@Nullable XmlNode parent) {
        List<ParamSpec> params = new ArrayList<>();
        Map<String, Location> first = new HashMap<>();
        for (XmlNode child : children(parent)) {
            if (isKnown(child, List.of(PARAM))) {
                ParamSpec param = param(child);
                Location at = child.placeOf(NAME);
                Location earlier = first.putIfAbsent(param.name(), at);
                if (earlier != null && !param.name().isEmpty()) {
                    duplicate(param.name(), at, earlier);
                }
                params.add(param);
            }
        }
        return params;
    }

    private ParamSpec param(XmlNode node) {
        Attributes attributes = new Attributes(node, PARAM_ATTRIBUTES, problems);
        return new ParamSpec(
                attributes.needed(NAME),
                attributes.text(TYPE),
                attributes.flag(REQUIRED),
                attributes.text(EXAMPLE),
                attributes.limits(),
                attributes.text(DESCRIPTION),
                params(node),
                attributes.children(),
                attributes.placeOf(TYPE));
    }

    private List<ErrorSpec> errors(@Nullable XmlNode parent) {
        List<ErrorSpec> errors = new ArrayList<>();
        for (XmlNode child : children(parent)) {
            if (isKnown(child, List.of(ERROR))) {
                noText(child);
                Attributes attributes = new Attributes(child, ERROR_ATTRIBUTES, problems);
                errors.add(new ErrorSpec(
                        attributes.needed(CODE), attributes.text(DESCRIPTION), attributes.text(REMEDY), child.at()));
            }
        }
        return errors;
    }

    /** The one element that holds text, and nothing else. */
    private String description(@Nullable XmlNode node) {
        if (node == null) {
            return "";
        }
        new Attributes(node, List.of(), problems);
        node.children().forEach(child -> isKnown(child, List.of()));
        return node.text();
    }

    /** A section has no attributes. */
    private @Nullable XmlNode section(@Nullable XmlNode section) {
        if (section != null) {
            new Attributes(section, List.of(), problems);
        }
        return section;
    }

    private List<XmlNode> children(@Nullable XmlNode parent) {
        if (parent == null) {
            return List.of();
        }
        noText(parent);
        return parent.children();
    }

    private void noText(XmlNode node) {
        String text = node.text().strip();
        if (!text.isEmpty()) {
            String begin = text.lines().findFirst().orElse("").strip();
            problem(
                    SpecProblem.STRAY_TEXT,
                    "<" + node.name() + "> holds the text '" + begin + "'",
                    node.at(),
                    "what is said of a parameter stands in its attribute 'description'; delete the text");
        }
    }

    private boolean isKnown(XmlNode child, List<String> known) {
        boolean isKnown = child.namespace().equals(NAMESPACE) && known.contains(child.name());
        if (!isKnown) {
            problem(
                    SpecProblem.UNKNOWN_ELEMENT,
                    "<" + child.name() + "> does not belong here",
                    child.at(),
                    Nearest.to(child.name(), known)
                            .map(near -> "did you mean <" + near + ">?")
                            .orElse(
                                    known.isEmpty()
                                            ? "here stands text alone: write &lt; for a bracket"
                                            : "here stands <" + String.join(">, <", known) + ">"));
        }
        return isKnown;
    }

    private void duplicate(String name, Location at, Location earlier) {
        problem(
                SpecProblem.DUPLICATE_PARAMETER,
                "'" + name + "' stands here a second time; the first is in line " + earlier.line(),
                at,
                "keep one of them");
    }

    private void problem(SpecProblem code, String message, Location at, String hint) {
        problems.add(new Problem(code, message, at, hint));
    }
}
