package dev.topaz.docs;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javax.tools.Diagnostic;
import javax.tools.JavaFileObject;

/**
 * The Java of one page, put into frames and compiled with Topaz's processor. Each snippet becomes a class that extends the one
 * before it, so that it sees what stands above it on the page, imports included: a page shows every import that its code needs. A frame's first line ends where the snippet begins, so that lines
 * of messages are lines of the page.
 */
final class JavaPage {
    private static final Pattern PACKAGE = Pattern.compile("(?m)^package ([\\w.]+);");
    private static final Pattern TYPE = Pattern.compile("(?m)^(?:\\w+ )*(?:class|interface|record|enum) (\\w+)");
    private static final Pattern PUBLIC_TYPE =
            Pattern.compile("(?m)^public (?:\\w+ )*(?:class|interface|record|enum) (\\w+)");
    private static final Pattern IMPORT = Pattern.compile("(?m)^import .*;$");

    private final String packageName;
    private final List<JavaText> sources = new ArrayList<>();
    private final Map<String, Block> blocks = new HashMap<>();
    private final List<String> problems = new ArrayList<>();
    private String imports = Imports.OF_GENERATED_CODE;
    private String above = "dev.topaz.docs.Stage";

    private JavaPage(Page page) {
        packageName = "page."
                + page.path().replaceAll("\\.md$", "").replaceAll("\\W+", "_").toLowerCase(Locale.ROOT);
    }

    /** What the compiler says, warnings included, with places on the page. */
    static List<String> problems(Page page, Path classes) {
        JavaPage java = new JavaPage(page);
        page.blocks("java", Block.FRAME).forEach(java::add);
        if (!java.sources.isEmpty()) {
            java.compile(classes);
        }
        return java.problems;
    }

    private void add(Block block) {
        Matcher named = PACKAGE.matcher(block.text());
        if (block.language().equals(Block.FRAME)) {
            String members = IMPORT.matcher(block.text()).replaceAll("");
            snippet(block, Imports.ofFrames() + importsOf(block), " ", members);
        } else if (named.find()) {
            source(named.group(1) + "." + mainType(block), "\n" + inReach(block.text()), block);
        } else {
            JavaShape.of(block.text()).ifPresentOrElse(shape -> add(block, shape), () -> addImporting(block));
        }
    }

    /** A whole file carries its imports; the generated classes of its package are those of the stage. */
    private static String inReach(String file) {
        return PACKAGE.matcher(file).replaceFirst("$0 " + Imports.OF_GENERATED_CODE);
    }

    /** A snippet below the imports that it needs. */
    private void addImporting(Block block) {
        Block snippet = new Block(
                block.page(),
                block.line(),
                block.language(),
                IMPORT.matcher(block.text()).replaceAll(""));
        Optional<JavaShape> shape = JavaShape.of(snippet.text());
        if (shape.isEmpty()) {
            problems.add(block.at() + ": this is no Java");
            return;
        }
        imports += importsOf(block);
        add(snippet, shape.get());
    }

    private static String importsOf(Block block) {
        return IMPORT.matcher(block.text()).results().map(MatchResult::group).collect(Collectors.joining());
    }

    private void add(Block block, JavaShape shape) {
        switch (shape) {
            case FILE -> source(packageName + "." + mainType(block), head(imports) + "\n" + block.text(), block);
            case STATEMENTS ->
                snippet(
                        block,
                        imports,
                        JavaShape.fields(block.text()) + "void run" + block.line() + "() throws Exception {",
                        block.text() + "}");
            case MEMBERS -> snippet(block, imports, "", block.text());
        }
    }

    private void snippet(Block block, String itsImports, String before, String text) {
        String name = "Block" + block.line();
        String type = head(itsImports) + "abstract class " + name + " extends " + above + " { " + before;
        source(packageName + "." + name, type + "\n" + text + "\n}", block);
        above = name;
    }

    private String head(String itsImports) {
        return "package " + packageName + "; " + itsImports;
    }

    private void source(String name, String text, Block block) {
        JavaText source = new JavaText(name, text);
        sources.add(source);
        blocks.put(source.getName(), block);
    }

    private static String mainType(Block block) {
        Matcher type = PUBLIC_TYPE.matcher(block.text());
        Matcher any = TYPE.matcher(block.text());
        return type.find() ? type.group(1) : any.find() ? any.group(1) : "package-info";
    }

    /**
     * -processing: nobody claims the annotations of tests. -path: jars name jars that are not there. -options, -classfile: newer
     * compilers find 8 old, and the test kit newer than that.
     */
    private void compile(Path classes) {
        List<String> options = List.of("-Xlint:all,-processing,-path,-options,-classfile", "-d", classes.toString());
        Javac.taskWithProcessor(this::hear, options, sources).call();
    }

    private void hear(Diagnostic<? extends JavaFileObject> said) {
        if (said.getKind() == Diagnostic.Kind.NOTE) {
            return;
        }
        Block block =
                said.getSource() == null ? null : blocks.get(said.getSource().getName());
        String at = block == null ? packageName : block.at((int) said.getLineNumber() - 1);
        problems.add(at + ": " + said.getMessage(Locale.ENGLISH));
    }
}
