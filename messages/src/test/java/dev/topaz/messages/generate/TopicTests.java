package dev.topaz.messages.generate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.google.gson.JsonPrimitive;
import com.google.testing.compile.Compilation;
import dev.topaz.messages.MessageContent;
import dev.topaz.spec.ParamSpec;
import dev.topaz.spec.catalog.ApiCatalog;
import dev.topaz.spec.catalog.TopicFacts;
import dev.topaz.spec.place.NamePattern;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** What must hold of topics of the catalogue: documented fields are accessors, and values survive. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class TopicTests {
    private static final int ROUNDS = 3;
    private static final String[] TEXTS = {"", "a", "付款成功", "\"quoted\" \\ / \n\t", "{\"a\":[1]}", "😀", "null"};

    private final ApiCatalog catalog =
            ApiCatalog.installed(TopicTests.class.getClassLoader()).orElseThrow();
    private final Map<String, Class<?>> classes = new TreeMap<>();

    /** Which of all topics are looked at. */
    abstract Collection<String> chosen(Set<String> all);

    @BeforeAll
    void compile() throws ReflectiveOperationException {
        Collection<String> topics = chosen(catalog.topicNames(NamePattern.ALL));
        Compilation compilation = TopicCompiler.compile(topics);
        assertEquals(List.of(), compilation.errors().stream().toList());
        ClassLoader loader = TopicCompiler.load(compilation);
        for (var file : compilation.generatedSourceFiles()) {
            String name = file.getName().replaceFirst(".*/shop/", "shop.").replaceFirst("\\.java$", "");
            Class<?> type = loader.loadClass(name);
            if (MessageContent.class.isAssignableFrom(type)) {
                classes.put((String) type.getField("TOPIC").get(null), type);
            }
        }
        assertEquals(new TreeSet<>(topics), classes.keySet());
        Set<String> handled = new TreeSet<>();
        for (Method method : loader.loadClass("shop.OrdersMessageHandler").getDeclaredMethods()) {
            if (Modifier.isAbstract(method.getModifiers()) && method.getParameterCount() == 2) {
                handled.add(method.getParameterTypes()[0].getName());
            }
        }
        assertEquals(
                classes.values().stream().map(Class::getName).collect(Collectors.toCollection(TreeSet::new)), handled);
    }

    @Test
    void everyDocumentedFieldHasAnAccessorAndNothingElseHas() {
        classes.forEach((topic, type) -> assertEquals(
                fields(topic).size(),
                getters(type).size(),
                () -> topic + " " + getters(type).keySet()));
    }

    @Test
    void randomValuesSurviveBothWays() throws ReflectiveOperationException {
        Random random = new Random(20261128);
        int values = 0;
        for (Map.Entry<String, Class<?>> each : classes.entrySet()) {
            for (int round = 0; round < ROUNDS; round++) {
                JsonObject json = new JsonObject();
                fields(each.getKey()).forEach(field -> json.add(field.name(), value(field.type(), random)));
                Object content =
                        each.getValue().getMethod("fromJson", String.class).invoke(null, json.toString());

                assertEquals(json, JsonParser.parseString(((MessageContent) content).toJson()), each.getKey());
                for (Method getter : getters(each.getValue()).values()) {
                    assertTrue(getter.invoke(content) != null, () -> each.getKey() + " " + getter);
                    values++;
                }
            }
        }
        assertTrue(values >= ROUNDS * classes.size(), "so few values: " + values);
    }

    private List<ParamSpec> fields(String topic) {
        return catalog.topic(topic).map(TopicFacts::fields).orElseThrow();
    }

    /** By name, without the other spellings of one that is there. */
    private static Map<String, Method> getters(Class<?> type) {
        Map<String, Method> getters = new TreeMap<>();
        Stream.of(type.getDeclaredMethods())
                .filter(method -> method.getName().startsWith("get") && Modifier.isPublic(method.getModifiers()))
                .forEach(method -> getters.put(method.getName(), method));
        getters.keySet()
                .removeIf(name -> name.length() > 4
                        && Character.isUpperCase(name.charAt(3))
                        && getters.containsKey("get" + Character.toLowerCase(name.charAt(3)) + name.substring(4)));
        return getters;
    }

    private static JsonElement value(String type, Random random) {
        if (type.endsWith("[]")) {
            JsonArray list = new JsonArray();
            List<JsonElement> elements = new ArrayList<>();
            for (int i = random.nextInt(3); i >= 0; i--) {
                elements.add(value(type.substring(0, type.length() - 2), random));
            }
            elements.forEach(list::add);
            return list;
        }
        return switch (type) {
            case "Number" -> new JsonPrimitive(random.nextLong());
            case "Boolean" -> new JsonPrimitive(random.nextBoolean());
            case "Date" ->
                new JsonPrimitive(dev.topaz.runtime.generated.WireFormat.text(
                        new Date(1000L * (random.nextInt(Integer.MAX_VALUE)))));
            default -> new JsonPrimitive(TEXTS[random.nextInt(TEXTS.length)]);
        };
    }
}
