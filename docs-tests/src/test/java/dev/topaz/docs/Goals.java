package dev.topaz.docs;

/** The goals of the Maven plug-in, as their sources declare them. */
final class Goals {
    private static final String FOLDER = "maven-plugin/src/main/java/dev/topaz/maven/";

    private Goals() {}

    /** The source of the goal and of those that it extends; empty when there is no such goal. */
    static String source(String goal) {
        return Repository.files(path -> path.startsWith(FOLDER) && path.endsWith("Mojo.java"))
                .map(Repository::read)
                .filter(source -> source.matches("(?s).*@Mojo\\(\\s*name = \"" + goal + "\".*"))
                .findFirst()
                .map(Goals::withParents)
                .orElse("");
    }

    private static String withParents(String source) {
        String parent = FOLDER + source.replaceFirst("(?s).*? extends (\\w+).*", "$1") + ".java";
        return Repository.files(parent::equals)
                .findFirst()
                .map(path -> source + withParents(Repository.read(path)))
                .orElse(source);
    }
}
