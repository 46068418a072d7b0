package dev.topaz.processor;

import dev.topaz.generate.GenerationProblem;
import dev.topaz.spec.Location;
import dev.topaz.spec.Nearest;
import dev.topaz.spec.Problem;
import dev.topaz.spec.place.NamePattern;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import javax.lang.model.element.AnnotationValue;

/**
 * Which topics a declaration chooses.
 *
 * @param topics each topic, with the entry that named it first
 */
record SelectedTopics(Map<String, AnnotationValue> topics, List<TopicFinding> findings) {
    static SelectedTopics of(TopMessagesDeclaration declaration, TopicFinder specs) {
        SelectedTopics selection = new SelectedTopics(new TreeMap<>(), new ArrayList<>());
        declaration.chosen().forEach(entry -> selection.choose(declaration, entry, specs));
        declaration.excepted().forEach(entry -> selection.except(declaration, entry));
        if (selection.topics.isEmpty() && selection.findings.isEmpty()) {
            Problem nothing = new Problem(
                    GenerationProblem.NOTHING_TO_GENERATE,
                    "@TopMessages chooses no topic",
                    Location.NONE,
                    "name one, such as @TopMessages(\"taobao_trade_TradeBuyerPay\")");
            selection.findings.add(new TopicFinding(nothing, declaration, Optional.empty()));
        }
        return selection;
    }

    private void choose(TopMessagesDeclaration declaration, AnnotationValue entry, TopicFinder specs) {
        String text = TopMessagesDeclaration.text(entry);
        Set<String> names = text.contains("*") ? specs.names(NamePattern.of(text)) : Set.of(text);
        names.forEach(name -> topics.putIfAbsent(name, entry));
        if (names.isEmpty()) {
            String message = "no spec of a topic matches '" + text + "' in " + specs.placesInWords();
            String hint = Nearest.to(text, specs.names())
                    .map(near -> "did you mean '" + near + "'?")
                    .orElse("* stands for any characters; a pattern that begins with it does not mean the catalogue");
            findings.add(new TopicFinding(nothingMatches(message, hint), declaration, Optional.of(entry)));
        }
    }

    private void except(TopMessagesDeclaration declaration, AnnotationValue entry) {
        String text = TopMessagesDeclaration.text(entry);
        List<String> names =
                topics.keySet().stream().filter(NamePattern.of(text)::matches).toList();
        if (names.isEmpty()) {
            String hint = Nearest.to(text, topics.keySet())
                    .map(near -> "did you mean '" + near + "'?")
                    .orElse("take it out");
            String message = "'" + text + "' excepts none of the chosen topics";
            findings.add(new TopicFinding(nothingMatches(message, hint), declaration, Optional.of(entry)));
        }
        names.forEach(topics::remove);
    }

    private static Problem nothingMatches(String message, String hint) {
        return new Problem(GenerationProblem.PATTERN_MATCHES_NOTHING, message, Location.NONE, hint);
    }
}
