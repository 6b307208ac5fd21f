/** Reads an article page that was handed over as plain text. Thinks only. */
@NullMarked
package io.wireroom.ingest.page;

import org.jspecify.annotations.NullMarked;
