package dev.topaz.catalog.build;

import dev.topaz.spec.ParamSpec;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** One side of an API, request or response: compares documented parameters with properties of classes, level by level. */
final class SdkSide {
    private final SdkApi sdk;
    private final DocumentedType.Side side;
    private final List<SdkField> top;
    private final SdkParams classes;
    private final Set<String> fromClasses;
    private final List<Contradiction> contradictions;

    private SdkSide(SdkApi sdk, DocumentedType.Side side, Set<String> fromClasses, List<Contradiction> contradictions) {
        this.sdk = sdk;
        this.side = side;
        this.top = side == DocumentedType.Side.REQUEST ? sdk.request() : sdk.response();
        this.classes = new SdkParams(side == DocumentedType.Side.REQUEST ? sdk.requestTypes() : sdk.responseTypes());
        this.fromClasses = fromClasses;
        this.contradictions = contradictions;
    }

    /**
     * Returns the request side.
     *
     * @param fromClasses receives the paths of what only classes have
     * @param contradictions receives what the two say differently
     */
    static SdkSide request(SdkApi sdk, Set<String> fromClasses, List<Contradiction> contradictions) {
        return new SdkSide(sdk, DocumentedType.Side.REQUEST, fromClasses, contradictions);
    }

    /** Returns the response side; the parameters are those of {@link #request}. */
    static SdkSide response(SdkApi sdk, Set<String> fromClasses, List<Contradiction> contradictions) {
        return new SdkSide(sdk, DocumentedType.Side.RESPONSE, fromClasses, contradictions);
    }

    /** Returns the documented parameters, and behind them those that only classes have. */
    List<ParamSpec> params(List<ParamSpec> documented) {
        return params(documented, top, new Place(side.path(), Set.of()));
    }

    private List<ParamSpec> params(List<ParamSpec> documented, List<SdkField> fields, Place place) {
        Map<String, SdkField> rest = new LinkedHashMap<>();
        fields.forEach(field -> rest.putIfAbsent(key(field.wireName(), place), field));
        List<ParamSpec> params = new ArrayList<>();
        for (ParamSpec param : documented) {
            SdkField field = rest.remove(key(param.name(), place));
            params.add(field == null ? param : compared(param, field, place.below(param)));
        }
        for (SdkField field : rest.values()) {
            ParamSpec param = classes.param(field, place.classes());
            mark(param, place.path());
            params.add(param);
        }
        return params;
    }

    /** The wire names of setters are derived: one does not see where the words of a name with digits end. */
    private String key(String wireName, Place place) {
        return side == DocumentedType.Side.REQUEST && place.isTop()
                ? wireName.replaceAll("[^A-Za-z0-9]", "").toLowerCase(Locale.ROOT)
                : wireName;
    }

    private ParamSpec compared(ParamSpec param, SdkField field, Place place) {
        DocumentedType type = new DocumentedType(param, side, place.isTop());
        if (!type.isIn(field.type())) {
            contradictions.add(new Contradiction(
                    sdk.name(), place.path(), param.type(), field.type().inJava(), sdk.day()));
        }
        if (!type.isLikeObject(field.type())) {
            return param;
        }
        List<SdkField> properties = classes.types().getOrDefault(field.type().name(), List.of());
        return param.withFields(params(param.fields(), properties, place.inside(field.type())));
    }

    private void mark(ParamSpec param, String parent) {
        String path = parent + "/" + param.name();
        fromClasses.add(path);
        param.fields().forEach(field -> mark(field, path));
    }

    /**
     * A level of the tree.
     *
     * @param classes the classes on the way to it
     */
    private record Place(String path, Set<String> classes) {
        boolean isTop() {
            return classes.isEmpty();
        }

        Place below(ParamSpec param) {
            return new Place(path + "/" + param.name(), classes);
        }

        Place inside(SdkType type) {
            return new Place(path, SdkParams.with(classes, type));
        }
    }
}
