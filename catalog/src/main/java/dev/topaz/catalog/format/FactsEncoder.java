package dev.topaz.catalog.format;

import dev.topaz.spec.ApiSpec;
import dev.topaz.spec.catalog.ApiFacts;
import dev.topaz.spec.catalog.TopicFacts;
import java.util.Set;
import java.util.stream.Collectors;

/** Writes the facts of one API or topic, but for its line in the table of contents. Prose has no place in the format. */
final class FactsEncoder {
    private FactsEncoder() {}

    static byte[] encode(ApiFacts facts) {
        FactsOutput out = new FactsOutput();
        ApiSpec spec = facts.spec();
        out.number(DocAddress.API.number(spec.source()));
        out.number(FactsDecoder.SESSIONS.indexOf(spec.session()));
        out.number(spec.errors().size());
        spec.errors().forEach(error -> out.text(error.code()));
        out.number(FactsDecoder.SOURCES.indexOf(facts.source()));
        out.number(facts.classesOf().isPresent() ? 1 : 0);
        facts.classesOf().ifPresent(day -> out.number(day.toEpochDay()));
        ParamEncoder params = params(out, facts);
        params.params(spec.request(), FactsDecoder.REQUEST);
        params.params(spec.response(), FactsDecoder.RESPONSE);
        return out.toBytes();
    }

    static byte[] encode(TopicFacts topic) {
        FactsOutput out = new FactsOutput();
        out.number(DocAddress.TOPIC.number(topic.source()));
        params(out, topic).params(topic.fields(), FactsDecoder.MESSAGE);
        return out.toBytes();
    }

    static ParamEncoder params(FactsOutput out, ApiFacts facts) {
        return new ParamEncoder(out, facts.fromClasses(), Set.of());
    }

    private static ParamEncoder params(FactsOutput out, TopicFacts topic) {
        Set<String> ids = topic.idFields().stream()
                .map(name -> FactsDecoder.MESSAGE + "/" + name)
                .collect(Collectors.toSet());
        return new ParamEncoder(out, Set.of(), ids);
    }
}
