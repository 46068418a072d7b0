package dev.topaz.processor.emit;

import static javax.lang.model.element.Modifier.PUBLIC;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import dev.topaz.model.ApiModel;
import dev.topaz.model.Field;
import dev.topaz.model.FieldPath;
import dev.topaz.model.Paging;
import dev.topaz.model.SessionUse;
import java.util.List;

/** Prints the method of a client that walks the pages of an API. The walking itself is the runtime's. */
final class PagesEmitter {
    private final ApiModel api;
    private final Paging paging;
    private final ClassName request;
    private final ClassName response;

    PagesEmitter(ApiModel api, Paging paging, String packageName) {
        this.api = api;
        this.paging = paging;
        this.request = ClassName.get(packageName, api.request().className());
        this.response = ClassName.get(packageName, api.response().className());
    }

    /** @param client the expression for the client that calls the pages */
    MethodSpec emit(CodeBlock client) {
        TypeName item = JavaTypes.of(paging.element(), response);
        boolean sessionless = api.session() == SessionUse.NONE;
        MethodSpec.Builder out = MethodSpec.methodBuilder(api.methodName() + "Pages")
                .addModifiers(PUBLIC)
                .addJavadoc(
                        "As {@link #$N}, page by page: the items of {@code $L}, each page called when it is reached.\n",
                        api.methodName(),
                        Javadocs.line(paging.items().toString()))
                .returns(ParameterizedTypeName.get(JavaTypes.PAGES, response, item))
                .addParameter(request, "request");
        if (!sessionless) {
            TypeName session = ClassName.get(String.class);
            out.addParameter(api.session() == SessionUse.EITHER ? Members.nullable(session) : session, "session");
        }
        return out.addStatement(
                        "return new $T<>($L, request, $L, $L)",
                        JavaTypes.PAGES,
                        client,
                        sessionless ? "null" : "session",
                        fields(item))
                .build();
    }

    private CodeBlock fields(TypeName item) {
        CodeBlock.Builder out = CodeBlock.builder()
                .add(
                        "new $T<$T, $T>($S, $L)",
                        JavaTypes.PAGE_FIELDS.nestedClass("Builder"),
                        response,
                        item,
                        paging.page().wireName(),
                        getter(paging.items()))
                .add("$>$>");
        if (paging.first() != 1) {
            out.add("\n.first($L)", paging.first());
        }
        paging.size().ifPresent(size -> out.add("\n.size($S, $L)", size.wireName(), paging.usualSize()));
        Paging.End end = paging.end();
        end.useHasNext().ifPresent(use -> out.add("\n.useHasNext($S)", use.wireName()));
        end.total().ifPresent(path -> out.add("\n.total($L)", getter(path)));
        end.hasNext().ifPresent(path -> out.add("\n.hasNext($L)", getter(path)));
        end.nextCursor().ifPresent(path -> out.add("\n.nextCursor($L)", getter(path)));
        return out.add("\n.build()$<$<").build();
    }

    private CodeBlock getter(FieldPath path) {
        List<Field> steps = path.steps();
        if (steps.size() == 1) {
            return CodeBlock.of("$T::$N", response, steps.get(0).accessors().getter());
        }
        CodeBlock.Builder out = CodeBlock.builder().add("in -> ");
        CodeBlock value = CodeBlock.of("in");
        for (Field step : steps.subList(0, steps.size() - 1)) {
            value = CodeBlock.of("$L.$N()", value, step.accessors().getter());
            out.add("$L == null ? null : ", value);
        }
        return out.add("$L.$N()", value, path.last().accessors().getter()).build();
    }
}
