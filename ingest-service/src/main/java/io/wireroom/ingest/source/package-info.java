/** The followed sources: their API, their file, their table. */
@NullMarked
package io.wireroom.ingest.source;

import org.jspecify.annotations.NullMarked;
