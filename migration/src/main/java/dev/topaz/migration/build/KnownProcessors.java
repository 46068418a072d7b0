package dev.topaz.migration.build;

import java.util.Set;

/** Artifacts that are known to have an annotation processor in them; asked where the jar is not on this machine. */
final class KnownProcessors {
    static final String LOMBOK = "org.projectlombok:lombok";
    static final String MAPSTRUCT = "org.mapstruct:mapstruct-processor";
    /** Tells MapStruct to wait for Lombok; has no processor of its own. */
    static final Coordinates BINDING = new Coordinates("org.projectlombok", "lombok-mapstruct-binding", "0.2.0");

    private static final Set<String> KEYS = Set.of(
            LOMBOK,
            MAPSTRUCT,
            "org.mapstruct:mapstruct-jdk8-processor",
            "com.querydsl:querydsl-apt",
            "io.github.openfeign.querydsl:querydsl-apt",
            "org.hibernate:hibernate-jpamodelgen",
            "org.hibernate.orm:hibernate-jpamodelgen",
            "org.hibernate.validator:hibernate-validator-annotation-processor",
            "org.eclipse.persistence:org.eclipse.persistence.jpa.modelgen.processor",
            "org.springframework.boot:spring-boot-configuration-processor",
            "org.springframework.boot:spring-boot-autoconfigure-processor",
            "org.springframework:spring-context-indexer",
            "org.apache.logging.log4j:log4j-core",
            "org.immutables:value",
            "com.google.auto.value:auto-value",
            "com.google.auto.service:auto-service",
            "com.google.auto.factory:auto-factory",
            "com.google.dagger:dagger-compiler",
            "com.squareup.dagger:dagger-compiler",
            "io.micronaut:micronaut-inject-java",
            "io.soabase.record-builder:record-builder-processor",
            "info.picocli:picocli-codegen",
            "org.openjdk.jmh:jmh-generator-annprocess",
            "org.seasar.doma:doma-processor",
            "org.seasar.doma:doma",
            "org.kohsuke.metainf-services:metainf-services",
            "org.babyfish.jimmer:jimmer-apt",
            "com.mybatis-flex:mybatis-flex-processor",
            "io.github.linpeilie:mapstruct-plus-processor");

    private KnownProcessors() {}

    static boolean has(Coordinates artifact) {
        return KEYS.contains(artifact.key());
    }
}
