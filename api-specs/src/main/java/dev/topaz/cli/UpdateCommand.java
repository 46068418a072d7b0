package dev.topaz.cli;

import dev.topaz.tool.UpdateSpecs;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code update}: specs as the site has them now. */
@Command(
        name = "update",
        description = {
            "Fetches the documents of specs again, writes those that changed, and shows what changed.",
            "",
            "A document is fetched from the source that its spec names. A spec without a source is left alone; import "
                    + "its page again. A document that cannot be read leaves its spec as it is."
        })
final class UpdateCommand extends SiteCommand {
    @Mixin
    private ApiArgs apis = new ApiArgs();

    @Override
    public Integer call() throws InterruptedException {
        return new UpdateSpecs(context()).run(apis.apis(), format()).exitCode();
    }
}
