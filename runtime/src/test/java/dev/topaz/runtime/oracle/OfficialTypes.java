package dev.topaz.runtime.oracle;

import com.taobao.api.TaobaoResponse;
import dev.topaz.runtime.oracle.Shape.Kind;
import dev.topaz.runtime.oracle.Shape.Slot;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.MalformedURLException;
import java.net.URI;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.tools.ToolProvider;

/** Classes for the official parsers, written and compiled as its own generator would, for shapes that it never saw. */
final class OfficialTypes {
    private final ClassLoader classes;

    private OfficialTypes(ClassLoader classes) {
        this.classes = classes;
    }

    /**
     * Compiles one response class for each shape.
     *
     * @param parents the superclass of a response, where it is not the official base
     */
    static OfficialTypes compile(Path folder, List<Shape> responses, Map<Shape, Shape> parents) {
        List<String> arguments = new ArrayList<>(List.of("-nowarn", "-proc:none", "-d", folder.toString(), "-cp"));
        arguments.add(TaobaoResponse.class
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .getPath());
        try {
            for (Shape response : responses) {
                Path file = folder.resolve(response.name() + ".java");
                Files.writeString(file, source(response, parents.getOrDefault(response, new Shape("TaobaoResponse"))));
                arguments.add(file.toString());
            }
            if (ToolProvider.getSystemJavaCompiler().run(null, null, null, arguments.toArray(String[]::new)) != 0) {
                throw new AssertionError("the official classes do not compile");
            }
            URL[] urls = {url(folder)};
            return new OfficialTypes(URLClassLoader.newInstance(urls, OfficialTypes.class.getClassLoader()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Class<? extends TaobaoResponse> get(Shape response) {
        try {
            return classes.loadClass("probe." + response.name()).asSubclass(TaobaoResponse.class);
        } catch (ClassNotFoundException e) {
            throw new AssertionError(e);
        }
    }

    private static URL url(Path folder) throws MalformedURLException {
        return URI.create(folder.toUri().toString()).toURL();
    }

    private static String source(Shape response, Shape parent) {
        StringBuilder out = new StringBuilder("package probe;\nimport com.taobao.api.*;\n"
                + "import com.taobao.api.internal.mapping.*;\npublic class ");
        out.append(response.name()).append(" extends ").append(parent.name()).append(" {\n");
        Map<Shape, String> nested = new HashMap<>();
        members(out, own(response, parent), nested);
        List<Shape> written = new ArrayList<>();
        for (Shape next = unwritten(nested, written); next != null; next = unwritten(nested, written)) {
            written.add(next);
            out.append("public static class ").append(next.name()).append(" extends TaobaoObject {\n");
            members(out, next, nested);
            out.append("}\n");
        }
        return out.append("}\n").toString();
    }

    private static Shape own(Shape response, Shape parent) {
        Shape own = new Shape(response.name());
        response.slots().stream().filter(slot -> !parent.slots().contains(slot)).forEach(own::add);
        return own;
    }

    private static Shape unwritten(Map<Shape, String> nested, List<Shape> written) {
        return nested.keySet().stream()
                .filter(shape -> !written.contains(shape))
                .findFirst()
                .orElse(null);
    }

    private static void members(StringBuilder out, Shape shape, Map<Shape, String> nested) {
        for (Slot slot : shape.slots()) {
            if (slot.kind() == Kind.OBJECT) {
                nested.put(slot.shape(), slot.shape().name());
            }
            String single = slot.kind() == Kind.OBJECT ? slot.shape().name() : slot.kind().javaType;
            String type = slot.isList() ? "java.util.List<" + single + ">" : single;
            String property = slot.property();
            String capital = Character.toUpperCase(property.charAt(0)) + property.substring(1);
            out.append(slot.isList() ? "@ApiListField(\"" + slot.wireName() + "\") " : "")
                    .append("@ApiField(\"")
                    .append(slot.isList() ? slot.itemName() : slot.wireName())
                    .append("\") private %s %s;%n".formatted(type, property))
                    .append("public %s get%s() { return %s; }%n".formatted(type, capital, property))
                    .append("public void set%s(%s value) { this.%s = value; }%n".formatted(capital, type, property));
        }
    }
}
