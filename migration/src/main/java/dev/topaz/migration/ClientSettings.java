package dev.topaz.migration;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreePath;
import dev.topaz.migration.source.Attribution;
import dev.topaz.migration.source.ConstantValues;
import dev.topaz.migration.source.MemberUse;
import dev.topaz.migration.source.Place;
import java.util.List;
import java.util.Optional;

/**
 * Turns the setters of a client that was just made into the options that it is made with.
 *
 * <p>{@code client = new DefaultTaobaoClient(url, key, secret); client.setReadTimeout(3000);} becomes {@code client = new
 * DefaultTaobaoClient(url, key, secret, new ClientOptions().attemptTimeout(Duration.ofMillis(3000)));}. Setters that stand elsewhere are
 * left to a person.
 */
final class ClientSettings {
    private static final int APP_ARGUMENTS = 3;

    private final Move move;
    private final Attribution before;
    private final OfficialSdk sdk;
    private final ClientSetters setters;
    private final ConstantValues constants;
    private final ErrorCodes codes;

    private ClientSettings(Move move, Attribution before, OfficialSdk sdk) {
        this.move = move;
        this.before = before;
        this.sdk = sdk;
        this.setters = new ClientSetters(before);
        this.constants = new ConstantValues(before);
        this.codes = new ErrorCodes(before);
    }

    static void of(Move move, Attribution before, OfficialSdk sdk, List<MemberUse> uses) {
        ClientSettings settings = new ClientSettings(move, before, sdk);
        uses.stream()
                .filter(use -> use.member().isEmpty() && OfficialParents.isClient(use.owner()))
                .filter(use -> use.path().getLeaf() instanceof NewClassTree)
                .filter(use -> !move.isStaying(settings.typeName(use)))
                .forEach(use -> settings.made((NewClassTree) use.path().getLeaf(), use.path()));
    }

    private Place typeName(MemberUse use) {
        NewClassTree made = (NewClassTree) use.path().getLeaf();
        return before.place(use.path().getCompilationUnit(), made.getIdentifier());
    }

    private void made(NewClassTree client, TreePath path) {
        if (client.getArguments().size() < APP_ARGUMENTS || client.getClassBody() != null) {
            return;
        }
        List<Setting> given = client.getArguments().stream()
                .skip(APP_ARGUMENTS)
                .map(each -> setting(new TreePath(path, each)))
                .toList();
        NewClient made = new NewClient(given);
        List<ClientSetter> taken = setters.of(path).stream()
                .filter(setter -> !sdk.isIdle(OfficialParents.CLIENT, setter.name()))
                .filter(setter -> made.take(setter.name(), value(setter, path), codes.of(setter.value())))
                .toList();
        made.arguments(given, new OptionText(move::named)).ifPresent(text -> {
            write(client, path, text);
            taken.forEach(each -> move.delete(
                    before.place(path.getCompilationUnit(), each.statement().getLeaf())));
        });
    }

    private Setting value(ClientSetter setter, TreePath made) {
        Setting value = setting(setter.value());
        return isOfField(made) ? early(value) : value;
    }

    private static boolean isOfField(TreePath made) {
        TreePath parent = made.getParentPath();
        return parent.getLeaf() instanceof VariableTree
                && parent.getParentPath().getLeaf() instanceof ClassTree;
    }

    /** A field may stand before the constants that its settings name. */
    private static Setting early(Setting setting) {
        return setting.number().map(Setting::of).orElse(setting);
    }

    private void write(NewClassTree client, TreePath path, String text) {
        List<? extends ExpressionTree> arguments = client.getArguments();
        int start = before.place(path.getCompilationUnit(), arguments.get(APP_ARGUMENTS - 1))
                .end();
        int end = before.place(path.getCompilationUnit(), arguments.get(arguments.size() - 1))
                .end();
        String old = move.source().file().text().substring(start, end);
        if (text.startsWith(old)) {
            insert(end, text.substring(old.length()));
        } else {
            move.rewrite(start, end, text);
        }
    }

    private void insert(int at, String text) {
        if (!text.isEmpty()) {
            move.edit(at, at, text);
        }
    }

    /** A constant of the official SDK is written as what it is, for its class is one of those that stay. */
    private Setting setting(TreePath value) {
        Place place = before.place(value.getCompilationUnit(), value.getLeaf());
        String text = move.source().file().text().substring(place.start(), place.end());
        Optional<Object> constant = constants.of(value);
        return constant.filter(String.class::isInstance)
                .filter(each -> OfficialConstants.isOne(before.element(value)))
                .map(each -> new Setting("\"" + each + "\"", constant))
                .orElse(new Setting(text, constant));
    }
}
