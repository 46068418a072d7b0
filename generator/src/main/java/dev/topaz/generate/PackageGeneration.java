package dev.topaz.generate;

import dev.topaz.generate.emit.SourceFile;
import dev.topaz.generate.emit.Sources;
import dev.topaz.model.ApiModel;
import dev.topaz.model.ClientModel;
import dev.topaz.model.SharedType;
import dev.topaz.resolve.ApiResolver;
import dev.topaz.resolve.Resolution;
import dev.topaz.spec.ApiSpec;
import dev.topaz.spec.Problem;
import dev.topaz.spec.SpecReading;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Generates what the declarations of one package ask for.
 *
 * <p>An API that two of them name is generated once; one with a problem is not generated at all.
 */
public final class PackageGeneration {
    /** Bounds what is held in memory. */
    private static final int AT_A_TIME = 64;

    private final SpecFinder specs;
    private final Sources sources;
    private final CatalogPlace catalog;
    private final Map<ClientDeclaration, SelectedApis> selections = new LinkedHashMap<>();
    private final List<Finding> findings = new ArrayList<>();

    /**
     * Prepares one run.
     *
     * @param sources prints the sources of the package
     * @param specs where the specs are
     * @param catalog what knows more fields of shared types
     */
    public PackageGeneration(Sources sources, SpecFinder specs, CatalogPlace catalog) {
        this.specs = specs;
        this.sources = sources;
        this.catalog = catalog;
    }

    /** Hands each source to {@code sink} and returns everything that was found wrong. */
    public List<Finding> run(List<ClientDeclaration> declarations, SourceSink sink) {
        declarations.forEach(declaration -> selections.put(declaration, SelectedApis.of(declaration, specs)));
        selections.values().forEach(selection -> findings.addAll(selection.findings()));
        Resolution resolution = resolve(declarations);
        Map<String, ApiModel> models = new TreeMap<>();
        resolution.apis().forEach(api -> models.put(api.apiName(), api));
        writeApis(resolution.apis(), sink);
        resolution.sharedTypes().forEach(type -> writeSharedType(type, sink));
        selections.forEach((declaration, selection) -> writeClient(declaration, selection, models, sink));
        return findings;
    }

    private Resolution resolve(List<ClientDeclaration> declarations) {
        // Once each, however many annotations name it: its problems are to be told once.
        Set<String> apiNames = new TreeSet<>();
        selections
                .values()
                .forEach(selection -> apiNames.addAll(selection.apis().keySet()));
        Map<String, ApiSpec> read = new TreeMap<>();
        for (String apiName : apiNames) {
            SpecReading reading = specs.find(apiName);
            reading.spec().ifPresent(spec -> read.put(apiName, spec));
            reading.problems().forEach(problem -> find(problem, apiName));
        }
        List<String> taken =
                declarations.stream().map(ClientDeclaration::clientName).toList();
        SharedTypeEntries shared = new SharedTypeEntries(declarations);
        shared.findings(read.values()).forEach(findings::add);
        Resolution resolution = ApiResolver.resolve(read.values(), taken, shared.names(read, catalog));
        resolution.problems().forEach((apiName, problems) -> problems.forEach(problem -> find(problem, apiName)));
        return resolution;
    }

    /** A shared type depends on every API that uses it. */
    private void writeSharedType(SharedType type, SourceSink sink) {
        List<ClientDeclaration> origins = type.apiNames().stream()
                .flatMap(apiName -> askedBy(apiName).stream())
                .distinct()
                .toList();
        write(sources.sharedType(type), origins, sink, type.apiNames().get(0));
    }

    /** Printing is most of the work, and pure: so many APIs at a time are printed by all processors, and written by one. */
    private void writeApis(List<ApiModel> apis, SourceSink sink) {
        for (int from = 0; from < apis.size(); from += AT_A_TIME) {
            List<ApiModel> some = apis.subList(from, Math.min(apis.size(), from + AT_A_TIME));
            List<List<SourceFile>> files =
                    some.parallelStream().map(sources::api).toList();
            for (int i = 0; i < some.size(); i++) {
                String apiName = some.get(i).apiName();
                List<ClientDeclaration> origins = askedBy(apiName);
                files.get(i).forEach(file -> write(file, origins, sink, apiName));
            }
        }
    }

    private void writeClient(
            ClientDeclaration declaration, SelectedApis selection, Map<String, ApiModel> models, SourceSink sink) {
        List<ApiModel> apis = selection.apis().keySet().stream()
                .flatMap(apiName -> Optional.ofNullable(models.get(apiName)).stream())
                .toList();
        if (!apis.isEmpty()) {
            ClientModel client =
                    new ClientModel(declaration.clientName(), declaration.typeName(), apis, selection.returning());
            write(
                    sources.client(client),
                    List.of(declaration),
                    sink,
                    apis.get(0).apiName());
        }
    }

    private void write(SourceFile file, List<ClientDeclaration> origins, SourceSink sink, String apiName) {
        SourceFile ascii = new SourceFile(file.className(), AsciiSource.of(file.text()));
        sink.accept(ascii, origins).ifPresent(problem -> find(problem, apiName));
    }

    /** Files the problem under the first declaration that named the API. */
    private void find(Problem problem, String apiName) {
        for (Map.Entry<ClientDeclaration, SelectedApis> each : selections.entrySet()) {
            ApiEntry entry = each.getValue().apis().get(apiName);
            if (entry != null) {
                findings.add(new Finding(problem, each.getKey(), Optional.of(entry)));
                return;
            }
        }
    }

    private List<ClientDeclaration> askedBy(String apiName) {
        return selections.entrySet().stream()
                .filter(each -> each.getValue().apis().containsKey(apiName))
                .map(Map.Entry::getKey)
                .toList();
    }
}
