package dev.topaz.resolve;

import dev.topaz.model.ApiModel;
import dev.topaz.model.Conventions;
import dev.topaz.model.Remedy;
import dev.topaz.model.SessionUse;
import dev.topaz.model.Side;
import dev.topaz.model.TopicModel;
import dev.topaz.spec.ApiSpec;
import dev.topaz.spec.ErrorSpec;
import dev.topaz.spec.Problem;
import dev.topaz.spec.Session;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Turns specs into models: the only entrance to this package. */
public final class ApiResolver {
    private final NameScope classNames;
    private final SharedTypes shared;
    private final List<ApiModel> models = new ArrayList<>();
    private final List<TopicModel> topics = new ArrayList<>();
    private final Map<String, List<Problem>> problems = new TreeMap<>();

    private ApiResolver(NameScope classNames, SharedTypes shared) {
        this.classNames = classNames;
        this.shared = shared;
    }

    /**
     * Resolves all APIs and topics of one package.
     *
     * <p>Two APIs whose classes would differ in nothing but case are told apart by a number; the one that comes first in
     * the order of API names keeps the plain name.
     *
     * @param takenClassNames classes of the package that are not generated here
     */
    public static Resolution resolve(Collection<ApiSpec> specs, Collection<String> takenClassNames) {
        return resolve(specs, takenClassNames, SharedTypeNames.NONE);
    }

    /**
     * Resolves all APIs of one package, some of whose object types are shared.
     *
     * @param takenClassNames classes of the package that are not generated here
     * @param sharedNames the types that get a class of the package; names of types that no API has are passed over
     */
    public static Resolution resolve(
            Collection<ApiSpec> specs, Collection<String> takenClassNames, SharedTypeNames sharedNames) {
        NameScope classNames = NameScope.ofFiles(takenClassNames);
        SharedTypes shared = SharedTypes.of(specs, sharedNames, classNames);
        ApiResolver resolver = new ApiResolver(classNames, shared);
        specs.stream().sorted(Comparator.comparing(ApiSpec::name)).forEach(resolver::add);
        return new Resolution(resolver.models, resolver.topics, shared.types(), resolver.problems);
    }

    /** Returns the type words of all objects in these specs. */
    public static Set<String> typeWords(Collection<ApiSpec> specs) {
        return ObjectShapes.of(specs).words();
    }

    private void add(ApiSpec spec) {
        switch (spec.kind()) {
            case API -> addApi(spec);
            case TOPIC -> addTopic(spec);
        }
    }

    private void addTopic(ApiSpec topic) {
        String className = classNames.claimUnique(Names.contentClass(topic.name()));
        StructTable table = StructTable.ofContent(topic.response(), className);
        List<Problem> found = Stream.concat(
                        TypeCheck.of(topic.response(), table), SizeCheck.of(topic.response(), table, className))
                .toList();
        if (found.isEmpty()) {
            topics.add(new TopicModel(
                    topic.name(),
                    Names.handlerMethod(className),
                    Sides.content(className, table.typed(topic.response()), table),
                    Docs.of(topic),
                    topic.source()));
        } else {
            problems.put(topic.name(), found);
        }
    }

    private void addApi(ApiSpec api) {
        String base = claimClasses(Names.apiClass(api.name()));
        StructTable request = StructTable.of(api.request(), base + "Request", shared.classNames());
        StructTable response = StructTable.of(api.response(), base + "Response", shared.classNames());
        List<Problem> found = Stream.of(
                        shared.problems().getOrDefault(api.name(), List.of()).stream(),
                        TypeCheck.of(api.request(), request),
                        TypeCheck.of(api.response(), response),
                        SizeCheck.of(api),
                        SizeCheck.of(api.request(), request, base + "Request"),
                        SizeCheck.of(api.response(), response, base + "Response"))
                .flatMap(problems -> problems)
                .toList();
        if (found.isEmpty()) {
            models.add(model(api, base, request, response));
        } else {
            problems.put(api.name(), found);
        }
    }

    private ApiModel model(ApiSpec api, String base, StructTable request, StructTable response) {
        Side question = Sides.request(base + "Request", request.typed(api.request()), request);
        Side answer = Sides.response(base + "Response", response.typed(api.response()), response);
        boolean isShared = !shared.classNames().isEmpty();
        return new ApiModel(
                api.name(),
                Names.method(base),
                sessionUse(api.session()),
                question,
                answer,
                remedies(api.errors()),
                conventions(
                        api,
                        isShared ? unsharedRequest(api, base + "Request") : question,
                        isShared ? unsharedResponse(api, base + "Response") : answer,
                        new AnswerClasses(answer, shared.types())),
                Docs.of(api),
                api.source());
    }

    private Conventions conventions(ApiSpec api, Side request, Side response, AnswerClasses classes) {
        return new Conventions(
                BusinessStatuses.of(api.response(), response).map(classes::locate),
                FieldSelections.of(api, request, response)
                        .map(found -> found.withClassName(classNames.claimUnique(found.className()))),
                Pagings.of(api, request, response).flatMap(classes::locate),
                Obsolescence.of(api));
    }

    /** What a convention says of an object holds whether the package shares its type or not. */
    private static Side unsharedRequest(ApiSpec api, String className) {
        StructTable table = StructTable.of(api.request(), className, Map.of());
        return Sides.request(className, table.typed(api.request()), table);
    }

    private static Side unsharedResponse(ApiSpec api, String className) {
        StructTable table = StructTable.of(api.response(), className, Map.of());
        return Sides.response(className, table.typed(api.response()), table);
    }

    private String claimClasses(String plain) {
        String base = plain;
        for (int number = 2; !classNames.claim(base + "Request") || !classNames.claim(base + "Response"); number++) {
            base = plain + number;
        }
        return base;
    }

    private static SessionUse sessionUse(Session session) {
        return switch (session) {
            case REQUIRED -> SessionUse.REQUIRED;
            case NONE -> SessionUse.NONE;
            case OPTIONAL -> SessionUse.EITHER;
            case UNKNOWN -> SessionUse.UNDOCUMENTED;
        };
    }

    /** Sorted by sub code; of two rows for one sub code the first is kept, and rows without a remedy say nothing. */
    private static List<Remedy> remedies(List<ErrorSpec> errors) {
        return errors.stream()
                .filter(error -> !error.remedy().isEmpty())
                .collect(Collectors.toMap(ErrorSpec::code, ErrorSpec::remedy, (first, second) -> first))
                .entrySet()
                .stream()
                .map(entry -> new Remedy(entry.getKey(), entry.getValue()))
                .sorted(Comparator.comparing(Remedy::subCode))
                .toList();
    }
}
