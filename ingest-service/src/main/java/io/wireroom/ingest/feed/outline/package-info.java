/** Lists of feeds, as readers exchange them. */
@NullMarked
package io.wireroom.ingest.feed.outline;

import org.jspecify.annotations.NullMarked;
