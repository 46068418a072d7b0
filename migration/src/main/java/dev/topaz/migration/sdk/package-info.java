/** The official SDK's classes as bytes: the APIs that they call, and the specs that they must have come from. */
@NullMarked
package dev.topaz.migration.sdk;

import org.jspecify.annotations.NullMarked;
