package dev.topaz.spring.test;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.test.context.ContextConfigurationAttributes;
import org.springframework.test.context.ContextCustomizer;
import org.springframework.test.context.ContextCustomizerFactory;
import org.springframework.test.context.TestContextAnnotationUtils;

/** Finds the tests that want a gateway; registered in {@code spring.factories}. */
final class GatewayCustomizerFactory implements ContextCustomizerFactory {
    GatewayCustomizerFactory() {}

    @Override
    public @Nullable ContextCustomizer createContextCustomizer(
            Class<?> testClass, List<ContextConfigurationAttributes> attributes) {
        AutoConfigureTopGateway wanted =
                TestContextAnnotationUtils.findMergedAnnotation(testClass, AutoConfigureTopGateway.class);
        return wanted == null
                ? null
                : new GatewayCustomizer(Set.copyOf(Arrays.asList(wanted.sessions())), wanted.usesRedis());
    }
}
