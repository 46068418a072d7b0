/** Generated classes beside classes of Lombok, and MapStruct between them. */
@NullMarked
package dev.topaz.samples.mapping;

import org.jspecify.annotations.NullMarked;
