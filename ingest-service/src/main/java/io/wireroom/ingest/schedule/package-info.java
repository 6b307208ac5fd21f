/** When each source is polled, and by whom. */
@NullMarked
package io.wireroom.ingest.schedule;

import org.jspecify.annotations.NullMarked;
