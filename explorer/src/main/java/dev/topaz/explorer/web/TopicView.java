package dev.topaz.explorer.web;

import dev.topaz.explorer.call.ParamSamples;
import dev.topaz.explorer.library.KnownApis;
import dev.topaz.explorer.prose.HtmlNode;
import dev.topaz.explorer.prose.VendorHtml;
import dev.topaz.explorer.snippet.MessageSnippet;
import dev.topaz.resolve.Resolution;
import dev.topaz.spec.ApiSpec;
import dev.topaz.spec.ParamSpec;
import dev.topaz.spec.example.PlausibleExamples;
import java.util.List;

/**
 * A message topic, as the page shows it.
 *
 * @param facts the day of the catalogue that it comes from; empty for one with a spec of its own
 * @param example the content of a message, as JSON
 * @param java what receives it; empty for a topic of which no class can be generated
 */
record TopicView(
        String name,
        String title,
        List<HtmlNode> description,
        String category,
        String source,
        String facts,
        List<ParamView> fields,
        String example,
        String java,
        List<String> problems) {
    /** @param url of the message channel */
    static TopicView of(ApiSpec topic, String facts, String url) {
        List<ParamSpec> fields = PlausibleExamples.fill(topic.response(), topic.name());
        Resolution resolution = KnownApis.resolve(topic);
        return new TopicView(
                topic.name(),
                topic.title(),
                VendorHtml.nodes(topic.description()),
                topic.category(),
                topic.source(),
                facts,
                fields.stream().map(ParamView::of).toList(),
                ParamSamples.content(topic),
                java(resolution, url),
                KnownApis.problems(resolution));
    }

    private static String java(Resolution resolution, String url) {
        return resolution.topics().stream()
                .findFirst()
                .map(model -> MessageSnippet.of(model, url))
                .orElse("");
    }
}
