package dev.topaz.docs;

import java.net.URI;
import javax.tools.SimpleJavaFileObject;

/** A source that is no file. */
final class JavaText extends SimpleJavaFileObject {
    private final String text;

    /** @param name of its type, with the package */
    JavaText(String name, String text) {
        super(URI.create("page:///" + name.replace('.', '/') + Kind.SOURCE.extension), Kind.SOURCE);
        this.text = text;
    }

    @Override
    public CharSequence getCharContent(boolean ignoreEncodingErrors) {
        return text;
    }
}
