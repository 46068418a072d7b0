package dev.topaz.maven;

/** The poms of the projects that the tests build; as the guide tells users to write them. */
final class Poms {
    static final String VERSION = System.getProperty("it.version");

    private Poms() {}

    /** A module that names APIs, with more dependencies and properties. */
    static String app(String parent, String dependencies, String properties) {
        return """
                <project xmlns="http://maven.apache.org/POM/4.0.0">
                  <modelVersion>4.0.0</modelVersion>
                  %s
                  <groupId>com.example</groupId>
                  <artifactId>shop-app</artifactId>
                  <version>1</version>
                  <properties>
                    <project.build.sourceEncoding>UTF-8</project.build.sourceEncoding>
                    %s
                  </properties>
                  <dependencies>
                    <dependency>
                      <groupId>dev.topaz</groupId>
                      <artifactId>topaz-runtime</artifactId>
                      <version>%s</version>
                    </dependency>
                    %s
                  </dependencies>
                  <build>
                    <plugins>
                      %s
                      <plugin>
                        <groupId>dev.topaz</groupId>
                        <artifactId>topaz-maven-plugin</artifactId>
                        <version>%s</version>
                        <executions>
                          <execution>
                            <goals>
                              <goal>prepare</goal>
                            </goals>
                          </execution>
                        </executions>
                      </plugin>
                    </plugins>
                  </build>
                </project>
                """.formatted(parent, properties, VERSION, dependencies, plugins(), VERSION);
    }

    /** A module that needs no processor, with plug-ins as a page shows them. */
    static String shop(String dependencies, String plugins) {
        return """
                <project xmlns="http://maven.apache.org/POM/4.0.0">
                  <modelVersion>4.0.0</modelVersion>
                  <groupId>com.example</groupId>
                  <artifactId>shop</artifactId>
                  <version>1</version>
                  <properties>
                    <project.build.sourceEncoding>UTF-8</project.build.sourceEncoding>
                  </properties>
                  <dependencies>
                    <dependency>
                      <groupId>dev.topaz</groupId>
                      <artifactId>topaz-runtime</artifactId>
                      <version>%s</version>
                    </dependency>
                    %s
                  </dependencies>
                  <build>
                    <plugins>
                      <plugin>
                        <artifactId>maven-resources-plugin</artifactId>
                        <version>3.5.0</version>
                      </plugin>
                      %s
                    </plugins>
                  </build>
                </project>
                """.formatted(VERSION, dependencies, plugins);
    }

    /** A module of resources. */
    static String resources(String parent, String artifactId) {
        return """
                <project xmlns="http://maven.apache.org/POM/4.0.0">
                  <modelVersion>4.0.0</modelVersion>
                  %s
                  <groupId>com.example</groupId>
                  <artifactId>%s</artifactId>
                  <version>1</version>
                  <properties>
                    <project.build.sourceEncoding>UTF-8</project.build.sourceEncoding>
                  </properties>
                  <build>
                    <plugins>
                      %s
                    </plugins>
                  </build>
                </project>
                """.formatted(parent, artifactId, plugins());
    }

    static String parent(String modules) {
        return """
                <project xmlns="http://maven.apache.org/POM/4.0.0">
                  <modelVersion>4.0.0</modelVersion>
                  <groupId>com.example</groupId>
                  <artifactId>shop</artifactId>
                  <version>1</version>
                  <packaging>pom</packaging>
                  <modules>%s</modules>
                </project>
                """.formatted(modules);
    }

    static String dependency(String artifactId) {
        return """
                <dependency>
                  <groupId>com.example</groupId>
                  <artifactId>%s</artifactId>
                  <version>1</version>
                </dependency>
                """.formatted(artifactId);
    }

    /** The versions that this build uses too: they are at hand without a network. */
    private static String plugins() {
        return """
                <plugin>
                  <artifactId>maven-resources-plugin</artifactId>
                  <version>3.5.0</version>
                </plugin>
                <plugin>
                  <artifactId>maven-compiler-plugin</artifactId>
                  <version>3.16.0</version>
                  <configuration>
                    <release>17</release>
                    <showWarnings>true</showWarnings>
                    <compilerArgs>
                      <arg>-Xlint:all,-processing</arg>
                      <arg>-Werror</arg>
                    </compilerArgs>
                    <annotationProcessorPaths>
                      <path>
                        <groupId>dev.topaz</groupId>
                        <artifactId>topaz-processor</artifactId>
                        <version>%s</version>
                      </path>
                    </annotationProcessorPaths>
                  </configuration>
                </plugin>
                """.formatted(VERSION);
    }
}
