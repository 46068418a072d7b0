package dev.topaz.migration;

import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import dev.topaz.migration.source.Attribution;
import dev.topaz.migration.source.ConstantValues;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import javax.lang.model.element.Element;
import org.jspecify.annotations.Nullable;

/**
 * Says what to type where a token is fetched by an HTTP call: {@code OAuthEndpoint} with the values that the code puts into the
 * parameters of the call.
 */
final class OAuthAdvice {
    private static final int PUT_ARGUMENTS = 2;

    private final Attribution before;
    private final ConstantValues constants;

    OAuthAdvice(Attribution before) {
        this.before = before;
        this.constants = new ConstantValues(before);
    }

    /** Returns what to type; empty for a call that fetches no token. */
    Optional<String> of(TreePath path, MethodInvocationTree call) {
        if (call.getArguments().size() < PUT_ARGUMENTS) {
            return Optional.empty();
        }
        Map<String, String> values =
                parameters(new TreePath(path, call.getArguments().get(1)));
        if (!values.containsKey("grant_type")) {
            return Optional.empty();
        }
        String endpoint = "new OAuthEndpoint(" + values.getOrDefault("client_id", "appKey") + ", "
                + values.getOrDefault("client_secret", "appSecret") + ")";
        return Optional.of(fetched(values, endpoint) + "; its accessToken() is the session of a call");
    }

    private static String fetched(Map<String, String> values, String endpoint) {
        if (values.containsKey("refresh_token")) {
            return "Token token = " + endpoint + ".refresh(new Token(\"old\", Instant.EPOCH, "
                    + values.get("refresh_token") + ", null, Map.of(), TokenOwner.UNKNOWN))";
        }
        return "Token token = " + endpoint + ".exchange(" + values.getOrDefault("code", "code") + ", URI.create("
                + values.getOrDefault("redirect_uri", "redirectUri") + "))";
    }

    /** What the method around puts into a map, by the names. */
    private Map<String, String> parameters(TreePath map) {
        Map<String, String> values = new LinkedHashMap<>();
        TreePath method = map;
        while (method != null && !(method.getLeaf() instanceof MethodTree)) {
            method = method.getParentPath();
        }
        Optional<Element> variable = before.element(map);
        if (method != null && variable.isPresent()) {
            new Puts(variable.get(), values).scan(method, null);
        }
        return values;
    }

    private final class Puts extends TreePathScanner<@Nullable Void, @Nullable Void> {
        private final Element map;
        private final Map<String, String> values;

        Puts(Element map, Map<String, String> values) {
            this.map = map;
            this.values = values;
        }

        @Override
        public @Nullable Void visitMethodInvocation(MethodInvocationTree tree, @Nullable Void unused) {
            if (tree.getMethodSelect() instanceof MemberSelectTree select
                    && select.getIdentifier().contentEquals("put")
                    && tree.getArguments().size() == PUT_ARGUMENTS) {
                TreePath receiver = new TreePath(new TreePath(getCurrentPath(), select), select.getExpression());
                if (before.element(receiver).filter(map::equals).isPresent()) {
                    ExpressionTree name = tree.getArguments().get(0);
                    constants
                            .of(new TreePath(getCurrentPath(), name))
                            .ifPresent(each -> values.put(
                                    each.toString(), tree.getArguments().get(1).toString()));
                }
            }
            return super.visitMethodInvocation(tree, null);
        }
    }
}
