package dev.topaz.migration.sdk;

import dev.topaz.migration.sdk.CheckedFields.Rule;
import dev.topaz.spec.ApiSpec;
import dev.topaz.spec.Location;
import dev.topaz.spec.ParamSpec;
import dev.topaz.spec.Session;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.FieldNode;

/** Writes the spec that a request and a response of the official SDK must have been generated from. */
public final class Derivation {
    private final SdkJar jar;
    private final AnnotatedFields annotated;

    public Derivation(SdkJar jar) {
        this.jar = jar;
        this.annotated = new AnnotatedFields(jar);
    }

    /** The spec of an API, marked as derived: names, types and checks, without what only a document says. */
    public ApiSpec spec(SdkRequest request) {
        return new ApiSpec(
                request.apiName(),
                "derived from the official SDK",
                "Derived from " + request.className() + " of " + jar.name() + ", not from a document."
                        + " Not known: descriptions, examples, error codes, whether a session is needed, which fields of"
                        + " objects are required, and whether a text is a price, a decimal, or names joined by commas.",
                "",
                "",
                Session.UNKNOWN,
                jar.type(request.className()).map(this::params).orElse(List.of()),
                annotated.of(request.responseClass()),
                List.of(),
                Location.NONE);
    }

    private List<ParamSpec> params(ClassNode request) {
        CheckedFields checks = CheckedFields.of(request);
        List<ParamSpec> params = new ArrayList<>();
        SentFields.of(request)
                .forEach((wireName, name) -> field(request, name)
                        .map(field -> param(request, field, wireName, checks))
                        .map(param -> Derived.checked(param, checks, name))
                        .ifPresent(params::add));
        return params;
    }

    private static Optional<FieldNode> field(ClassNode owner, String name) {
        return owner.fields.stream().filter(field -> field.name.equals(name)).findFirst();
    }

    private ParamSpec param(ClassNode request, FieldNode field, String wireName, CheckedFields checks) {
        Descriptor type = Descriptor.of(field.desc, field.signature);
        if (!type.className().equals("java.lang.String") || type.list()) {
            return annotated.typed(wireName, type, List.of());
        }
        Optional<Descriptor> typed = Accessors.typedSetter(request, field.name);
        if (typed.isPresent()) {
            return annotated.typed(wireName, typed.get(), List.of());
        }
        // Names joined by commas are a plain text in the official class; only their check gives them away.
        String plain = checks.has(field.name, Rule.MAX_LIST_SIZE) ? "String[]" : "String";
        return Derived.scalar(wireName, Accessors.hasJsonSetter(request, field.name) ? "Json" : plain);
    }
}
