/** Makes the catalogue out of documents and of the classes of official SDKs. */
@NullMarked
package dev.topaz.catalog.build;

import org.jspecify.annotations.NullMarked;
