/** Enriches a text that was sent over HTTP and shows the result, storing nothing. */
@NullMarked
package io.wireroom.enrich.preview;

import org.jspecify.annotations.NullMarked;
