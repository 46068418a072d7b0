package dev.topaz.spring;

import dev.topaz.messages.Message;
import dev.topaz.messages.MessageHandler;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/** Hands the messages of one account to the methods of its listeners, by group and topic. */
final class ListenerHandler implements MessageHandler {
    private static final String ANY = "";

    private final String account;
    private final Map<String, Map<String, ListenerMethod>> byGroup = new HashMap<>();
    private final Set<String> groups = new LinkedHashSet<>();

    ListenerHandler(String account) {
        this.account = account;
    }

    /** @throws SettingException when another method handles the same topic */
    void add(String group, ListenerMethod method) {
        groups.add(group);
        String topic = method.topic().orElse(ANY);
        ListenerMethod other =
                byGroup.computeIfAbsent(group, any -> new HashMap<>()).putIfAbsent(topic, method);
        if (other != null) {
            String what = topic.equals(ANY) ? "messages of all other topics" : "the topic " + topic;
            throw new SettingException(
                    other + " and " + method + " both handle " + what + " in the group '" + group + "' of the account '"
                            + account + "'.",
                    "A message is confirmed once: let one of the methods call the other.");
        }
    }

    String[] groups() {
        return groups.toArray(new String[0]);
    }

    @Override
    public void handle(Message message) throws Exception {
        Map<String, ListenerMethod> methods = byGroup.getOrDefault(message.getGroup(), Collections.emptyMap());
        ListenerMethod method = methods.getOrDefault(message.getTopic(), methods.get(ANY));
        if (method == null) {
            throw new IllegalStateException("no @TopMessageListener handles the topic " + message.getTopic()
                    + " of the account " + account + "; a method that takes a Message handles all topics without one of"
                    + " their own");
        }
        method.call(message);
    }
}
