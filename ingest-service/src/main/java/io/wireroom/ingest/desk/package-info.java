/** The pages on which people look after sources; they work without scripts, and have none. */
@NullMarked
package io.wireroom.ingest.desk;

import org.jspecify.annotations.NullMarked;
