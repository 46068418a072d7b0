/** Which headers HTTP can send. Not exported: users meet the rules as exceptions of the methods that take a header. */
@NullMarked
package dev.topaz.runtime.http.header;

import org.jspecify.annotations.NullMarked;
