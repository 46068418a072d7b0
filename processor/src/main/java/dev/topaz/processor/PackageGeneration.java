package dev.topaz.processor;

import dev.topaz.model.ApiModel;
import dev.topaz.model.ClientModel;
import dev.topaz.model.SharedType;
import dev.topaz.processor.emit.SourceFile;
import dev.topaz.processor.emit.Sources;
import dev.topaz.resolve.ApiResolver;
import dev.topaz.resolve.Resolution;
import dev.topaz.spec.ApiSpec;
import dev.topaz.spec.Location;
import dev.topaz.spec.Problem;
import dev.topaz.spec.SpecReading;
import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import javax.annotation.processing.Filer;
import javax.annotation.processing.FilerException;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;

/**
 * Generates what the annotations of one package ask for.
 *
 * <p>An API that two of them name is generated once; one with a problem is not generated at all.
 */
final class PackageGeneration {
    private static final String CLIENT = "Client";
    /** Bounds what is held in memory. */
    private static final int AT_A_TIME = 64;

    private final SpecFinder specs;
    private final Sources sources;
    private final CatalogPlace catalog;
    private final Map<TopApisDeclaration, SelectedApis> selections = new LinkedHashMap<>();
    private final List<Finding> findings = new ArrayList<>();

    PackageGeneration(Sources sources, SpecFinder specs, CatalogPlace catalog) {
        this.specs = specs;
        this.sources = sources;
        this.catalog = catalog;
    }

    /** Generates into {@code filer} and returns everything that was found wrong. */
    List<Finding> run(List<TopApisDeclaration> declarations, Filer filer) {
        declarations.forEach(declaration -> selections.put(declaration, SelectedApis.of(declaration, specs)));
        selections.values().forEach(selection -> findings.addAll(selection.findings()));
        Resolution resolution = resolve(declarations);
        Map<String, ApiModel> models = new TreeMap<>();
        resolution.apis().forEach(api -> models.put(api.apiName(), api));
        writeApis(resolution.apis(), filer);
        resolution.sharedTypes().forEach(type -> writeSharedType(type, filer));
        selections.forEach((declaration, selection) -> writeClient(declaration, selection, models, filer));
        return findings;
    }

    private Resolution resolve(List<TopApisDeclaration> declarations) {
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
        List<String> taken = declarations.stream()
                .map(declaration -> clientName(declaration.type()))
                .toList();
        SharedTypeEntries shared = new SharedTypeEntries(declarations);
        shared.findings(read.values()).forEach(findings::add);
        Resolution resolution = ApiResolver.resolve(read.values(), taken, shared.names(read, catalog));
        resolution.problems().forEach((apiName, problems) -> problems.forEach(problem -> find(problem, apiName)));
        return resolution;
    }

    /** A shared type depends on every API that uses it. */
    private void writeSharedType(SharedType type, Filer filer) {
        List<TypeElement> origins = type.apiNames().stream()
                .flatMap(apiName -> askedBy(apiName).stream())
                .distinct()
                .toList();
        write(sources.sharedType(type), origins, filer, type.apiNames().get(0));
    }

    /** Printing is most of the work, and pure: so many APIs at a time are printed by all processors, and written by one. */
    private void writeApis(List<ApiModel> apis, Filer filer) {
        for (int from = 0; from < apis.size(); from += AT_A_TIME) {
            List<ApiModel> some = apis.subList(from, Math.min(apis.size(), from + AT_A_TIME));
            List<List<SourceFile>> files =
                    some.parallelStream().map(sources::api).toList();
            for (int i = 0; i < some.size(); i++) {
                String apiName = some.get(i).apiName();
                List<TypeElement> origins = askedBy(apiName);
                files.get(i).forEach(file -> write(file, origins, filer, apiName));
            }
        }
    }

    private void writeClient(
            TopApisDeclaration declaration, SelectedApis selection, Map<String, ApiModel> models, Filer filer) {
        List<ApiModel> apis = selection.apis().keySet().stream()
                .flatMap(apiName -> Optional.ofNullable(models.get(apiName)).stream())
                .toList();
        if (!apis.isEmpty()) {
            String annotated = nameInPackage(declaration.type());
            ClientModel client = new ClientModel(clientName(declaration.type()), annotated, apis);
            write(
                    sources.client(client),
                    List.of(declaration.type()),
                    filer,
                    apis.get(0).apiName());
        }
    }

    /** @param origins the annotated types that asked for the file, which incremental builds need to know */
    private void write(SourceFile file, List<TypeElement> origins, Filer filer, String apiName) {
        try (Writer out = filer.createSourceFile(file.className(), origins.toArray(Element[]::new))
                .openWriter()) {
            out.write(AsciiSource.of(file.text()));
        } catch (FilerException e) {
            find(
                    problem(
                            ProcessorProblem.CLASS_EXISTS,
                            e,
                            "rename that class, or move one of them to another package"),
                    apiName);
        } catch (IOException e) {
            find(problem(ProcessorProblem.NOT_WRITTEN, e, ""), apiName);
        }
    }

    private static Problem problem(Problem.Code code, IOException cause, String hint) {
        return new Problem(code, String.valueOf(cause.getMessage()), Location.NONE, hint);
    }

    /** Files the problem under the first annotation that named the API. */
    private void find(Problem problem, String apiName) {
        for (Map.Entry<TopApisDeclaration, SelectedApis> each : selections.entrySet()) {
            TopApisDeclaration.Entry entry = each.getValue().apis().get(apiName);
            if (entry != null) {
                findings.add(new Finding(problem, each.getKey(), Optional.of(entry)));
                return;
            }
        }
    }

    private List<TypeElement> askedBy(String apiName) {
        return selections.entrySet().stream()
                .filter(each -> each.getValue().apis().containsKey(apiName))
                .map(each -> each.getKey().type())
                .toList();
    }

    /** As code of the package names the type: {@code Outer.Shop} where it is nested. */
    private static String nameInPackage(TypeElement type) {
        return type.getEnclosingElement() instanceof TypeElement outer
                ? nameInPackage(outer) + "." + type.getSimpleName()
                : type.getSimpleName().toString();
    }

    private static String clientName(TypeElement type) {
        return type.getSimpleName() + CLIENT;
    }
}
