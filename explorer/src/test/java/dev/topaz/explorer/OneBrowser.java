package dev.topaz.explorer;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;

/**
 * The browser that all classes of tests share: the first one opens it, and JUnit closes it behind the last. What a page keeps for
 * itself belongs to its port, so that no class sees what another has left.
 */
final class OneBrowser implements BeforeAllCallback {
    private static final Namespace NAMESPACE = Namespace.create(OneBrowser.class);

    private @Nullable Browser browser;

    @Override
    public void beforeAll(ExtensionContext context) {
        browser = context.getRoot()
                .getStore(NAMESPACE)
                .getOrComputeIfAbsent(Browser.class, key -> Browser.open(), Browser.class);
    }

    /** Returns it, from the first {@code @BeforeAll} on. */
    Browser browser() {
        if (browser == null) {
            throw new IllegalStateException("the browser is opened before a class of tests");
        }
        return browser;
    }
}
