package dev.topaz.scrape.text;

import dev.topaz.scrape.page.DocProblem;
import dev.topaz.scrape.page.DocReading;
import dev.topaz.scrape.page.PageHead;
import dev.topaz.scrape.page.PageKind;
import dev.topaz.scrape.page.PageSpec;
import dev.topaz.scrape.page.Section;
import dev.topaz.scrape.sample.Sample;
import dev.topaz.scrape.sample.Samples;
import dev.topaz.scrape.sample.XmlSample;
import dev.topaz.spec.ErrorSpec;
import dev.topaz.spec.Location;
import dev.topaz.spec.ParamSpec;
import dev.topaz.spec.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads the text of a doc page as a browser copies it. */
public final class SavedText {
    private final String file;
    private final String text;
    private final List<Problem> problems = new ArrayList<>();
    private final List<Problem> notes = new ArrayList<>();

    private SavedText(String file, String text) {
        this.file = file;
        this.text = PageText.normalize(text);
    }

    /**
     * Reads one page.
     *
     * @param file what messages call the page
     */
    public static DocReading read(String file, String text) {
        return new SavedText(file, text).read();
    }

    private DocReading read() {
        List<Line> lines = Line.of(text);
        Location top = new Location(file, 0, 0);
        Optional<DocReading> topic =
                PageKind.lookalike(text, top).isPresent() ? Optional.empty() : TextTopic.read(file, lines);
        return topic.orElseGet(() -> readApi(lines, top));
    }

    private DocReading readApi(List<Line> lines, Location top) {
        TextSections sections = TextSections.of(lines);
        if (!sections.has(Section.REQUEST) && !sections.has(Section.RESPONSE)) {
            return DocReading.refused(PageKind.problem(text, top));
        }
        Optional<PageHead> head = PageHead.read(sections.head());
        if (head.isEmpty()) {
            return DocReading.refused(PageKind.nameless(text, top).orElseGet(() -> noName(top)));
        }
        Samples samples = Samples.in(sections.samples(text));
        return PageKind.lookalike(text, top)
                .or(() -> TwoPages.problem(file, lines))
                .or(() -> wrongEnd(sections))
                .or(() -> wrongSample(samples, head.get()))
                .map(DocReading::refused)
                .orElseGet(() -> read(sections, head.get(), samples));
    }

    private static Problem noName(Location at) {
        String message = "no line above the tables names the API";
        return new Problem(DocProblem.NO_NAME, message, at, "it looks like: taobao.trade.get (获取交易)");
    }

    private DocReading read(TextSections sections, PageHead head, Samples samples) {
        List<ParamSpec> request = params(sections, Section.REQUEST, samples.request());
        List<ParamSpec> response = params(sections, Section.RESPONSE, samples.response());
        noteMissing(sections, Section.ERRORS);
        List<ErrorSpec> errors = new TextErrors(file, problems, notes).read(sections.lines(Section.ERRORS));
        if (!problems.isEmpty()) {
            return DocReading.refused(problems);
        }
        if (request.isEmpty() && response.isEmpty() && samples.response().isEmpty()) {
            return DocReading.refused(PageKind.problem(text, new Location(file, sections.start(), 1)));
        }
        PageSpec page = new PageSpec(head, request, response, errors);
        return new DocReading(Optional.of(page.spec(samples.session(), file)), List.of(), notes);
    }

    private List<ParamSpec> params(TextSections sections, Section section, Optional<Sample> sample) {
        noteMissing(sections, section);
        return new ParamTable(file, problems, notes).read(section, sections.lines(section), sample.orElse(Sample.NONE));
    }

    private void noteMissing(TextSections sections, Section section) {
        if (!sections.has(section)) {
            notes.add(new Problem(
                    DocProblem.NO_TABLE,
                    "the page has no section " + section.title() + ", and the spec none of its rows",
                    new Location(file, sections.end(), 1),
                    ""));
        }
    }

    /** Text that was cut off inside a table would lose rows without a trace; what follows the tables proves their end. */
    private Optional<Problem> wrongEnd(TextSections sections) {
        Section last = sections.last();
        if (last == Section.REQUEST || last == Section.RESPONSE || last == Section.COMMON) {
            return Optional.of(new Problem(
                    DocProblem.TRUNCATED,
                    "the page ends inside its tables: no title follows",
                    new Location(file, sections.end(), 1),
                    "copy the page to its end; 请求示例 or 错误码解释 tell that a table is complete"));
        }
        if (XmlSample.isCutOff(text)) {
            return Optional.of(new Problem(
                    DocProblem.TRUNCATED,
                    "the page ends inside its XML sample",
                    new Location(file, sections.end(), 1),
                    "copy the page to its end"));
        }
        return Optional.empty();
    }

    private Optional<Problem> wrongSample(Samples samples, PageHead head) {
        return PageSpec.isRootOf(samples.answerRoot(), head.heading().api())
                ? Optional.empty()
                : Optional.of(new Problem(
                        DocProblem.OTHER_API,
                        "the page is of " + head.heading().api() + ", and its sample shows "
                                + samples.answerRoot().orElse(""),
                        new Location(file, 0, 0),
                        "two pages may have been mixed up; copy this one again"));
    }
}
