package dev.topaz.cli;

import java.util.List;
import picocli.CommandLine.Parameters;

/** Which of the folder's APIs are meant. */
final class ApiArgs {
    @Parameters(
            paramLabel = "<api>",
            arity = "0..*",
            description = "Names, or patterns such as taobao.trade.*; all that the folder has if none is given.")
    private List<String> apis = List.of();

    List<String> apis() {
        return List.copyOf(apis);
    }
}
