package dev.topaz.processor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import dev.topaz.generate.emit.SourceLevel;
import dev.topaz.generate.emit.Sources;
import dev.topaz.model.ApiModel;
import dev.topaz.resolve.ApiResolver;
import dev.topaz.spec.ApiSpec;
import dev.topaz.spec.ParamSpec;
import dev.topaz.testdata.TestData;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;

/**
 * Holds generated classes against the official ones of hundreds of APIs: the same classes, accessors and types, or a reason.
 *
 * <p>Run by {@code mvn -B -pl processor -am verify -Pcorpus}.
 */
@Tag("corpus")
@TestInstance(Lifecycle.PER_CLASS)
class OfficialSurfaceTest {
    /** Why a member of an official class is not there, or is different. Each is seen in the document itself, not in our model. */
    private enum Reason {
        /** No parameter of that side of the document has such a name: documents drift. */
        NOT_IN_THE_DOCUMENT,
        /** Only other documents give the type this field: the official class is their union, which shared types are too. */
        FIELD_OF_A_SHARED_TYPE,
        /** The document gives the parameter a type whose official Java type is another one than that of the jar. */
        DOCUMENTED_WITH_ANOTHER_TYPE,
        /** No object of that side of the document has a type of this name; other documents may have it in a shared type. */
        TYPE_NOT_IN_THE_DOCUMENT
    }

    private static final Map<String, String> SCALARS = Map.of(
            "Number", "Long",
            "Boolean", "Boolean",
            "Date", "Date",
            "byte[]", "FileItem");

    private final Map<String, ApiSpec> specs = new TreeMap<>();
    private final Map<String, Set<String>> fieldsByType = new TreeMap<>();
    private final List<JsonObject> official = new ArrayList<>();
    private final Map<Reason, Integer> reasons = new EnumMap<>(Reason.class);
    private final List<String> unexpected = new ArrayList<>();
    private int compared;
    private int alike;

    @BeforeAll
    void read() {
        TestData.officialSurface()
                .forEach(line -> official.add(JsonParser.parseString(line).getAsJsonObject()));
        Corpus.read().forEach(document -> document.reading().spec().ifPresent(spec -> specs.put(spec.name(), spec)));
        specs.values().forEach(spec -> {
            index(spec.request());
            index(spec.response());
        });
    }

    private void index(List<ParamSpec> params) {
        for (ParamSpec param : params) {
            Set<String> fields = fieldsByType.computeIfAbsent(word(param), type -> new TreeSet<>());
            param.fields().forEach(field -> fields.add(key(field)));
            index(param.fields());
        }
    }

    @Test
    void hasEveryAccessorOfTheOfficialClassesOrAReasonInTheDocument() {
        int documented = 0;
        for (JsonObject api : official) {
            ApiSpec spec = specs.get(api.get("api").getAsString());
            if (spec != null) {
                documented++;
                compare(api, spec);
            }
        }
        System.out.println(documented + " of " + official.size() + " APIs are documented; " + compared + " accessors, "
                + alike + " alike, different for a reason " + reasons);

        assertEquals(List.of(), unexpected);
        assertTrue(documented > 500 && alike > 8_000, "less is alike than ever");
    }

    @Test
    void takesANullInEverySetterWhereTheOfficialOneDoes() {
        List<String> ambiguous = new ArrayList<>();
        int setters = 0;
        for (ApiModel api : ApiResolver.resolve(specs.values(), List.of()).apis()) {
            TypeSpec request = new Sources("shop", SourceLevel.NEWER).request(api);
            for (TypeSpec type : Stream.concat(Stream.of(request), request.typeSpecs().stream())
                    .toList()) {
                for (Map.Entry<String, Set<String>> setter : setters(type).entrySet()) {
                    setters++;
                    boolean isOfficialPair = type == request
                            && setter.getValue().size() == 2
                            && setter.getValue().contains("String")
                            && setter.getValue().stream().noneMatch(SCALARS::containsValue);
                    if (setter.getValue().size() > 1 && !isOfficialPair) {
                        ambiguous.add(type.name() + "." + setter);
                    }
                }
            }
        }
        System.out.println(setters + " setters, none ambiguous for null but official pairs");

        assertEquals(List.of(), ambiguous);
        assertTrue(setters > 10_000, "only " + setters);
    }

    private void compare(JsonObject api, ApiSpec spec) {
        ApiModel model = ApiResolver.resolve(List.of(spec), List.of()).apis().get(0);
        Sources sources = new Sources("shop", SourceLevel.NEWER);
        TypeSpec request = sources.request(model);
        TypeSpec response = sources.response(model);
        assertEquals(api.get("request").getAsString(), request.name());
        assertEquals(api.get("response").getAsString(), response.name());
        setters(api, request, spec);
        types(api.getAsJsonObject("requestTypes"), request, spec.request());
        getters(api.getAsJsonArray("getters"), response, new Scope(spec.response(), spec.response()));
        types(api.getAsJsonObject("types"), response, spec.response());
    }

    /** The parameters among which an accessor is looked for, and all those of the side. */
    private record Scope(List<ParamSpec> params, List<ParamSpec> side) {}

