package dev.topaz.processor;

import dev.topaz.generate.emit.JavaTypes;
import java.util.List;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.TypeElement;

/**
 * One {@code @TopMessages} annotation as written.
 *
 * @param chosen the topics and patterns to generate
 * @param excepted the topics and patterns to leave out
 */
record TopMessagesDeclaration(
        TypeElement type,
        AnnotationMirror annotation,
        List<? extends AnnotationValue> chosen,
        List<? extends AnnotationValue> excepted) {
    private static final String HANDLER = "MessageHandler";

    static TopMessagesDeclaration of(TypeElement type) {
        AnnotationMirror annotation = Mirrors.of(type, JavaTypes.TOP_MESSAGES);
        return new TopMessagesDeclaration(
                type, annotation, Mirrors.values(annotation, "value"), Mirrors.values(annotation, "except"));
    }

    /** Returns the text of a topic or pattern. */
    static String text(AnnotationValue entry) {
        return String.valueOf(entry.getValue());
    }

    String handlerName() {
        return type.getSimpleName() + HANDLER;
    }

    /** Returns the type as code of the package names it: {@code Outer.Shop} where it is nested. */
    String nameInPackage() {
        return nameInPackage(type);
    }

    private static String nameInPackage(TypeElement type) {
        return type.getEnclosingElement() instanceof TypeElement outer
                ? nameInPackage(outer) + "." + type.getSimpleName()
                : type.getSimpleName().toString();
    }
}
