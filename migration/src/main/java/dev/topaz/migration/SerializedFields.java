package dev.topaz.migration;

import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import dev.topaz.migration.source.Attribution;
import dev.topaz.migration.source.JavaSource;
import java.util.Optional;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.Modifier;
import org.jspecify.annotations.Nullable;

/** Tells the fields that Java's serialization writes, and whose objects were serializable in the official SDK and are not in Topaz. */
final class SerializedFields extends TreePathScanner<@Nullable Void, @Nullable Void> {
    private static final String SERIALIZABLE = "java.io.Serializable";
    private static final String OBJECT = JavaSource.SDK + ".TaobaoObject";
    private static final String RESPONSE = JavaSource.SDK + ".TaobaoResponse";

    private final Move move;
    private final Attribution before;

    private SerializedFields(Move move, Attribution before) {
        this.move = move;
        this.before = before;
    }

    /** Reviews the classes of a source. */
    static void review(Move move, Attribution before) {
        before.unit(move.source().path())
                .ifPresent(unit -> new SerializedFields(move, before).scan(new TreePath(unit), null));
    }

    @Override
    public @Nullable Void visitVariable(VariableTree tree, @Nullable Void unused) {
        before.element(getCurrentPath())
                .filter(field -> before.isInFile(getCurrentPath()))
                .filter(this::isWritten)
                .flatMap(this::moved)
                .ifPresent(
                        name -> move.decide(
                                Rule.CHANGED_BEHAVIOUR,
                                before.place(getCurrentPath().getCompilationUnit(), tree),
                                name + " is not Serializable: an object with this field cannot be written any more",
                                "nothing where no code serializes it; otherwise mark the field transient, or keep a text of it"));
        return super.visitVariable(tree, null);
    }

    private boolean isWritten(Element field) {
        return field.getKind() == ElementKind.FIELD
                && !field.getModifiers().contains(Modifier.STATIC)
                && !field.getModifiers().contains(Modifier.TRANSIENT)
                && Optional.ofNullable(field.getEnclosingElement())
                        .filter(type -> before.classes(type.asType()).contains(SERIALIZABLE))
                        .isPresent();
    }

    /** The simple name of the first type in that of the field that moves, and was serializable. */
    private Optional<String> moved(Element field) {
        return before.classes(field.asType()).stream()
                .filter(JavaSource::isOfSdk)
                .filter(name -> !name.equals(OBJECT) && !name.equals(RESPONSE))
                .map(OfficialName::parse)
                .filter(SerializedFields::wasSerializable)
                .filter(name -> move.target(name) instanceof Target.Moved)
                .map(name -> name.inner().isEmpty() ? name.className() : name.inner())
                .findFirst();
    }

    private static boolean wasSerializable(OfficialName name) {
        return name.shelf() == OfficialName.Shelf.OBJECT
                || name.shelf() == OfficialName.Shelf.RESPONSE
                || name.shelf() == OfficialName.Shelf.API_OBJECT;
    }
}
