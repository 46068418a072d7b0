package dev.topaz.migration;

import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MemberReferenceTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import dev.topaz.migration.OfficialName.Shelf;
import dev.topaz.migration.source.Attribution;
import dev.topaz.migration.source.JavaSource;
import dev.topaz.migration.source.MemberUses;
import dev.topaz.migration.source.Place;
import dev.topaz.model.AccessorType;
import dev.topaz.model.Encoding;
import dev.topaz.model.Field;
import dev.topaz.model.Side;
import dev.topaz.model.TypedAccessor;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;
import org.jspecify.annotations.Nullable;

/**
 * Rewrites calls of the newer official SDK.
 *
 * <p>{@code Ability414 trades = new Ability414(new DefaultTopApiClient(key, secret, url)); trades.taobaoTradeGet(request, session);}
 * becomes {@code TaobaoClient trades = new DefaultTaobaoClient(url, key, secret); trades.execute(request, session);}. What returns a
 * refusal as a response goes on to do so.
 */
final class AbilityMove extends TreePathScanner<@Nullable Void, @Nullable Void> {
    /** The client of the newer SDK. */
    static final String CLIENT = "com.taobao.top.DefaultTopApiClient";

    private static final String OPTIONS = "dev.topaz.runtime.ClientOptions";
    private static final String FORMAT = "dev.topaz.runtime.AnswerFormat";
    private static final String DURATION = "java.time.Duration";
    /** The key, the secret and the address; with time limits, two more. */
    private static final int ADDRESS = 2;

    private static final int WITH_LIMITS = 5;

    /** What code does with answers of the newer SDK, which are always simplified ones. */
    enum Answers {
        /** It calls their getters alone. */
        TYPED,
        /** It reads their text, too. */
        READ_AS_TEXT
    }

    private final Move move;
    private final Attribution before;
    private final StayingCode staying;
    private final Answers answers;

    private AbilityMove(Move move, Attribution before, StayingCode staying, Answers answers) {
        this.answers = answers;
        this.move = move;
        this.before = before;
        this.staying = staying;
    }

    /** Looks at what all sources do with answers. */
    static Answers answers(Attribution before, List<String> paths) {
        boolean read = paths.stream()
                .flatMap(path -> MemberUses.in(before, path, JavaSource::isOfNewerSdk).stream())
                .anyMatch(use -> use.member().equals("getBody"));
        return read ? Answers.READ_AS_TEXT : Answers.TYPED;
    }

    static void of(Move move, Attribution before, StayingCode staying, Answers answers) {
        AbilityMove abilities = new AbilityMove(move, before, staying, answers);
        before.unit(move.source().path()).ifPresent(unit -> abilities.scan(new TreePath(unit), null));
    }

    @Override
    public @Nullable Void visitNewClass(NewClassTree tree, @Nullable Void unused) {
        boolean plain = tree.getClassBody() == null && !staying.isStaying(getCurrentPath());
        Optional<String> made = before.type(getCurrentPath()).flatMap(MemberUses::name);
        if (plain && made.filter(CLIENT::equals).isPresent()) {
            client(tree);
        }
        if (plain
                && made.filter(AbilityMove::isAbility).isPresent()
                && tree.getArguments().size() == 1) {
            Place whole = place(tree);
            Place client = place(tree.getArguments().get(0));
            move.edit(whole.start(), client.start(), "");
            move.edit(client.end(), whole.end(), "");
        }
        return super.visitNewClass(tree, null);
    }