    private void setters(JsonObject api, TypeSpec request, ApiSpec spec) {
        Map<String, Set<String>> expected = new TreeMap<>();
        for (JsonElement each : api.getAsJsonArray("setters")) {
            JsonArray setter = each.getAsJsonArray();
            expected.computeIfAbsent(setter.get(0).getAsString(), name -> new TreeSet<>())
                    .add(simple(setter.get(1).getAsString()));
        }
        Map<String, Set<String>> ours = setters(request);
        expected.forEach((name, types) -> {
            String owner = spec.name() + " " + name + types;
            judge(owner, types.equals(ours.get(name)), () -> reason(name, types, spec.request(), "String", ""));
        });
    }

    private void types(JsonObject types, TypeSpec outer, List<ParamSpec> side) {
        for (Map.Entry<String, JsonElement> type : types.entrySet()) {
            String name = simple(type.getKey());
            Optional<TypeSpec> ours = outer.typeSpecs().stream()
                    .filter(each -> each.name().equals(name))
                    .findFirst();
            List<ParamSpec> fields =
                    objects(side, name).flatMap(each -> each.fields().stream()).toList();
            JsonArray getters = type.getValue().getAsJsonObject().getAsJsonArray("getters");
            if (ours.isPresent()) {
                getters(getters, ours.get(), new Scope(fields, side));
            } else {
                boolean isKnown = objects(side, name).findAny().isPresent();
                getters.forEach(getter -> judge(
                        outer.name() + "." + name + " " + getter,
                        false,
                        () -> isKnown ? Optional.empty() : Optional.of(Reason.TYPE_NOT_IN_THE_DOCUMENT)));
            }
        }
    }

    private void getters(JsonArray getters, TypeSpec type, Scope scope) {
        for (JsonElement each : getters) {
            String name = each.getAsJsonArray().get(0).getAsString();
            String result = simple(each.getAsJsonArray().get(1).getAsString());
            boolean isAlike = type.methodSpecs().stream()
                    .anyMatch(method -> method.name().equals(name)
                            && method.parameters().isEmpty()
                            && name(method.returnType()).equals(result));
            judge(
                    type.name() + "." + name + " " + result,
                    isAlike,
                    () -> reason(name, Set.of(result), scope.params(), "List", type.name()));
        }
    }

    private void judge(String member, boolean isAlike, Supplier<Optional<Reason>> reason) {
        compared++;
        if (isAlike) {
            alike++;
        } else {
            reason.get().ifPresentOrElse(found -> reasons.merge(found, 1, Integer::sum), () -> unexpected.add(member));
        }
    }

    /** @param owner the type word of the object that has the accessor; empty for a request */
    private Optional<Reason> reason(
            String accessor, Set<String> types, List<ParamSpec> params, String listAs, String owner) {
        String key = accessor.substring(3).toLowerCase(Locale.ROOT);
        List<ParamSpec> named =
                params.stream().filter(param -> key(param).equals(key)).toList();
        if (named.isEmpty()) {
            boolean isElsewhere = fieldsByType.getOrDefault(owner, Set.of()).contains(key);
            return Optional.of(isElsewhere ? Reason.FIELD_OF_A_SHARED_TYPE : Reason.NOT_IN_THE_DOCUMENT);
        }
        boolean isDocumentedSo = named.stream().anyMatch(param -> types.contains(official(param, listAs)));
        return isDocumentedSo ? Optional.empty() : Optional.of(Reason.DOCUMENTED_WITH_ANOTHER_TYPE);
    }

    /** What the official generator makes of a documented type; a table of its own, beside ours. */
    private static String official(ParamSpec param, String listAs) {
        String type = param.type().replace(" ", "");
        boolean isList = type.endsWith("[]") && !type.equals("byte[]");
        String base = type.replace("[]", "");
        String element = param.fields().isEmpty() ? SCALARS.getOrDefault(isList ? base : type, "String") : base;
        return isList && (!listAs.equals("String") || !param.fields().isEmpty())
                ? "List<" + element + ">"
                : isList ? "String" : element;
    }

    private static Stream<ParamSpec> objects(List<ParamSpec> params, String type) {
        return params.stream()
                .flatMap(param -> Stream.concat(
                        word(param).equals(type) ? Stream.of(param) : Stream.empty(), objects(param.fields(), type)));
    }

    private static String word(ParamSpec param) {
        return param.type().replaceAll("[\\[\\] ]", "");
    }

    private static String key(ParamSpec param) {
        return param.name().replaceAll("[_.]", "").toLowerCase(Locale.ROOT);
    }

    /** By name, what a single argument may be; elements one by one are no single argument. */
    private static Map<String, Set<String>> setters(TypeSpec type) {
        Map<String, Set<String>> setters = new TreeMap<>();
        for (MethodSpec method : type.methodSpecs()) {
            if (method.name().startsWith("set") && method.parameters().size() == 1 && !method.varargs()) {
                setters.computeIfAbsent(method.name(), name -> new TreeSet<>())
                        .add(name(method.parameters().get(0).type()));
            }
        }
        return setters;
    }

    private static String name(TypeName type) {
        TypeName plain = type.withoutAnnotations();
        return plain instanceof ParameterizedTypeName list
                ? list.rawType().simpleName() + "<" + name(list.typeArguments().get(0)) + ">"
                : plain instanceof ClassName named ? named.simpleName() : plain.toString();
    }

    private static String simple(String type) {
        return type.startsWith("List<")
                ? "List<" + simple(type.substring(5, type.length() - 1)) + ">"
                : type.substring(type.lastIndexOf('.') + 1);
    }
}
