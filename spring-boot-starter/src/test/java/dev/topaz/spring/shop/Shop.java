package dev.topaz.spring.shop;

import org.springframework.boot.autoconfigure.AutoConfigurationPackage;
import org.springframework.context.annotation.Configuration;

/** An application whose generated clients lie in its own package. */
@Configuration(proxyBeanMethods = false)
@AutoConfigurationPackage
public class Shop {}