    /** The address comes first; limits of time are options. */
    private void client(NewClassTree tree) {
        List<? extends ExpressionTree> arguments = tree.getArguments();
        if (arguments.size() <= ADDRESS) {
            return;
        }
        Place address = place(arguments.get(ADDRESS));
        int first = place(arguments.get(0)).start();
        int secret = place(arguments.get(ADDRESS - 1)).end();
        move.edit(first, first, text(address) + ", ");
        boolean limited = arguments.size() == WITH_LIMITS;
        int end = limited ? place(arguments.get(WITH_LIMITS - 1)).end() : address.end();
        String options = (answers == Answers.READ_AS_TEXT ? ".format(" + move.named(FORMAT) + ".SIMPLIFIED_JSON)" : "")
                + (limited ? limits(arguments) : "");
        move.edit(secret, end, options.isEmpty() ? "" : ", new " + move.named(OPTIONS) + "()" + options);
    }

    private String limits(List<? extends ExpressionTree> arguments) {
        return ".connectTimeout(" + milliseconds(arguments.get(ADDRESS + 1)) + ").attemptTimeout("
                + milliseconds(arguments.get(ADDRESS + 2)) + ")";
    }

    private String milliseconds(ExpressionTree argument) {
        return move.named(DURATION) + ".ofMillis(" + text(place(argument)) + ")";
    }

    @Override
    public @Nullable Void visitMethodInvocation(MethodInvocationTree tree, @Nullable Void unused) {
        if (tree.getMethodSelect() instanceof MemberSelectTree select && !staying.isStaying(getCurrentPath())) {
            TreePath selected = new TreePath(getCurrentPath(), select);
            owner(selected).ifPresent(owner -> rename(owner, select, tree));
        }
        return super.visitMethodInvocation(tree, null);
    }

    private void rename(OfficialName owner, MemberSelectTree select, MethodInvocationTree call) {
        String method = select.getIdentifier().toString();
        if (owner.shelf() == Shelf.ABILITY) {
            name(select, method, "execute");
        }
        boolean one =
                call.getArguments().size() == 1 && !isText(call.getArguments().get(0));
        if (owner.shelf() == Shelf.REQUEST && one) {
            listSetter(owner, method).ifPresent(setter -> name(select, method, setter));
        }
    }

    private static boolean isText(ExpressionTree argument) {
        return argument instanceof LiteralTree;
    }

    /** The setter of Topaz that takes a list of values, which the older SDK has as a text with commas. */
    private Optional<String> listSetter(OfficialName request, String setter) {
        return move.targets().side(request).map(Side::shape).stream()
                .flatMap(shape -> shape.members().stream())
                .filter(field -> field.encoding() == Encoding.JOINED
                        && field.accessors().setter().equals(setter))
                .flatMap(AbilityMove::listSetters)
                .findFirst();
    }

    private static Stream<String> listSetters(Field field) {
        return field.accessors().typedSetters().stream()
                .filter(typed -> typed.type() == AccessorType.VALUE)
                .map(TypedAccessor::name);
    }

    @Override
    public @Nullable Void visitMemberReference(MemberReferenceTree tree, @Nullable Void unused) {
        Optional<OfficialName> owner = owner(getCurrentPath());
        boolean moves = !staying.isStaying(new TreePath(getCurrentPath(), tree.getQualifierExpression()));
        if (moves && owner.filter(name -> name.shelf() == Shelf.ABILITY).isPresent()) {
            name(tree, tree.getName().toString(), "execute");
        }
        return super.visitMemberReference(tree, null);
    }

    private Optional<OfficialName> owner(TreePath member) {
        return before.element(member)
                .map(Element::getEnclosingElement)
                .filter(TypeElement.class::isInstance)
                .map(type -> OfficialName.parse(type.toString()))
                .filter(OfficialName::isNewer);
    }

    private static boolean isAbility(String className) {
        return OfficialName.parse(className).shelf() == Shelf.ABILITY;
    }

    /** The name is the last word of both trees. */
    private void name(Tree member, String old, String now) {
        int end = place(member).end();
        move.edit(end - old.length(), end, now);
    }

    private Place place(Tree tree) {
        return before.place(getCurrentPath().getCompilationUnit(), tree);
    }

    private String text(Place place) {
        return move.source().file().text().substring(place.start(), place.end());
    }
}
