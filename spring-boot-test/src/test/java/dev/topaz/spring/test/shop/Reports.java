package dev.topaz.spring.test.shop;

import org.springframework.stereotype.Service;

/** A component that has nothing to do with the platform. */
@Service
public class Reports {}
