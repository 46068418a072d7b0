package dev.topaz.generate.folder;

import dev.topaz.spec.Location;
import dev.topaz.spec.Problem;
import java.util.List;
import java.util.SortedMap;
import javax.lang.model.SourceVersion;

/** Finds what stands against an order: names that are no Java names, and what its folder already holds. */
final class OrderCheck {
    private final GenerateOrder order;

    OrderCheck(GenerateOrder order) {
        this.order = order;
    }

    /** Returns what is wrong with the names. */
    List<Problem> names() {
        String client = order.name();
        if (!SourceVersion.isName(order.packageName())) {
            return List.of(problem(
                    FolderProblem.BAD_JAVA_NAME,
                    "'" + order.packageName() + "' is not the name of a Java package",
                    "name one such as com.shop.top"));
        }
        if (!SourceVersion.isIdentifier(client) || SourceVersion.isKeyword(client)) {
            return List.of(problem(
                    FolderProblem.BAD_JAVA_NAME,
                    "'" + client + "' is not the simple name of a Java type",
                    "name one such as Qianniu; its client is QianniuClient then"));
        }
        return List.of();
    }

    /** Returns what the folder holds that must not be overwritten. */
    List<Problem> conflicts(PackageFolder folder, SortedMap<String, SourceState> states) {
        String before = folder.before().client();
        String client = order.name();
        if (!before.isEmpty() && !before.equals(client)) {
            return List.of(problem(
                    FolderProblem.OTHER_CLIENT,
                    order.folder() + " holds the sources of " + before + ", not of " + client,
                    "choose another package; if " + before + " is not needed any more, delete that folder"));
        }
        return states.entrySet().stream()
                .filter(each -> each.getValue() == SourceState.FOREIGN)
                .map(each -> problem(
                        FolderProblem.FOREIGN_SOURCE,
                        folder.file(each.getKey()) + " " + each.getValue().words(),
                        "move that class to another package, or choose another one for the generated classes"))
                .toList();
    }

    private static Problem problem(FolderProblem code, String message, String hint) {
        return new Problem(code, message, Location.NONE, hint);
    }
}
