package dev.topaz.generate.cli;

import dev.topaz.cli.AddedCommand;
import dev.topaz.cli.TerminalConsole;
import dev.topaz.generate.Declaration;
import dev.topaz.generate.DeclarationSyntax;
import dev.topaz.generate.emit.SourceLevel;
import dev.topaz.generate.folder.GenerateOrder;
import dev.topaz.generate.folder.GenerateSources;
import dev.topaz.generate.folder.RequestedNames;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code generate}: specs in, Java sources out. */
@Command(
        name = "generate",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = {
            "Writes the Java sources that the annotation processor would, for builds that cannot run it: Maven on JDK 8, "
                    + "Ant, old versions of Gradle, Android.",
            "",
            "Writes only what has changed, and deletes those of its own sources that are not generated any more. If "
                    + "anything is wrong, it writes nothing. What is generated needs topaz-runtime and Java 8.",
            "",
            "The file topaz-generated.txt in the folder of the package holds the digests of specs and sources. Keep it "
                    + "with the sources, under version control if they are.",
            "",
            "With --check, exits with 1 when 'generate' would change a source, and says why."
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  topaz-specs generate --package com.shop.top --name Qianniu --api taobao.trades.sold.get \\",
            "      --out src/generated/java",
            "  topaz-specs generate --package com.shop.top --name Orders --topic taobao_trade_TradeBuyerPay \\",
            "      --out src/generated/java",
            "  topaz-specs generate --package com.shop.top --name Qianniu --api 'taobao.trade.*' \\",
            "      --specs specs --out src/generated/java --check    (in a nightly build)"
        })
public final class GenerateCommand implements AddedCommand {
    private static final DeclarationSyntax SYNTAX = new DeclarationSyntax(
            new DeclarationSyntax.Choice("--api", "--api taobao.bcpush.isv.event.emit"),
            new DeclarationSyntax.Choice("--topic", "--topic taobao_trade_TradeBuyerPay"),
            "--specs <path>");

    private static final Path USUAL_SPECS = Path.of("src/main/resources/META-INF/topaz");

    @Option(
            names = "--package",
            paramLabel = "<package>",
            required = true,
            description =
                    "The package of the generated classes. It is for one client, one handler of messages, or both.")
    private String packageName = "";

    @Option(
            names = "--name",
            paramLabel = "<name>",
            required = true,
            description = "What client and handler are named after: Qianniu for QianniuClient and "
                    + "QianniuMessageHandler. In a build with the processor it is the type that has @TopApis or "
                    + "@TopMessages.")
    private String name = "";

    @Option(
            names = "--api",
            paramLabel = "<api>",
            split = ",",
            description = "An API, or a pattern such as taobao.trade.*; several are separated by commas, or given by "
                    + "several options. \"*\" stands for all that --specs has.")
    private List<String> apis = List.of();

    @Option(
            names = "--except",
            paramLabel = "<api>",
            split = ",",
            description = "An API or a pattern to leave out of those.")
    private List<String> excepted = List.of();

    @Option(
            names = "--topic",
            paramLabel = "<topic>",
            split = ",",
            description =
                    "A topic of the message channel, or a pattern such as taobao_trade_*: a class for the content "
                            + "of its messages, and a handler for all topics, as of @TopMessages. Needs topaz-messages.")
    private List<String> topics = List.of();

    @Option(
            names = "--except-topic",
            paramLabel = "<topic>",
            split = ",",
            description = "A topic or a pattern to leave out of those.")
    private List<String> exceptedTopics = List.of();

    @Option(
            names = "--return-business-failures",
            paramLabel = "<api>",
            split = ",",
            description = "An API or a pattern whose answers are returned although they report a failure of the "
                    + "business.")
    private List<String> returning = List.of();

    @Option(
            names = "--shared-types",
            paramLabel = "<type>",
            split = ",",
            description =
                    "Object types that the APIs share, such as Trade,Order: each becomes one class of the package. "
                            + "\"*\" stands for all that two APIs have without a contradiction.")
    private List<String> sharedTypes = List.of();

    @Option(
            names = "--specs",
            paramLabel = "<path>",
            split = ",",
            description = "Folders and jars of specs. Default: src/main/resources/META-INF/topaz if it is there. What "
                    + "none of them has comes from the catalogue.")
    private List<Path> specs = List.of();

    @Option(
            names = "--out",
            paramLabel = "<dir>",
            required = true,
            description = "The source folder to write into; the package has a folder of its own in it.")
    private Path out = Path.of("");

    @Option(
            names = "--source-level",
            paramLabel = "<version>",
            defaultValue = "8",
            description = "The Java version that the sources are compiled for, from 8 on; from 9 on classes are "
                    + "@NullMarked. Default: ${DEFAULT-VALUE}")
    private int sourceLevel;

    @Option(names = "--check", description = "Tell which sources are stale, and write nothing.")
    private boolean check;

    @Spec
    private CommandSpec command = CommandSpec.create();

    /** Made by the service loader. */
    public GenerateCommand() {}

    @Override
    public Integer call() {
        GenerateSources sources = new GenerateSources(TerminalConsole.of(command.commandLine()));
        GenerateOrder order = new GenerateOrder(packageName, declarations(), level(), places(), out, SYNTAX);
        return (check ? sources.check(order) : sources.write(order)).exitCode();
    }

    private List<Declaration> declarations() {
        List<Declaration> declarations = new ArrayList<>();
        if (!apis.isEmpty()) {
            declarations.add(Declaration.ofApis(name, apis, excepted)
                    .returningFailures(returning)
                    .sharing(sharedTypes));
        }
        if (!topics.isEmpty()) {
            declarations.add(Declaration.ofTopics(name, topics, exceptedTopics));
        }
        if (declarations.isEmpty()) {
            throw wrong("name at least one --api or --topic");
        }
        RequestedNames ofApis = new RequestedNames("--api", apis);
        refuse(ofApis.refusal("--except", excepted));
        refuse(ofApis.refusal("--return-business-failures", returning));
        refuse(ofApis.refusal("--shared-types", sharedTypes));
        refuse(new RequestedNames("--topic", topics).refusal("--except-topic", exceptedTopics));
        return declarations;
    }

    private void refuse(Optional<String> reason) {
        reason.ifPresent(text -> {
            throw wrong(text);
        });
    }

    private ParameterException wrong(String message) {
        return new ParameterException(command.commandLine(), message);
    }

    private List<Path> places() {
        return specs.isEmpty() && Files.isDirectory(USUAL_SPECS) ? List.of(USUAL_SPECS) : specs;
    }

    private SourceLevel level() {
        return SourceLevel.of(sourceLevel)
                .orElseThrow(() -> wrong("--source-level: generated code is Java 8 or newer, not " + sourceLevel));
    }
}
