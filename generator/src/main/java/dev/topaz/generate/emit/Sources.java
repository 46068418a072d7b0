package dev.topaz.generate.emit;

import com.palantir.javapoet.TypeSpec;
import dev.topaz.model.ApiModel;
import dev.topaz.model.ClientModel;
import dev.topaz.model.HandlerModel;
import dev.topaz.model.SharedType;
import dev.topaz.model.TopicModel;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Turns models into Java files: the only entrance to this package. Pure, and so safe for use by many threads. */
public final class Sources {
    private final String packageName;
    private final SourceLevel level;

    public Sources(String packageName, SourceLevel level) {
        this.packageName = packageName;
        this.level = level;
    }

    /** The request, the response, and the selector of fields where there is one. */
    public List<SourceFile> api(ApiModel api) {
        return Stream.concat(Stream.of(request(api), response(api)), fields(api).stream())
                .map(this::file)
                .toList();
    }

    private Optional<TypeSpec> fields(ApiModel api) {
        return api.conventions()
                .fieldSelection()
                .map(selection -> tree(new FieldsEmitter(api, selection, packageName).emit()));
    }

    /** The class of a type that APIs of the package share. */
    public SourceFile sharedType(SharedType type) {
        return file(sharedTypeTree(type));
    }

    /** The same as a tree. */
    public TypeSpec sharedTypeTree(SharedType type) {
        return tree(new SharedTypeEmitter(type, packageName).emit());
    }

    public SourceFile client(ClientModel client) {
        return file(tree(new ClientEmitter(client, packageName).emit()));
    }

    /** The content of the messages of a topic. */
    public SourceFile content(TopicModel topic) {
        return file(tree(new ContentEmitter(topic, packageName).emit()));
    }

    /** The handler with a method for each topic. */
    public SourceFile handler(HandlerModel handler) {
        return file(tree(new HandlerEmitter(handler, packageName).emit()));
    }

    /** As a tree, for whoever looks at members rather than at text. */
    public TypeSpec request(ApiModel api) {
        return tree(new RequestEmitter(api, packageName).emit());
    }

    /** The same for the response. */
    public TypeSpec response(ApiModel api) {
        return tree(new ResponseEmitter(api, packageName).emit());
    }

    private TypeSpec tree(TypeSpec.Builder type) {
        return switch (level) {
            case JAVA_8 -> type.build();
            case NEWER -> type.addAnnotation(JavaTypes.NULL_MARKED).build();
        };
    }

    private SourceFile file(TypeSpec type) {
        return SourceFile.of(packageName, type);
    }
}
