package dev.topaz.processor;

import java.util.List;
import java.util.Map;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.AnnotationValueVisitor;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.util.SimpleAnnotationValueVisitor14;

/** Annotations as the compiler shows them: values with their places in the source. */
final class Mirrors {
    /** Gives the elements of an array, and a single value as the only one. */
    private static final AnnotationValueVisitor<List<? extends AnnotationValue>, AnnotationValue> ELEMENTS =
            new SimpleAnnotationValueVisitor14<>() {
                @Override
                public List<? extends AnnotationValue> visitArray(
                        List<? extends AnnotationValue> values, AnnotationValue self) {
                    return values;
                }

                @Override
                protected List<? extends AnnotationValue> defaultAction(Object value, AnnotationValue self) {
                    return List.of(self);
                }
            };

    private Mirrors() {}

    /** The annotation of this name; the element has one. */
    static AnnotationMirror of(Element element, String name) {
        return element.getAnnotationMirrors().stream()
                .filter(each -> each.getAnnotationType().toString().equals(name))
                .findFirst()
                .orElseThrow();
    }

    /** What is written for an array member; nothing when it is left to its default. */
    static List<? extends AnnotationValue> values(AnnotationMirror annotation, String member) {
        for (Map.Entry<? extends ExecutableElement, ? extends AnnotationValue> each :
                annotation.getElementValues().entrySet()) {
            if (each.getKey().getSimpleName().contentEquals(member)) {
                return each.getValue().accept(ELEMENTS, each.getValue());
            }
        }
        return List.of();
    }
}
