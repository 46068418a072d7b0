package dev.topaz.migration.build;

/** The parts of a pom that make a project use Topaz; {@code @VERSION@} stands for the version, or for the property with it. */
enum PomText {
    RUNTIME("""
            <dependency>
              <groupId>dev.topaz</groupId>
              <artifactId>topaz-runtime</artifactId>
              <version>@VERSION@</version>
            </dependency>
            """),
    MANAGED_RUNTIME("""
            <dependency>
              <groupId>dev.topaz</groupId>
              <artifactId>topaz-runtime</artifactId>
            </dependency>
            """),
    MESSAGES("""
            <dependency>
              <groupId>dev.topaz</groupId>
              <artifactId>topaz-messages</artifactId>
              <version>@VERSION@</version>
            </dependency>
            """),
    PROCESSOR("""
            <path>
              <groupId>dev.topaz</groupId>
              <artifactId>topaz-processor</artifactId>
              <version>@VERSION@</version>
            </path>
            """),
    PROCESSOR_CLASS("""
            <annotationProcessor>dev.topaz.processor.TopazProcessor</annotationProcessor>
            """),
    /** Compiles again when a spec changes. */
    PREPARE("""
            <plugin>
              <groupId>dev.topaz</groupId>
              <artifactId>topaz-maven-plugin</artifactId>
              <version>@VERSION@</version>
              <executions>
                <execution>
                  <goals>
                    <goal>prepare</goal>
                  </goals>
                </execution>
              </executions>
            </plugin>
            """);

    /** The newest when this was written; the first with paths is 3.5, the first with managed versions of them 3.12. */
    static final String COMPILER_VERSION = "3.16.0";

    private final String text;

    PomText(String text) {
        this.text = text;
    }

    String xml(String version) {
        return text.replace("@VERSION@", version);
    }
}
