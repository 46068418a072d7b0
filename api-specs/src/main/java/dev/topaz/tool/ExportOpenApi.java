package dev.topaz.tool;

import dev.topaz.openapi.OpenApi;
import dev.topaz.spec.ApiSpec;
import dev.topaz.spec.Problem;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Writes specs of a folder as one OpenAPI document: all of those that are asked for, or nothing. */
public final class ExportOpenApi {
    private final ToolContext context;

    public ExportOpenApi(ToolContext context) {
        this.context = context;
    }

    /**
     * Exports.
     *
     * @param apis names and patterns; none for every API of the folder
     * @param file where the document goes; empty to tell it as the result
     */
    public Outcome run(List<String> apis, Optional<Path> file) {
        List<Problem> problems = new ArrayList<>();
        List<ApiSpec> specs = SelectedSpecs.of(context.folder(), apis, problems);
        if (problems.isEmpty()) {
            deliver(OpenApi.write(specs), file, problems);
        }
        if (problems.isEmpty()) {
            context.console().info(specs.size() + " exported");
        }
        return context.end(problems);
    }

    private void deliver(String document, Optional<Path> file, List<Problem> problems) {
        if (file.isEmpty()) {
            context.console().result(document);
            return;
        }
        try {
            AtomicFiles.write(Map.of(file.get(), document));
        } catch (IOException e) {
            problems.add(SpecFolder.notWritten(file.get(), e));
        }
    }
}
