/** Deliveries that are pushed to us, and the way of every delivery into the archive. */
@NullMarked
package io.wireroom.ingest.push;

import org.jspecify.annotations.NullMarked;
