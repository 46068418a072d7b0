package dev.topaz.migration;

import dev.topaz.migration.source.Import;
import dev.topaz.migration.source.Mention;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Code that speaks another protocol with the same jar: it is left as it is. */
final class Foreign {
    private record Protocol(String packages, String name) {}

    private static final List<Protocol> PROTOCOLS = List.of(
            new Protocol("com.dingtalk.api", "DingTalk"),
            new Protocol("com.qimen.api", "Qimen"),
            new Protocol("com.qimencloud.api", "Qimen"));

    private Foreign() {}

    /** Returns whether a class speaks another protocol, by its name in full. */
    static boolean isForeign(String className) {
        return PROTOCOLS.stream().anyMatch(protocol -> className.startsWith(protocol.packages + "."));
    }

    /** Returns whether a source calls nothing but another protocol: it stays as it is. */
    static boolean isAlone(ProjectSource source) {
        boolean top = Stream.concat(
                        source.java().imports().stream().map(Import::name),
                        source.java().qualified().stream().map(Mention::word))
                .map(OfficialName::parse)
                .anyMatch(name -> name.shelf() != OfficialName.Shelf.CORE);
        return !top && decision(source).isPresent();
    }

    static List<Decision> decisions(List<ProjectSource> sources) {
        return sources.stream().flatMap(source -> decision(source).stream()).toList();
    }

    private static Optional<Decision> decision(ProjectSource source) {
        return source.java().imports().stream()
                .flatMap(each -> PROTOCOLS.stream()
                        .filter(protocol -> each.name().startsWith(protocol.packages))
                        .flatMap(protocol -> Stream.of(new Decision(
                                Rule.OLD_JAR,
                                source.path(),
                                each.at().line(),
                                1,
                                "calls " + protocol.name
                                        + ", which Topaz does not speak: what does so needs the old jar",
                                ""))))
                .findFirst();
    }
}
