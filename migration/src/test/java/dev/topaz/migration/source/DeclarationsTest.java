package dev.topaz.migration.source;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.Element;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class DeclarationsTest {
    private static final SourceText SOURCE = new SourceText("Shop.java", """
            import lib.Price;

            class Shop {
                static int sold;

                enum Kind { ONE }

                record Row(int id) {}

                <T extends Shop> void run(T shop, Price price) throws Exception {
                    int local = sold;
                    Runnable later = () -> run(shop, price);
                    java.util.function.IntUnaryOperator next = number -> number + local;
                    for (Kind kind : Kind.values()) {
                        try (java.io.Closeable closed = null) {
                            later.run();
                        } catch (java.io.IOException failure) {
                            throw failure;
                        }
                    }
                    System.out.println(new Row(1).id() + next.applyAsInt(1) + String.valueOf(price) + kind(Kind.ONE));
                }

                Kind kind(Kind kind) {
                    return kind;
                }
            }
            """);
    private static final SourceText LIBRARY =
            new SourceText("library/lib/Price.java", "package lib; public class Price {}");

    private static Attribution attribution() {
        return JavaReader.ofThisJdk().orElseThrow().attribute(List.of(SOURCE), List.of(LIBRARY), List.of());
    }

    /** Every element that the source names. */
    private static List<Element> named(Attribution code) {
        List<Element> elements = new ArrayList<>();
        new TreePathScanner<@Nullable Void, @Nullable Void>() {
            @Override
            public @Nullable Void scan(@Nullable Tree tree, @Nullable Void unused) {
                if (tree != null && getCurrentPath() != null) {
                    code.element(new TreePath(getCurrentPath(), tree)).ifPresent(elements::add);
                }
                return super.scan(tree, null);
            }

            @Override
            public @Nullable Void visitIdentifier(IdentifierTree tree, @Nullable Void unused) {
                code.element(getCurrentPath()).ifPresent(elements::add);
                return null;
            }
        }.scan(new TreePath(code.unit("Shop.java").orElseThrow()), null);
        return elements;
    }

    private static Optional<Tree.Kind> kind(Optional<TreePath> declared) {
        return declared.map(path -> path.getLeaf().getKind());
    }

    @Test
    void everyElementIsDeclaredWhereTheCompilerSaysThatItIs() {
        Attribution code = attribution();

        List<String> expected = new ArrayList<>();
        List<String> found = new ArrayList<>();
        for (Element element : named(code)) {
            expected.add(element + " " + kind(Optional.ofNullable(code.trees().getPath(element))));
            found.add(element + " " + kind(code.declaration(element)));
        }

        assertEquals(expected, found);
    }

    /** A source with thousands of methods would be looked through thousands of times. */
    @Test
    void theSourceIsLookedThroughOnce() {
        Attribution code = attribution();
        Element type = code.element(new TreePath(
                        new TreePath(code.unit("Shop.java").orElseThrow()),
                        code.unit("Shop.java").orElseThrow().getTypeDecls().get(0)))
                .orElseThrow();

        assertSame(code.declaration(type).orElseThrow(), code.declaration(type).orElseThrow());
    }
}
