/** History of sources from their archived and paged feeds, walked backwards. */
@NullMarked
package io.wireroom.ingest.backfill;

import org.jspecify.annotations.NullMarked;
