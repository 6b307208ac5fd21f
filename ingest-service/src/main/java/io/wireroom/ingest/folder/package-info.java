/** Files that somebody puts into a folder come in as deliveries. */
@NullMarked
package io.wireroom.ingest.folder;

import org.jspecify.annotations.NullMarked;
