package dev.topaz.processor.emit;

import static javax.lang.model.element.Modifier.FINAL;
import static javax.lang.model.element.Modifier.PRIVATE;
import static javax.lang.model.element.Modifier.PUBLIC;

import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import dev.topaz.model.ApiModel;
import dev.topaz.model.ClientModel;
import java.util.concurrent.CompletableFuture;

/** Prints a client: for each API a call that waits and one that does not, with a session, without, or both. */
final class ClientEmitter {
    private final ClientModel client;
    private final String packageName;

    ClientEmitter(ClientModel client, String packageName) {
        this.client = client;
        this.packageName = packageName;
    }

    TypeSpec emit() {
        TypeSpec.Builder out = TypeSpec.classBuilder(client.className())
                .addJavadoc(
                        "Calls the APIs that {@link $L} names. Every failure is thrown: see {@link $T#call}.\n",
                        client.annotatedType(),
                        JavaTypes.TAOBAO_CLIENT)
                .addAnnotation(AnnotationSpec.builder(JavaTypes.GENERATED)
                        .addMember("value", "$S", client.annotatedType())
                        .build())
                .addModifiers(PUBLIC, FINAL)
                .addField(JavaTypes.TAOBAO_CLIENT, "client", PRIVATE, FINAL)
                .addMethod(constructor());
        client.apis().forEach(api -> addCalls(out, api));
        return out.build();
    }

    private static MethodSpec constructor() {
        return MethodSpec.constructorBuilder()
                .addModifiers(PUBLIC)
                .addJavadoc("Calls through {@code client}, which may be shared with others.\n")
                .addParameter(JavaTypes.TAOBAO_CLIENT, "client")
                .addStatement("this.client = client")
                .build();
    }

    private void addCalls(TypeSpec.Builder out, ApiModel api) {
        switch (api.session()) {
            case REQUIRED -> addWithSession(out, api);
            case NONE -> addWithoutSession(out, api);
            case EITHER -> {
                addWithoutSession(out, api);
                addWithSession(out, api);
            }
        }
    }

    private void addWithSession(TypeSpec.Builder out, ApiModel api) {
        out.addMethod(waiting(api)
                .addParameter(String.class, "session")
                .addStatement("return client.call(request, session)")
                .build());
        out.addMethod(async(api)
                .addParameter(String.class, "session")
                .addStatement("return client.callAsync(request, session)")
                .build());
    }

    private void addWithoutSession(TypeSpec.Builder out, ApiModel api) {
        out.addMethod(
                waiting(api).addStatement("return client.call(request, null)").build());
        out.addMethod(async(api)
                .addStatement("return client.callAsync(request, null)")
                .build());
    }

    private MethodSpec.Builder waiting(ApiModel api) {
        return call(api.methodName(), api, response(api)).addJavadoc(summary(api));
    }

    private MethodSpec.Builder async(ApiModel api) {
        TypeName future = ParameterizedTypeName.get(ClassName.get(CompletableFuture.class), response(api));
        return call(api.methodName() + "Async", api, future)
                .addJavadoc("As {@link #$N}, without waiting.\n", api.methodName());
    }

    private MethodSpec.Builder call(String name, ApiModel api, TypeName result) {
        return MethodSpec.methodBuilder(name)
                .addModifiers(PUBLIC)
                .returns(result)
                .addParameter(ClassName.get(packageName, api.request().className()), "request");
    }

    private static CodeBlock summary(ApiModel api) {
        String title = Javadocs.line(api.doc().text().lines().findFirst().orElse(""));
        return CodeBlock.of("$L{@code $L}.\n", title.isEmpty() ? "" : title + ": ", Javadocs.line(api.apiName()));
    }

    private ClassName response(ApiModel api) {
        return ClassName.get(packageName, api.response().className());
    }
}
