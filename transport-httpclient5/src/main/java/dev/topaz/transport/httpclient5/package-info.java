/** Calls over the pooling client of Apache HttpClient 5. */
@NullMarked
package dev.topaz.transport.httpclient5;

import org.jspecify.annotations.NullMarked;
