package dev.topaz.spring.test;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.TypeExcludeFilter;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.type.classreading.MetadataReader;
import org.springframework.core.type.classreading.MetadataReaderFactory;
import org.springframework.test.context.ContextConfigurationAttributes;
import org.springframework.test.context.ContextCustomizer;
import org.springframework.test.context.ContextCustomizerFactory;
import org.springframework.test.context.MergedContextConfiguration;
import org.springframework.test.context.TestContextAnnotationUtils;

/** Keeps the application's components out of a {@link TopazTest}; registered in {@code spring.factories}. */
final class SliceCustomizerFactory implements ContextCustomizerFactory {
    SliceCustomizerFactory() {}

    @Override
    public @Nullable ContextCustomizer createContextCustomizer(
            Class<?> testClass, List<ContextConfigurationAttributes> attributes) {
        return TestContextAnnotationUtils.hasAnnotation(testClass, TopazTest.class) ? new NothingFound() : null;
    }

    /** All are equal, so that all slices share a context. */
    private record NothingFound() implements ContextCustomizer {
        @Override
        public void customizeContext(ConfigurableApplicationContext context, MergedContextConfiguration configuration) {
            context.getBeanFactory().registerSingleton("topazTestFilter", new Everything());
        }
    }

    /** Excludes all that component scanning finds among the application's classes. */
    private static final class Everything extends TypeExcludeFilter {
        @Override
        public boolean match(MetadataReader component, MetadataReaderFactory factory) {
            return true;
        }

        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Everything;
        }

        @Override
        public int hashCode() {
            return Everything.class.hashCode();
        }
    }
}
