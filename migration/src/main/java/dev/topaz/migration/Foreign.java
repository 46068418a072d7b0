package dev.topaz.migration;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Sources that speak another protocol with the same jar: they are left as they are. */
final class Foreign {
    private record Protocol(String packages, String name) {}

    private static final List<Protocol> PROTOCOLS = List.of(
            new Protocol("com.dingtalk.api", "DingTalk"),
            new Protocol("com.qimen.api", "Qimen"),
            new Protocol("com.qimencloud.api", "Qimen"));

    private Foreign() {}

    static boolean isIn(ProjectSource source) {
        return decision(source).isPresent();
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
                                        + ", which Topaz does not speak: the file is left as it is, and"
                                        + " needs the old jar",
                                ""))))
                .findFirst();
    }
}
