package dev.topaz.generate;

import dev.topaz.generate.emit.SourceFile;
import dev.topaz.generate.emit.Sources;
import dev.topaz.model.ApiModel;
import dev.topaz.model.ClientModel;
import dev.topaz.model.SharedType;
import dev.topaz.resolve.ApiResolver;
import dev.topaz.resolve.Resolution;
import dev.topaz.spec.ApiSpec;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Generates requests, responses and clients.
 *
 * <p>An API that two declarations name is generated once; one with a problem is not generated at all.
 */
final class ApiGeneration implements Generation {
    /** Bounds what is held in memory. */
    private static final int AT_A_TIME = 64;

    private final SpecFinder specs;
    private final Sources sources;
    private final CatalogPlace catalog;

    ApiGeneration(Sources sources, SpecFinder specs, CatalogPlace catalog) {
        this.specs = specs;
        this.sources = sources;
        this.catalog = catalog;
    }

    @Override
    public List<Finding> run(List<Declaration> declarations, SourceSink sink) {
        Selections selections = new Selections(declarations, specs);
        Resolution resolution = resolve(declarations, selections);
        Map<String, ApiModel> models = new TreeMap<>();
        resolution.apis().forEach(api -> models.put(api.apiName(), api));
        writeApis(resolution.apis(), selections, sink);
        resolution.sharedTypes().forEach(type -> writeSharedType(type, selections, sink));
        selections
                .all()
                .forEach((declaration, selection) -> client(declaration, selection, models)
                        .ifPresent(client -> selections.write(
                                sources.client(client),
                                List.of(declaration),
                                sink,
                                client.apis().get(0).apiName())));
        return selections.findings();
    }

    private Resolution resolve(List<Declaration> declarations, Selections selections) {
        Map<String, ApiSpec> read = selections.read();
        SharedTypeEntries shared = new SharedTypeEntries(declarations);
        List<Finding> unknown = shared.findings(read.values()).toList();
        if (!unknown.isEmpty() && selections.areAllRead()) {
            selections.findings().addAll(unknown);
        }
        Resolution resolution =
                ApiResolver.resolve(read.values(), selections.classNames(), shared.names(read, catalog));
        resolution.problems().forEach((apiName, problems) -> selections.find(problems, apiName));
        return resolution;
    }

    /** A shared type depends on every API that uses it. */
    private void writeSharedType(SharedType type, Selections selections, SourceSink sink) {
        List<Declaration> origins = type.apiNames().stream()
                .flatMap(apiName -> selections.askedBy(apiName).stream())
                .distinct()
                .toList();
        selections.write(
                sources.sharedType(type), origins, sink, type.apiNames().get(0));
    }

    /** Printing is most of the work, and pure: so many APIs at a time are printed by all processors, and written by one. */
    private void writeApis(List<ApiModel> apis, Selections selections, SourceSink sink) {
        for (int from = 0; from < apis.size(); from += AT_A_TIME) {
            List<ApiModel> some = apis.subList(from, Math.min(apis.size(), from + AT_A_TIME));
            List<List<SourceFile>> files =
                    some.parallelStream().map(sources::api).toList();
            for (int i = 0; i < some.size(); i++) {
                String apiName = some.get(i).apiName();
                List<Declaration> origins = selections.askedBy(apiName);
                files.get(i).forEach(file -> selections.write(file, origins, sink, apiName));
            }
        }
    }

    private static Optional<ClientModel> client(
            Declaration declaration, SelectedDocuments selection, Map<String, ApiModel> models) {
        List<ApiModel> apis = selection.names().keySet().stream()
                .flatMap(apiName -> Optional.ofNullable(models.get(apiName)).stream())
                .toList();
        return apis.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        new ClientModel(declaration.className(), declaration.typeName(), apis, selection.returning()));
    }
}
