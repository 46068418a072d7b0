/** Specs as an OpenAPI 3.1 document, for the tools that speak nothing else. Pure functions; knows no file and no network. */
@NullMarked
package dev.topaz.openapi;

import org.jspecify.annotations.NullMarked;
