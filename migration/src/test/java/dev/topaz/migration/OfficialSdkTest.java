package dev.topaz.migration;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.topaz.migration.OfficialSdk.Fate;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The table of what became of the official SDK, against that SDK and against our runtime. */
class OfficialSdkTest {
    /** Members of older jars than that of the tests. */
    private static final Set<String> OLDER = Set.of("doPost", "getContent");

    private final OfficialSdk sdk = OfficialSdk.read();

    private static Set<String> members(Class<?> type) {
        Stream<String> methods = Stream.of(type.getDeclaredMethods())
                .filter(each -> isPublic(each.getModifiers(), each))
                .map(Method::getName);
        Stream<String> fields = Stream.of(type.getDeclaredFields())
                .filter(each -> Modifier.isPublic(each.getModifiers()))
                .map(Field::getName);
        return Stream.concat(methods, fields).collect(Collectors.toCollection(TreeSet::new));
    }

    private static boolean isPublic(int modifiers, Method method) {
        return Modifier.isPublic(modifiers) && !method.isSynthetic();
    }

    /** With what it inherits, but for what every object has. */
    private static Set<String> allMembers(Class<?> type) {
        return Stream.concat(
                        Stream.of(type.getMethods()).map(Method::getName),
                        Stream.of(type.getFields()).map(Field::getName))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** The types of the older SDK; there is no jar of the newer one that anybody may have. */
    private Set<String> older() {
        Set<String> older = new TreeSet<>(sdk.types());
        older.removeIf(name -> !name.startsWith("com.taobao.api"));
        return older;
    }

    @Test
    void whatTookThePlaceOfATypeOfTheNewerSdkIsInTheRuntime() throws Exception {
        Set<String> newer = new TreeSet<>(sdk.types());
        newer.removeAll(older());
        assertEquals(7, newer.size(), newer.toString());
        for (String name : newer) {
            if (sdk.fate(name) instanceof Fate.Moved moved) {
                assertEquals(moved.name(), Class.forName(moved.name()).getName());
                for (String member : sdk.goneFrom(name)) {
                    assertTrue(!sdk.insteadOf(name, member).orElse("").isBlank(), name + " " + member);
                }
            }
        }
    }

    @Test
    void everyRequestAndResponseOfTheNewerSdkExtendsWhatTheTableKnowsByOneName() {
        assertEquals(
                "dev.topaz.runtime.TaobaoResponse",
                ((Fate.Moved) sdk.fate("com.taobao.top.BaseTopApiResponse")).name());
        assertEquals(
                "getErrorCode(), which is a text",
                sdk.insteadOf("com.taobao.top.AbstractTopApiResponse", "getCode")
                        .orElseThrow());
    }

    @Test
    void everyMemberOfATypeThatMovedIsThereOrHasALineThatSaysWhatToUse() throws Exception {
        Set<String> silent = new TreeSet<>();
        Set<String> wrong = new TreeSet<>();
        for (String name : older()) {
            if (sdk.fate(name) instanceof Fate.Moved moved) {
                Set<String> ours = allMembers(Class.forName(moved.name()));
                for (String member : members(Class.forName(name))) {
                    boolean gone = sdk.insteadOf(name, member).isPresent() || isInherited(name, member);
                    (gone ? wrong : silent).add(name + " " + member + (ours.contains(member) == gone ? "" : " fits"));
                }
            }
        }
        assertEquals(Set.of(), unfit(silent), "neither in the runtime nor in the table");
        assertEquals(Set.of(), unfit(wrong), "in the table, and still there");
    }

    private static Set<String> unfit(Set<String> lines) {
        return lines.stream().filter(line -> !line.endsWith(" fits")).collect(Collectors.toCollection(TreeSet::new));
    }

    /** A request repeats what its interface declares, and a client what its parent has. */
    private boolean isInherited(String name, String member) throws ClassNotFoundException {
        Class<?> type = Class.forName(name);
        return Stream.concat(Stream.ofNullable(type.getSuperclass()), Stream.of(type.getInterfaces()))
                .anyMatch(parent -> sdk.insteadOf(parent.getName(), member).isPresent());
    }

    @Test
    void everyMemberOfALineIsOneOfTheOfficialType() throws Exception {
        Set<String> unknown = new TreeSet<>();
        for (String name : older()) {
            if (sdk.fate(name) instanceof Fate.Moved) {
                Set<String> official = members(Class.forName(name));
                sdk.goneFrom(name).stream()
                        .filter(member -> !official.contains(member) && !OLDER.contains(member))
                        .forEach(member -> unknown.add(name + " " + member));
            }
        }
        assertEquals(Set.of(), unknown);
    }

    @Test
    void everyCallThatTheTableSpeaksOfIsOneOfATypeThatStays() throws Exception {
        Set<String> unknown = new TreeSet<>();
        for (Map.Entry<String, Set<String>> each : sdk.calls().entrySet()) {
            Set<String> official = members(Class.forName(each.getKey()));
            boolean stays = sdk.fate(each.getKey()) instanceof Fate.Stays;
            each.getValue().stream()
                    .filter(member -> !stays || !official.contains(member))
                    .forEach(member -> unknown.add(each.getKey() + " " + member));
        }
        assertEquals(Set.of(), unknown);
        assertTrue(sdk.calls().containsKey("com.taobao.api.internal.util.WebUtils"));
    }

    @Test
    void whatStaysSaysWhatToUseInstead() {
        for (String name : sdk.types()) {
            if (sdk.fate(name) instanceof Fate.Stays stays) {
                assertTrue(!stays.advice().isBlank(), name);
            }
        }
        assertEquals(
                "dev.topaz.runtime.callback.CallbackVerifier",
                sdk.fate("com.taobao.api.internal.spi.SpiUtils").advice());
    }
}
