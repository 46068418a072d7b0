package dev.topaz.generate.emit;

import static javax.lang.model.element.Modifier.FINAL;
import static javax.lang.model.element.Modifier.PRIVATE;
import static javax.lang.model.element.Modifier.PUBLIC;
import static javax.lang.model.element.Modifier.STATIC;

import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import dev.topaz.model.ApiModel;
import dev.topaz.model.ClientModel;
import java.util.concurrent.CompletableFuture;

/** Prints a client: for each API a call that waits and one that does not, with a session, without, or both. */
final class ClientEmitter {
    private static final String RETURN_FAILURES = "RETURN_FAILURES";

    private final ClientModel client;
    private final String packageName;

    ClientEmitter(ClientModel client, String packageName) {
        this.client = client;
        this.packageName = packageName;
    }

    TypeSpec.Builder emit() {
        TypeSpec.Builder out = TypeSpec.classBuilder(client.className())
                .addJavadoc(
                        "Calls the APIs that {@link $L} names. Every failure is thrown: see {@link $L#call}.\n",
                        client.annotatedType(),
                        Marks.of(JavaTypes.TAOBAO_CLIENT))
                .addAnnotation(AnnotationSpec.builder(JavaTypes.GENERATED)
                        .addMember("value", "$S", client.annotatedType())
                        .build())
                .addModifiers(PUBLIC, FINAL)
                .addField(JavaTypes.TAOBAO_CLIENT, "client", PRIVATE, FINAL)
                .addMethod(constructor());
        if (client.apis().stream().anyMatch(this::returnsFailures)) {
            out.addField(returnFailures());
        }
        client.apis().forEach(api -> addCalls(out, api));
        return out;
    }

    private static MethodSpec constructor() {
        return MethodSpec.constructorBuilder()
                .addModifiers(PUBLIC)
                .addJavadoc("Calls through {@code client}, which may be shared with others.\n")
                .addParameter(JavaTypes.TAOBAO_CLIENT, "client")
                .addStatement("this.client = client")
                .build();
    }

    private static FieldSpec returnFailures() {
        return FieldSpec.builder(JavaTypes.CALL_OPTIONS, RETURN_FAILURES, PRIVATE, STATIC, FINAL)
                .initializer("new $L().returnBusinessFailures()", Marks.of(JavaTypes.CALL_OPTIONS))
                .build();
    }

    /** Only where there is a failure to return do calls differ from those of other APIs. */
    private boolean returnsFailures(ApiModel api) {
        return client.returningFailures().contains(api.apiName())
                && api.conventions().businessStatus().isPresent();
    }

    private void addCalls(TypeSpec.Builder out, ApiModel api) {
        switch (api.session()) {
            case REQUIRED -> addWithSession(out, api);
            case NONE -> addWithoutSession(out, api);
            case EITHER -> {
                addWithoutSession(out, api);
                addWithSession(out, api);
            }
            case UNDOCUMENTED -> addWithSessionOrNull(out, api);
        }
        api.conventions()
                .paging()
                .map(paging -> new PagesEmitter(api, paging, packageName))
                .ifPresent(pages -> out.addMethods(pages.emit(pagedClient(api))));
    }

    private CodeBlock pagedClient(ApiModel api) {
        return returnsFailures(api) ? CodeBlock.of("client.with($L)", RETURN_FAILURES) : CodeBlock.of("client");
    }

    private void addWithSession(TypeSpec.Builder out, ApiModel api) {
        out.addMethod(waiting(api)
                .addParameter(String.class, "session")
                .addStatement(call(api, "call", "session"))
                .build());
        out.addMethod(async(api)
                .addParameter(String.class, "session")
                .addStatement(call(api, "callAsync", "session"))
                .build());
    }

    /** Two calls instead of four, because the document does not say which of them work. */
    private void addWithSessionOrNull(TypeSpec.Builder out, ApiModel api) {
        TypeName session = Members.nullable(JavaTypes.STRING);
        String hint = "\n@param session null for none: the document does not say whether one is needed\n";
        out.addMethod(waiting(api)
                .addJavadoc(hint)
                .addParameter(session, "session")
                .addStatement(call(api, "call", "session"))
                .build());
        out.addMethod(async(api)
                .addJavadoc(hint)
                .addParameter(session, "session")
                .addStatement(call(api, "callAsync", "session"))
                .build());
    }

    private void addWithoutSession(TypeSpec.Builder out, ApiModel api) {
        out.addMethod(waiting(api).addStatement(call(api, "call", "null")).build());
        out.addMethod(async(api).addStatement(call(api, "callAsync", "null")).build());
    }

    private CodeBlock call(ApiModel api, String method, String session) {
        return returnsFailures(api)
                ? CodeBlock.of("return client.$L(request, $L, $L)", method, session, RETURN_FAILURES)
                : CodeBlock.of("return client.$L(request, $L)", method, session);
    }

    private MethodSpec.Builder waiting(ApiModel api) {
        MethodSpec.Builder call = method(api.methodName(), api, response(api)).addJavadoc(summary(api));
        if (!returnsFailures(api)) {
            api.conventions()
                    .businessStatus()
                    .ifPresent(status -> call.addJavadoc("\n").addJavadoc(BusinessFailures.thrown(status)));
        }
        return Descriptions.marked(call, api.conventions().lifecycle());
    }

    private MethodSpec.Builder async(ApiModel api) {
        TypeName future = ParameterizedTypeName.get(ClassName.get(CompletableFuture.class), response(api));
        return Descriptions.marked(
                method(api.methodName() + "Async", api, future)
                        .addJavadoc("Calls as {@link #$N}, without waiting.\n", api.methodName()),
                api.conventions().lifecycle());
    }

    private MethodSpec.Builder method(String name, ApiModel api, TypeName result) {
        return MethodSpec.methodBuilder(name)
                .addModifiers(PUBLIC)
                .returns(result)
                .addParameter(ClassName.get(packageName, api.request().className()), "request");
    }

    private static CodeBlock summary(ApiModel api) {
        String title = Javadocs.line(api.doc().text().lines().findFirst().orElse(""));
        return CodeBlock.of("Calls {@code $L}$L.\n", Javadocs.line(api.apiName()), title.isEmpty() ? "" : ": " + title);
    }

    private ClassName response(ApiModel api) {
        return ClassName.get(packageName, api.response().className());
    }
}
