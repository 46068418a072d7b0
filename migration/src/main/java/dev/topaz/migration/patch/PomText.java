package dev.topaz.migration.patch;

/** The parts of a pom that make a project use Topaz; {@code @VERSION@} stands for the version. */
enum PomText {
    RUNTIME("""
            <dependency>
              <groupId>dev.topaz</groupId>
              <artifactId>topaz-runtime</artifactId>
              <version>@VERSION@</version>
            </dependency>
            """),
    PLUGINS("""
            <plugin>
              <groupId>org.apache.maven.plugins</groupId>
              <artifactId>maven-compiler-plugin</artifactId>
              <version>3.16.0</version>
              <configuration>
                <release>17</release>
                <annotationProcessorPaths>
                  <path>
                    <groupId>dev.topaz</groupId>
                    <artifactId>topaz-processor</artifactId>
                    <version>@VERSION@</version>
                  </path>
                </annotationProcessorPaths>
              </configuration>
            </plugin>
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

    private final String text;

    PomText(String text) {
        this.text = text;
    }

    String indented(String indent, String version) {
        return text.replace("@VERSION@", version).replaceAll("(?m)^(?=.)", indent);
    }
}
