package dev.topaz.migration.build;

/** What is typed into builds other than Maven's; {@code @VERSION@} and other words in at signs stand for what differs. */
enum BuildText {
    GRADLE("""
            repositories {
                mavenLocal()
                mavenCentral()
            }
            dependencies {
                implementation 'dev.topaz:topaz-runtime:@VERSION@'
                annotationProcessor 'dev.topaz:topaz-processor:@VERSION@'
            }
            """),
    GRADLE_KOTLIN("""
            repositories {
                mavenLocal()
                mavenCentral()
            }
            dependencies {
                implementation("dev.topaz:topaz-runtime:@VERSION@")
                annotationProcessor("dev.topaz:topaz-processor:@VERSION@")
            }
            """),
    GRADLE_SPECS("""
            tasks.named('compileJava') {
                inputs.dir('@SPECS@')
                options.compilerArgs << "-Atopaz.specs=${file('@SPECS@')}".toString()
            }
            """),
    GRADLE_KOTLIN_SPECS("""
            tasks.compileJava {
                inputs.dir("@SPECS@")
                options.compilerArgs.add("-Atopaz.specs=${file("@SPECS@")}")
            }
            """),
    GRADLE_RUNTIME("""
            repositories {
                mavenLocal()
                mavenCentral()
            }
            dependencies {
                @KEYWORD@ 'dev.topaz:topaz-runtime:@VERSION@'
            }
            """),
    GRADLE_KOTLIN_RUNTIME("""
            repositories {
                mavenLocal()
                mavenCentral()
            }
            dependencies {
                @KEYWORD@("dev.topaz:topaz-runtime:@VERSION@")
            }
            """),
    GRADLE_MESSAGES("""
            dependencies {
                @KEYWORD@ 'dev.topaz:topaz-messages:@VERSION@'
            }
            """),
    GRADLE_KOTLIN_MESSAGES("""
            dependencies {
                @KEYWORD@("dev.topaz:topaz-messages:@VERSION@")
            }
            """),
    SBT_MESSAGES("""
            libraryDependencies += "dev.topaz" % "topaz-messages" % "@VERSION@"
            """),
    PLAY_MESSAGES("""
            require:
                - dev.topaz -> topaz-messages @VERSION@
            """),
    COPY_MESSAGES("""
            mvn org.apache.maven.plugins:maven-dependency-plugin:3.8.1:copy \\
                -Dartifact=dev.topaz:topaz-messages:@VERSION@ -DoutputDirectory=@LIB@
            mvn org.apache.maven.plugins:maven-dependency-plugin:3.8.1:copy \\
                -Dartifact=org.java-websocket:Java-WebSocket:1.6.0 -DoutputDirectory=@LIB@
            mvn org.apache.maven.plugins:maven-dependency-plugin:3.8.1:copy \\
                -Dartifact=org.slf4j:slf4j-api:1.7.36 -DoutputDirectory=@LIB@
            """),
    SBT("""
            resolvers += Resolver.mavenLocal
            libraryDependencies += "dev.topaz" % "topaz-runtime" % "@VERSION@"
            """),
    PLAY("""
            require:
                - dev.topaz -> topaz-runtime @VERSION@
            repositories:
                - local:
                    type: iBiblio
                    root: "file://${user.home}/.m2/repository/"
                    contains:
                        - dev.topaz -> *
            """),
    /** The runtime needs no other jar. */
    COPY("""
            mvn org.apache.maven.plugins:maven-dependency-plugin:3.8.1:copy \\
                -Dartifact=dev.topaz:topaz-runtime:@VERSION@ -DoutputDirectory=@LIB@
            """),
    ANT_PATH("""
            <path id="topaz">
              <fileset dir="@LIB@" includes="topaz-runtime-*.jar"/>
            </path>
            <!-- and in each javac task: -->
            <classpath refid="topaz"/>
            """),
    ECLIPSE_PATH("""
            <classpathentry kind="lib" path="@LIB@/topaz-runtime-@VERSION@.jar"/>
            """),
    JAVAC("""
            javac -cp @LIB@/topaz-runtime-@VERSION@.jar:... -proc:none -d classes @SOURCES@
            """);

    private final String text;

    BuildText(String text) {
        this.text = text;
    }

    /** The text with its words filled in, each given as {@code @WORD@} and what stands for it. */
    String with(String... words) {
        String filled = text;
        for (int i = 0; i < words.length; i += 2) {
            filled = filled.replace(words[i], words[i + 1]);
        }
        return filled;
    }
}
