package dev.topaz.migration;

import com.sun.source.tree.MethodInvocationTree;
import dev.topaz.migration.source.Attribution;
import dev.topaz.migration.source.Import;
import dev.topaz.migration.source.JavaSource;
import dev.topaz.migration.source.MemberUse;
import dev.topaz.migration.source.MemberUses;
import dev.topaz.migration.source.Mention;
import dev.topaz.migration.source.Place;
import dev.topaz.model.TopicModel;
import dev.topaz.resolve.ApiResolver;
import dev.topaz.spec.ApiSpec;
import dev.topaz.spec.Location;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Looks at code on the official client of the message channel: names the topics that it handles, and says for each place what takes
 * its place. Asked where the code has no exact successor, and so stays as it is; see {@link MessageMove}.
 */
final class MessageReview {
    private static final String TMC = JavaSource.SDK + ".internal.tmc";
    private static final String HANDLER = TMC + ".MessageHandler";

    /** A topic has no dots, and its last word begins with a capital. */
    private static final Pattern TOPIC = Pattern.compile("[a-z][a-z0-9]*(?:_[A-Za-z0-9]+)*_[A-Z][A-Za-z0-9]+");

    /** What is said of a call, by the type and the method. */
    private static final Map<String, String> CALLS = Map.ofEntries(
            Map.entry(
                    TMC + ".MessageStatus.fail",
                    "throw an exception here: its message is reported, and the platform delivers the message again"),
            Map.entry(
                    TMC + ".TmcClient.connect",
                    "start() of the consumer; the address of the channel goes to its constructor"),
            Map.entry(TMC + ".TmcClient.setMessageHandler", "the handler goes to the constructor of the consumer"),
            Map.entry(TMC + ".TmcClient.close", "close() of the consumer, which finishes and confirms what is in hand"),
            Map.entry(TMC + ".TmcClient.send", "consumer.send(OutgoingMessage.of(topic, content).session(session))"),
            Map.entry(TMC + ".TmcClient.isOnline", "consumer.state(group) == ConnectionState.CONNECTED"),
            Map.entry(TMC + ".TmcClient.setThreadCount", "new ConsumerOptions().threads(..)"),
            Map.entry(TMC + ".TmcClient.setFetchPeriod", "new ConsumerOptions().pullInterval(Duration.ofSeconds(..))"),
            Map.entry(TMC + ".TmcClient.setQueueSize", "new ConsumerOptions().maxInFlight(..)"),
            Map.entry(TMC + ".TmcClient.setRemoveDuplicate", "new ConsumerOptions().idempotentRepository(repository)"));

    private final Move move;
    private final Attribution before;
    private final ConsumerAdvice consumers;

    private MessageReview(Move move, Attribution before) {
        this.move = move;
        this.before = before;
        this.consumers = new ConsumerAdvice(before);
    }

    static void of(Move move, Attribution before) {
        MessageReview review = new MessageReview(move, before);
        JavaSource java = move.source().java();
        if (usesChannel(java)) {
            List<MemberUse> calls = MemberUses.in(before, move.source().path(), owner -> owner.startsWith(TMC));
            review.topics(review.received(java.texts(), calls), calls);
            calls.forEach(review::call);
            java.parents().forEach(review::parent);
        }
    }

    private static boolean usesChannel(JavaSource java) {
        return Stream.concat(
                        java.imports().stream().map(Import::name),
                        java.qualified().stream().map(Mention::word))
                .anyMatch(name -> name.startsWith(TMC));
    }

    /** The texts that are not the topic of a message that is sent. */
    private List<Mention> received(List<Mention> texts, List<MemberUse> calls) {
        Set<Integer> sent = calls.stream()
                .filter(call -> call.member().equals("send"))
                .map(call -> before.place(
                                call.path().getCompilationUnit(),
                                ((MethodInvocationTree) call.path().getLeaf())
                                        .getArguments()
                                        .get(0))
                        .start())
                .collect(Collectors.toSet());
        return texts.stream().filter(text -> !sent.contains(text.at().start())).toList();
    }

    /** All of them where the topic is asked for first, for one annotation names them all. */
    private void topics(List<Mention> texts, List<MemberUse> calls) {
        Map<String, Mention> topics = new TreeMap<>();
        texts.stream()
                .filter(text -> TOPIC.matcher(text.word()).matches())
                .forEach(text -> topics.putIfAbsent(text.word(), text));
        String names = topics.keySet().stream().map(topic -> '"' + topic + '"').collect(Collectors.joining(", "));
        String methods = models(topics).map(MessageReview::method).collect(Collectors.joining("; "));
        texts.stream()
                .filter(topics::containsValue)
                .findFirst()
                .ifPresent(first -> move.decide(
                        Rule.MESSAGE_CHANNEL,
                        asked(calls).orElse(first.at()),
                        "handles messages",
                        "@TopMessages({" + names
                                + "}) interface Topics {} generates TopicsMessageHandler, which has a method for each topic: "
                                + methods + "; what the default does goes into unknownTopic(Message message)"));
    }

    /** Where code first asks for the topic of a message. */
    private static Optional<Place> asked(List<MemberUse> calls) {
        return calls.stream()
                .filter(call -> call.member().equals("getTopic"))
                .map(MemberUse::at)
                .findFirst();
    }

    private static Stream<TopicModel> models(Map<String, Mention> topics) {
        List<ApiSpec> specs = topics.keySet().stream()
                .map(topic -> ApiSpec.topic(topic, "", List.of(), Location.NONE))
                .toList();
        return ApiResolver.resolve(specs, List.of()).topics().stream();
    }

    private static String method(TopicModel topic) {
        return "protected void " + topic.methodName() + "(" + topic.content().className()
                + " content, Message message)";
    }

    private void call(MemberUse call) {
        if (call.member().isEmpty() && call.owner().equals(TMC + ".TmcClient")) {
            consumers
                    .of(call.path())
                    .ifPresent(text -> move.decide(
                            Rule.MESSAGE_CHANNEL, call.at(), "makes the official client of the message channel", text));
        }
        String advice = CALLS.get(call.owner() + "." + call.member());
        if (advice != null) {
            move.decide(
                    Rule.MESSAGE_CHANNEL,
                    call.at(),
                    call.member() + " is a call of the official client of the message channel",
                    advice);
        }
    }

    private void parent(Mention parent) {
        move.names()
                .meant(parent.word())
                .filter(type -> type.outermost().equals(HANDLER))
                .ifPresent(type -> move.decide(
                        Rule.MESSAGE_CHANNEL,
                        parent.at(),
                        "handles messages of the official client",
                        "extend the handler that @TopMessages generates: the case of a topic becomes the body of its method,"
                                + " and parsing the content is done"));
    }
}
