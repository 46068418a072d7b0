package dev.topaz.cli;

import dev.topaz.diff.DiffFormat;
import dev.topaz.tool.ToolContext;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** A command that works with a folder and may ask the site. */
@Command(mixinStandardHelpOptions = true, exitCodeOnExecutionException = 3, sortOptions = false)
abstract class SiteCommand implements Callable<Integer> {
    @Spec
    private CommandSpec command = CommandSpec.create();

    @Mixin
    private FolderArgs folder = new FolderArgs();

    @Mixin
    private FormatArgs format = new FormatArgs();

    @Mixin
    private SiteArgs site = new SiteArgs();

    @Mixin
    private SeverityArgs severities = new SeverityArgs();

    final CommandSpec command() {
        return command;
    }

    final ToolContext context() {
        return new ToolContext(
                site.site(command),
                folder.folder(),
                TerminalConsole.of(command.commandLine()),
                severities.severities(command));
    }

    final DiffFormat format() {
        return format.format();
    }
}
