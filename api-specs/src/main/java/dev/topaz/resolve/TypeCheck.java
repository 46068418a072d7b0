package dev.topaz.resolve;

import dev.topaz.spec.Children;
import dev.topaz.spec.Nearest;
import dev.topaz.spec.ParamSpec;
import dev.topaz.spec.Problem;
import dev.topaz.spec.ScalarType;
import dev.topaz.spec.TypeWord;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** Finds the type words of a spec that mean nothing. */
final class TypeCheck {
    private static final List<String> WORDS =
            Arrays.stream(ScalarType.values()).map(ScalarType::word).toList();

    private TypeCheck() {}

    static Stream<Problem> of(List<ParamSpec> params, StructTable table) {
        return params.stream()
                .flatMap(param -> Stream.concat(
                        isUnknown(param, table) ? Stream.of(unknown(param)) : Stream.empty(),
                        of(param.fields(), table)));
    }

    private static boolean isUnknown(ParamSpec param, StructTable table) {
        TypeWord word = TypeWord.parse(param.type());
        return param.fields().isEmpty()
                && param.children() == Children.DOCUMENTED
                && !word.base().isEmpty()
                && word.scalar().isEmpty()
                && !table.documents(word.base());
    }

    private static Problem unknown(ParamSpec param) {
        String word = TypeWord.parse(param.type()).base();
        String hint = Nearest.to(word, WORDS)
                .map(near -> "did you mean '" + near + "'?")
                .orElse("an object lists its fields as nested params; one whose fields the page leaves out says"
                        + " fields=\"undocumented\"");
        return new Problem(
                ResolveProblem.UNKNOWN_TYPE,
                "'" + param.name() + "' has unknown type '" + param.type() + "'",
                param.at(),
                hint);
    }
}
