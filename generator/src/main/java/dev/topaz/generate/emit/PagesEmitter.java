package dev.topaz.generate.emit;

import static javax.lang.model.element.Modifier.PUBLIC;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import dev.topaz.model.ApiModel;
import dev.topaz.model.Field;
import dev.topaz.model.FieldPath;
import dev.topaz.model.Paging;
import java.util.List;
import java.util.Optional;

/** Prints the method of a client that walks the pages of an API. The walking itself is the runtime's. */
final class PagesEmitter {
    private static final String SESSION = "session";
    private static final String NO_SESSION = "null";

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

    /**
     * With a session, without, or both, as the calls of the API are.
     *
     * @param client the expression for the client that calls the pages
     */
    List<MethodSpec> emit(CodeBlock client) {
        return switch (api.session()) {
            case REQUIRED -> List.of(withSession(client, JavaTypes.STRING));
            case NONE -> List.of(withoutSession(client));
            case EITHER -> List.of(withoutSession(client), withSession(client, JavaTypes.STRING));
            case UNDOCUMENTED -> List.of(withSession(client, Members.nullable(JavaTypes.STRING)));
        };
    }

    private MethodSpec withoutSession(CodeBlock client) {
        return emit(client, NO_SESSION, Optional.empty());
    }

    private MethodSpec withSession(CodeBlock client, TypeName type) {
        return emit(
                client,
                SESSION,
                Optional.of(ParameterSpec.builder(type, SESSION).build()));
    }

    private MethodSpec emit(CodeBlock client, String session, Optional<ParameterSpec> parameter) {
        TypeName item = JavaTypes.of(
                paging.items().element(), response.peerClass(paging.items().outerClass()));
        MethodSpec.Builder out = MethodSpec.methodBuilder(api.methodName() + "Pages")
                .addModifiers(PUBLIC)
                .addJavadoc(
                        "As {@link #$N}, page by page: the items of {@code $L}, each page called when it is reached.\n",
                        api.methodName(),
                        Javadocs.line(paging.items().path().toString()))
                .returns(ParameterizedTypeName.get(JavaTypes.PAGES, response, item))
                .addParameter(request, "request");
        parameter.ifPresent(out::addParameter);
        return Descriptions.marked(out, api.conventions().lifecycle())
                .addStatement("return $L", pages(client, session, item))
                .build();
    }

    private CodeBlock pages(CodeBlock client, String session, TypeName item) {
        return CodeBlock.of("new $L<>($L, request, $L, $L)", Marks.of(JavaTypes.PAGES), client, session, fields(item));
    }

    private CodeBlock fields(TypeName item) {
        CodeBlock.Builder out = CodeBlock.builder()
                .add(
                        "new $L<$L, $L>($S, $L)",
                        Marks.of(JavaTypes.PAGE_FIELDS.nestedClass("Builder")),
                        Marks.of(response),
                        Marks.of(item),
                        paging.page().wireName(),
                        getter(paging.items().path()))
                .add("$>$>");
        paging.object().ifPresent(object -> out.add("\n.inside($S)", object.wireName()));
        if (paging.first() != 1) {
            out.add("\n.first($L)", paging.first());
        }
        paging.size().ifPresent(size -> out.add("\n.size($S, $L)", size.wireName(), paging.usualSize()));
        addEnd(out, paging.end());
        return out.add("\n.build()$<$<").build();
    }

    private void addEnd(CodeBlock.Builder out, Paging.End end) {
        end.useHasNext().ifPresent(use -> out.add("\n.useHasNext($S)", use.wireName()));
        end.total().ifPresent(path -> out.add("\n.total($L)", getter(path)));
        end.hasNext().ifPresent(path -> out.add("\n.hasNext($L)", getter(path)));
        end.nextCursor().ifPresent(path -> out.add("\n.nextCursor($L)", getter(path)));
    }

    private CodeBlock getter(FieldPath path) {
        List<Field> steps = path.steps();
        if (steps.size() == 1) {
            return CodeBlock.of(
                    "$L::$N", Marks.of(response), steps.get(0).accessors().getter());
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
